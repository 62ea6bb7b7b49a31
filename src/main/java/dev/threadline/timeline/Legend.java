package dev.threadline.timeline;

import dev.threadline.picture.Fill;
import dev.threadline.picture.Pen;
import dev.threadline.picture.StateLook;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Stroke;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Names the states that occur in a picture, each beside a swatch. */
final class Legend {
    private static final List<StateRole> ORDER = List.of(
            StateRole.RUNNING,
            StateRole.READY,
            StateRole.BLOCKED,
            StateRole.WAITING,
            StateRole.SLEEPING,
            StateRole.NOT_STARTED,
            StateRole.ENDED);

    private Legend() {}

    /** The states in a piece of some lanes. */
    static Set<StateRole> occurring(Sheet sheet, List<Lane> lanes) {
        Set<StateRole> roles = EnumSet.noneOf(StateRole.class);
        for (Lane lane : lanes) {
            if (lane instanceof Lane.OfThread thread) {
                new SpanWalk(thread.states(), sheet.scale(), sheet.until())
                        .walk((_, _, span, _) -> roles.add(thread.role(span)));
            }
        }
        return roles;
    }

    /** Draws as many as fit between two x. */
    static void paint(Sheet sheet, Set<StateRole> roles, double left, double right, double middle) {
        double unit = sheet.unit();
        double x = left;
        for (StateRole role : ORDER) {
            double width = swatchWidth(role) * unit;
            double text = sheet.measure().width(word(role), sheet.type().note());
            if (!roles.contains(role) || x + width + 7 * unit + text > right) {
                continue;
            }
            swatch(sheet, role, x, middle, width);
            Lettering.from(
                    sheet,
                    x + width + 7 * unit,
                    middle,
                    word(role),
                    sheet.type().note(),
                    sheet.palette().muted());
            x += width + 7 * unit + text + 24 * unit;
        }
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
