package dev.threadline.timeline;

import dev.threadline.picture.Colour;
import dev.threadline.picture.Outline;
import dev.threadline.picture.Stroke;

/**
 * Draws an event's lane: the flag up or down, a tick where it is set, whom that woke, and below who waits. A flag that is set
 * and cleared at once leaves the tick, so that a pulse is never missed.
 */
final class EventPainter {
    private static final double NARROW = 4;
    private static final double PENNANT = 11;

    private final Sheet sheet;
    private final Lane.OfObject lane;
    private final ObjectParts parts;

    EventPainter(Sheet sheet, Lane.OfObject lane, Box box) {
        this.sheet = sheet;
        this.lane = lane;
        parts = ObjectParts.of(lane, box);
    }

    void paint() {
        new SpanWalk(lane.levels(), sheet.scale(), sheet.until()).walk(this::piece);
        new ChipRow(sheet, lane, lane.waiters(), Waiters.Purpose.TAKING, parts.below()).paint();
        new WakeTicks(sheet, lane, parts.level(), (PENNANT + 3) * sheet.unit()).paint();
    }

    private void piece(double left, double right, int span, boolean exact) {
        Box level = parts.level();
        double unit = sheet.unit();
        if (lane.level(span) == 0) {
            double foot = level.bottom() - unit;
            sheet.marks()
                    .line(left, foot, right, foot, Stroke.solid(sheet.palette().muted(), 1.5 * unit));
            return;
        }
        Colour cloth = sheet.palette().stock().ground();
        sheet.marks().rectangle(left, level.bottom() - 2 * unit, right - left, 2 * unit, cloth);
        sheet.marks().rectangle(left, level.y(), right - left, 3.5 * unit, cloth);
        boolean begins = sheet.scale().range().contains(lane.levels().start(span));
        if (exact && begins && right - left >= NARROW * unit) {
            flag(left, right);
        }
    }

    /** A pennant that hangs from the top, at the tick. */
    private void flag(double left, double right) {
        Box level = parts.level();
        double width = Math.min(PENNANT * sheet.unit(), right - left);
        Outline pennant = Outline.from(left, level.y())
                .line(left + width, level.y() + level.height() * 0.3)
                .line(left, level.y() + level.height() * 0.6)
                .close();
        sheet.marks().path(pennant, sheet.palette().stock().ground(), Stroke.NONE);
    }
}
