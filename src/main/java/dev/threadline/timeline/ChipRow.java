package dev.threadline.timeline;

import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Plate;
import dev.threadline.picture.StateLook;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Stroke;
import java.util.List;

/** Draws who waits for an object: a bar in the colour of waiting, and on it a chip with the sign of each who waits. */
final class ChipRow {
    private static final double NARROW = 4;
    private static final double CHIP = 0.8;
    private static final double GAP = 2;

    private final Sheet sheet;
    private final Lane.OfObject lane;
    private final Spans waiters;
    private final Waiters.Purpose purpose;
    private final Box box;

    /** @param waiters which of the lane's spans say how many there are */
    ChipRow(Sheet sheet, Lane.OfObject lane, Spans waiters, Waiters.Purpose purpose, Box box) {
        this.sheet = sheet;
        this.lane = lane;
        this.waiters = waiters;
        this.purpose = purpose;
        this.box = box;
    }

    void paint() {
        if (box.height() > 0) {
            new SpanWalk(waiters, sheet.scale(), sheet.until()).walk(this::piece);
        }
    }

    private void piece(double left, double right, int span, boolean exact) {
        int count = waiters.payload(span);
        if (count == 0) {
            return;
        }
        StateLook look = sheet.palette().state(StateRole.WAITING);
        boolean narrow = right - left < NARROW * sheet.unit();
        double gap = narrow ? 0 : 0.6 * sheet.unit();
        double torn = sheet.isTorn(waiters, span) ? 7 * sheet.unit() : 0;
        Shapes.bar(
                sheet.marks(),
                left + gap,
                box.y(),
                right - left - (torn > 0 ? gap : 2 * gap),
                box.height(),
                narrow ? 0 : 2.5 * sheet.unit(),
                look.fill(),
                torn);
        if (exact && !narrow) {
            chips(left, right - torn, span, count);
        }
    }

    private void chips(double left, double right, int span, int count) {
        List<Integer> who = Waiters.of(sheet.timeline(), lane.object(), purpose, waiters.start(span));
        double end = paint(sheet, box, left, right, who);
        StateLook look = sheet.palette().state(StateRole.WAITING);
        if (end == left) {
            double room = right - left - 6 * sheet.unit();
            Label label = Label.of(count + (count == 1 ? " waits" : " wait")).or(Integer.toString(count));
            Lettering.whole(label, sheet.measure(), sheet.type().label(), room, box.height())
                    .ifPresent(line -> Lettering.centred(
                            sheet,
                            (left + right) / 2,
                            box.y() + box.height() / 2,
                            line,
                            sheet.type().label(),
                            look.label()));
        }
    }

    /** Chips of threads from the left, all or none. @return where they end, px; the left edge if there is no room */
    static double paint(Sheet sheet, Box box, double left, double right, List<Integer> threads) {
        double unit = sheet.unit();
        double height = box.height() * CHIP;
        double x = left + 3 * unit;
        double needed = 0;
        for (int thread : threads) {
            needed += width(sheet, height, thread) + GAP * unit;
        }
        if (threads.isEmpty()
                || x + needed + unit > right
                || sheet.measure().capHeight(sheet.type().label()) > height * 0.95) {
            return left;
        }
        for (int thread : threads) {
            double width = width(sheet, height, thread);
            Plate plate = sheet.palette().owner(thread);
            double middle = box.y() + box.height() / 2;
            // Edged, since in print a chip may be nearly as grey as the bar.
            double edge = 0.8 * unit;
            sheet.words()
                    .rectangle(
                            x - edge,
                            middle - height / 2 - edge,
                            width + 2 * edge,
                            height + 2 * edge,
                            height / 5 + edge,
                            sheet.palette().background(),
                            Stroke.NONE);
            Shapes.badge(
                    sheet, x, middle, width, height, sheet.timeline().initials().of(thread), plate);
            x += width + GAP * unit;
        }
        return x;
    }

    /** An empty chip: one who is missing. @return where it ends, px */
    static double hollow(Sheet sheet, Box box, double left, double width, Colour colour) {
        double height = box.height() * CHIP;
        double y = box.y() + (box.height() - height) / 2;
        Stroke edge = Stroke.dotted(colour, sheet.unit());
        sheet.marks().rectangle(left, y, width, height, height / 5, Fill.NONE, edge);
        return left + width + GAP * sheet.unit();
    }

    private static double width(Sheet sheet, double height, int thread) {
        return Shapes.badgeSize(sheet, height, sheet.timeline().initials().of(thread));
    }
}
