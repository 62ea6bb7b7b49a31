package dev.threadline.timeline;

/** Draws a condition's lane: who waits as chips, and above them when somebody notified and whom that woke. */
final class ConditionPainter {
    private final Sheet sheet;
    private final Lane.OfObject lane;
    private final ObjectParts parts;

    ConditionPainter(Sheet sheet, Lane.OfObject lane, Box box) {
        this.sheet = sheet;
        this.lane = lane;
        parts = ObjectParts.of(lane, box);
    }

    void paint() {
        Baseline.paint(sheet, parts.below());
        new ChipRow(sheet, lane, lane.waiters(), Waiters.Purpose.TAKING, parts.below()).paint();
        new WakeTicks(sheet, lane, parts.level(), 5 * sheet.unit()).paint();
    }
}
