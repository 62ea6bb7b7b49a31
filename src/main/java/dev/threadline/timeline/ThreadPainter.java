package dev.threadline.timeline;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Pen;
import dev.threadline.picture.StateLook;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextStyle;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Draws a thread's lane: what it does by colour, by height and by hatch, and in words where there is room. */
final class ThreadPainter {
    /** Share of the lane that a full bar takes. */
    static final double BAR = 0.86;

    /** A thread with more spans than this has surely made a step. */
    private static final int FEW_SPANS = 8;

    /** Below this width, px, a piece has no corners, no outline of its own and no gap to the next one. */
    private static final double NARROW = 4;

    /** Share of a full bar that the bar of a wait takes at most. */
    private static final double MOST_WAITING = 0.66;

    private final Sheet sheet;
    private final Lane.OfThread lane;
    private final Box box;
    private final int form;
    private final Set<LegendMark> signs;
    private final double middle;
    private final double bar;

    /**
     * @param form the form of label that steps begin with, so that all in a picture look alike
     * @param signs gets what is drawn that only a legend explains
     */
    ThreadPainter(Sheet sheet, Lane.OfThread lane, Box box, int form, Set<LegendMark> signs) {
        this.sheet = sheet;
        this.lane = lane;
        this.box = box;
        this.form = form;
        this.signs = signs;
        middle = box.y() + box.height() / 2;
        bar = box.height() * BAR;
    }

    void paint() {
        sheet.marks()
                .rectangle(
                        box.x(),
                        box.y(),
                        box.width(),
                        box.height(),
                        sheet.palette().lane());
        new SpanWalk(lane.states(), sheet.scale(), sheet.until()).walk(this::piece);
    }

    private void piece(double left, double right, int span, boolean exact) {
        StateRole role = lane.role(span);
        StateLook look = sheet.palette().state(role);
        double height = height(role, look);
        switch (look.mark()) {
            case SOLID -> solid(left, right, height, span, look);
            case HOLLOW -> hollow(left, right, height, look);
            case HATCHED -> {
                hatched(left, right, height, span, look);
                if (!exact) {
                    HeldUp.paint(sheet.marks(), lane, sheet.scale(), left, right, middle, height, look.colour());
                }
            }
            case DOTTED -> dotted(left, right, look);
            case THIN -> sheet.marks().line(left, middle, right, middle, look.stroke(sheet.unit()));
            case END_BAR -> end(left, right, span, height, look);
        }
        if (exact) {
            switch (role) {
                case RUNNING -> step(left, right, span, look.label());
                case WAITING -> {
                    double notch = notch(left, right, height, span, look.label());
                    inside(notch, right, height, Wanting.label(sheet, lane, span), look);
                }
                case BLOCKED -> pill(left, right, height, Wanting.label(sheet, lane, span), look);
                case SLEEPING -> said(left, right, span);
                case READY, NOT_STARTED, ENDED -> {
                    // Their mark says it all.
                }
            }
        }
    }

    /** In a low lane the bar of a wait is as high as the letters in it, and still lower than that of a block. */
    private double height(StateRole role, StateLook look) {
        double height = bar * look.height();
        return role == StateRole.WAITING
                ? Math.max(
                        height,
                        Math.min(bar * MOST_WAITING, sheet.type().label().size()))
                : height;
    }

    private void solid(double left, double right, double height, int span, StateLook look) {
        boolean narrow = right - left < NARROW * sheet.unit();
        double gap = narrow ? 0 : sheet.unit() * 0.6;
        double torn = sheet.isTorn(lane.states(), span) ? tooth() : 0;
        Shapes.bar(
                sheet.marks(),
                left + gap,
                middle - height / 2,
                right - left - (torn > 0 ? gap : 2 * gap),
                height,
                narrow ? 0 : 2.5 * sheet.unit(),
                look.fill(),
                torn);
    }

    private void hollow(double left, double right, double height, StateLook look) {
        Pen marks = sheet.marks();
        Stroke stroke = look.stroke(0.9 * sheet.unit());
        double gap = 1.2 * sheet.unit();
        if (right - left < 2 * NARROW * sheet.unit()) {
            marks.line(left, middle - height / 2, right, middle - height / 2, stroke);
            marks.line(left, middle + height / 2, right, middle + height / 2, stroke);
            return;
        }
        double radius = 2.5 * sheet.unit();
        marks.rectangle(left + gap, middle - height / 2, right - left - 2 * gap, height, radius, Fill.NONE, stroke);
    }

    private void hatched(double left, double right, double height, int span, StateLook look) {
        double torn = sheet.isTorn(lane.states(), span) ? tooth() : 0;
        Shapes.bar(sheet.marks(), left, middle - height / 2, right - left, height, 0, look.fill(), torn);
    }

    private double tooth() {
        return 7 * sheet.unit();
    }

    private void dotted(double left, double right, StateLook look) {
        double width = dots();
        double gap = right - left < NARROW * sheet.unit() ? 0 : 2 * width;
        Stroke stroke = gap == 0 ? Stroke.solid(look.colour(), width) : look.stroke(width);
        sheet.marks().line(left + gap, middle, Math.max(left + gap, right - gap), middle, stroke);
    }

    /** How thick the line of a sleep is, px. */
    private double dots() {
        return Math.max(1.5, Math.min(2.5 * sheet.unit(), bar * 0.2));
    }

    private void end(double left, double right, int span, double height, StateLook look) {
        if (!sheet.scale().range().contains(lane.states().start(span))) {
            return;
        }
        double unit = sheet.unit();
        if (sheet.timeline().axis() == Axis.STEPS && !hasStepped(span)) {
            // What it did, such as printing, takes no column; it ran all the same.
            double width = Math.min(8 * unit, sheet.scale().unit() / 3);
            StateLook running = sheet.palette().state(StateRole.RUNNING);
            sheet.marks().rectangle(left - width, middle - bar / 2, width, bar, 2 * unit, running.fill(), Stroke.NONE);
        }
        sheet.marks().rectangle(left, middle - height / 2, 2.4 * unit, height, look.fill());
        long event = lane.states().event(span);
        if (event >= 0 && sheet.timeline().log().detailAt(event) instanceof Detail.Failure(var error, var _)) {
            failure(left + 2.4 * unit, right, error);
        }
    }

    /** Whether any step of it was seen; looked at only where its spans are so few that there may be none. */
    private boolean hasStepped(int end) {
        return end > FEW_SPANS || IntStream.range(0, end).anyMatch(span -> lane.role(span) == StateRole.RUNNING);
    }

    /** An error has ended it: a cross, and which error where there is room. */
    private void failure(double left, double right, String error) {
        double unit = sheet.unit();
        double size = Math.min(bar * 0.6, sheet.type().label().size() * 0.8);
        double x = Math.min(left + 5 * unit, sheet.right() - size);
        StepSign.cross(sheet, sheet.marks(), x + size / 2, middle, size);
        signs.add(LegendMark.FAILED);
        double words = x + size + 6 * unit;
        if (sheet.measure().width(error, sheet.type().label()) <= right - words) {
            Colour colour = sheet.palette().state(StateRole.BLOCKED).word();
            Lettering.from(sheet, words, middle, error, sheet.type().label(), colour);
        }
    }

    private void step(double left, double right, int span, Colour colour) {
        if (sheet.timeline().axis() != Axis.STEPS) {
            return;
        }
        long event = lane.states().event(span);
        double room = right - left - StepForms.padding(sheet);
        TextStyle style = sheet.type().label();
        List<String> lines = form == StepForms.NONE
                ? List.of()
                : Lettering.fit(sheet.vocabulary().action(event), form, sheet.measure(), style, room, bar * 0.92);
        if (lines.isEmpty()) {
            sign(event, left, right, colour);
        } else {
            Lettering.block(sheet, (left + right) / 2, middle, lines, style, colour);
        }
    }

    /** Above a sleep, which in time is long, what was printed before it, if that fits. */
    private void said(double left, double right, int span) {
        TextStyle style = sheet.type().note();
        double room = (bar - dots()) / 2;
        if (sheet.timeline().axis() != Axis.TIME || style.size() > room) {
            return;
        }
        Utterance.before(sheet.timeline().log(), lane.states().event(span))
                .filter(words -> sheet.measure().width(words, style) <= right - left - 8 * sheet.unit())
                .ifPresent(words -> {
                    Colour colour = sheet.palette().muted();
                    Lettering.from(sheet, left + 4 * sheet.unit(), middle - room / 2, words, style, colour);
                });
    }

    /** Where no word fits. */
    private void sign(long event, double left, double right, Colour colour) {
        StepSign.of(sheet.timeline().log(), event)
                .filter(sign -> StepSign.width(sheet, sign) <= right - left - StepForms.padding(sheet))
                .ifPresent(sign -> {
                    StepSign.paint(sheet, sheet.words(), sign, (left + right) / 2, middle, colour);
                    signs.add(sign);
                });
    }

    /** What a wait is for, on a piece of its bar that covers the arrows which pass there. */
    private void inside(double left, double right, double height, Label label, StateLook look) {
        double room = right - left - 8 * sheet.unit();
        TextStyle style = sheet.type().label();
        List<String> lines = Lettering.fit(label, 0, sheet.measure(), style, room, height);
        if (!lines.isEmpty()) {
            double width = sheet.measure().width(lines.getFirst(), style) + 4 * sheet.unit();
            double centre = (left + right) / 2;
            sheet.words().rectangle(centre - width / 2, middle - height / 2, width, height, look.fill());
            Lettering.block(sheet, centre, middle, lines, style, look.label());
        }
    }

    /** Where a wait gave its lock up, an open padlock. @return where it ends, px */
    private double notch(double left, double right, double height, int span, Colour colour) {
        long event = lane.states().event(span);
        EventLog log = sheet.timeline().log();
        double size = height * 0.8;
        boolean gaveUp = event >= 0
                && log.kindAt(event) == EventKind.WAIT
                && log.object(log.objectAt(event)).kind() == ObjectKind.CONDITION
                && sheet.scale().range().contains(lane.states().start(span));
        if (!gaveUp || size + 4 * sheet.unit() > right - left) {
            return left;
        }
        Shapes.openPadlock(sheet.marks(), left + 3 * sheet.unit(), middle - size * 0.52, size, colour);
        return left + 2 * sheet.unit() + size;
    }

    private void pill(double left, double right, double height, Label label, StateLook look) {
        double pillHeight = Math.min(height * 0.76, sheet.type().label().size() * 1.5);
        double room = right - left - 20 * sheet.unit();
        List<String> lines =
                Lettering.fit(label, 0, sheet.measure(), sheet.type().label(), room, pillHeight * 0.9);
        if (!lines.isEmpty()) {
            double width = sheet.measure().width(lines.getFirst(), sheet.type().label()) + 12 * sheet.unit();
            double centre =
                    (left + right - (sheet.isTorn(lane.states(), lane.states().size() - 1) ? tooth() / 2 : 0)) / 2;
            sheet.words()
                    .rectangle(
                            centre - width / 2,
                            middle - pillHeight / 2,
                            width,
                            pillHeight,
                            4 * sheet.unit(),
                            look.labelGround(),
                            Stroke.NONE);
            Lettering.block(sheet, centre, middle, lines, sheet.type().label(), look.label());
        }
    }
}
