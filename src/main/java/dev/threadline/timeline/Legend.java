package dev.threadline.timeline;

import dev.threadline.picture.Fill;
import dev.threadline.picture.Pen;
import dev.threadline.picture.StateLook;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Stroke;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Names the states and marks that occur in a picture, each beside a swatch. */
final class Legend {
    private static final List<StateRole> FIRST =
            List.of(StateRole.RUNNING, StateRole.READY, StateRole.BLOCKED, StateRole.WAITING, StateRole.SLEEPING);

    /** Named last, since one may guess them. */
    private static final List<StateRole> LAST = List.of(StateRole.ENDED, StateRole.NOT_STARTED);

    private static final double WORD = 7;
    private static final double NEXT = 22;

    /** What is left of that where a picture has much to explain. */
    private static final double LEAST_NEXT = 11;

    private Legend() {}

    /** What occurs in a picture. */
    record Occurring(Set<StateRole> roles, Set<LegendMark> marks) {}

    /** What occurs in a piece of the lanes of a slide. @param signs what stands on steps and at ends */
    static Occurring occurring(Sheet sheet, SlideRows rows, Set<LegendMark> signs) {
        Occurring occurring = new Occurring(EnumSet.noneOf(StateRole.class), EnumSet.noneOf(LegendMark.class));
        occurring.marks.addAll(signs);
        for (Lane lane : rows.seen()) {
            switch (lane) {
                case Lane.OfThread thread ->
                    new SpanWalk(thread.states(), sheet.scale(), sheet.until())
                            .walk((_, _, span, _) -> occurring.roles.add(thread.role(span)));
                case Lane.OfObject object -> occurring.marks.addAll(LegendMark.of(sheet, object));
                case Lane.OfLock _, Lane.OfVariable _ -> {
                    // Their lanes say in words what they show.
                }
            }
        }
        return occurring;
    }

    /** Draws as many as fit between two x. */
    static void paint(Sheet sheet, Occurring occurring, double left, double right, double middle) {
        double unit = sheet.unit();
        double next = next(sheet, occurring, right - left);
        double x = roles(sheet, occurring, FIRST, next, left, right, middle);
        for (LegendMark mark : occurring.marks) {
            double width = mark.width() * unit;
            if (fits(sheet, mark.word(), x + width, right)) {
                mark.paint(sheet, x, middle);
                x = word(sheet, mark.word(), x + width, middle) + next;
            }
        }
        roles(sheet, occurring, LAST, next, x, right, middle);
    }

    /** How far each swatch stands from the word before it, px: as far as usual, or nearer where all fit only so. */
    private static double next(Sheet sheet, Occurring occurring, double room) {
        double unit = sheet.unit();
        double told = occurring.roles.stream()
                        .mapToDouble(role -> swatchWidth(role) * unit + wordWidth(sheet, word(role)))
                        .sum()
                + occurring.marks.stream()
                        .mapToDouble(mark -> mark.width() * unit + wordWidth(sheet, mark.word()))
                        .sum();
        int gaps = occurring.roles.size() + occurring.marks.size() - 1;
        return Math.clamp((room - told) / Math.max(1, gaps), LEAST_NEXT * unit, NEXT * unit);
    }

    /** @return where the next swatch begins, px */
    private static double roles(
            Sheet sheet,
            Occurring occurring,
            List<StateRole> roles,
            double next,
            double left,
            double right,
            double middle) {
        double x = left;
        for (StateRole role : roles) {
            double width = swatchWidth(role) * sheet.unit();
            if (occurring.roles.contains(role) && fits(sheet, word(role), x + width, right)) {
                swatch(sheet, role, x, middle, width);
                x = word(sheet, word(role), x + width, middle) + next;
            }
        }
        return x;
    }

    private static boolean fits(Sheet sheet, String word, double x, double right) {
        return x + wordWidth(sheet, word) <= right + 0.01;
    }

    private static double wordWidth(Sheet sheet, String word) {
        return WORD * sheet.unit() + sheet.measure().width(word, sheet.type().note());
    }

    /** A word behind its swatch. @return where it ends, px */
    private static double word(Sheet sheet, String word, double x, double middle) {
        double left = x + WORD * sheet.unit();
        Lettering.from(
                sheet, left, middle, word, sheet.type().note(), sheet.palette().muted());
        return x + wordWidth(sheet, word);
    }

    private static double swatchWidth(StateRole role) {
        return role == StateRole.ENDED ? 4 : 26;
    }

    private static void swatch(Sheet sheet, StateRole role, double x, double middle, double width) {
        StateLook look = sheet.palette().state(role);
        Pen pen = sheet.marks();
        double unit = sheet.unit();
        double height = 16 * unit * Math.max(0.5, look.height());
        switch (look.mark()) {
            case SOLID, HATCHED ->
                pen.rectangle(x, middle - height / 2, width, height, 2.5 * unit, look.fill(), Stroke.NONE);
            case HOLLOW ->
                pen.rectangle(x, middle - height / 2, width, height, 2.5 * unit, Fill.NONE, look.stroke(0.9 * unit));
            case DOTTED -> pen.line(x + unit, middle, x + width - unit, middle, look.stroke(2.4 * unit));
            case THIN -> pen.line(x, middle, x + width, middle, look.stroke(unit));
            case END_BAR -> pen.rectangle(x, middle - height / 2, 2.4 * unit, height, look.fill());
        }
    }

    private static String word(StateRole role) {
        return switch (role) {
            case RUNNING -> "running";
            case READY -> "ready";
            case BLOCKED -> "blocked on a lock";
            case WAITING -> "waiting";
            case SLEEPING -> "sleeping";
            case NOT_STARTED -> "not started";
            case ENDED -> "ended";
        };
    }
}
