package dev.threadline.timeline;

import dev.threadline.picture.Anchor;
import dev.threadline.picture.Colour;
import dev.threadline.picture.StateRole;
import java.util.List;

/** Draws who waits for a lock: hatched lines under the owner's bar, one for each up to three, and names beside them. */
final class WaiterStrip {
    private static final double LINE_PITCH = 1.35;

    /** Share of the strip that a line takes where nowhere more than one thread waits. */
    private static final double THICKEST = 0.5;

    /** Share of the strip that all lines take together at most. */
    private static final double ALL_LINES = 0.95;

    private static final int MOST_LINES = 3;

    private final Sheet sheet;
    private final Lane.OfLock lane;
    private final Box strip;
    private final double line;
    private double waitedUntil = Double.NEGATIVE_INFINITY;

    WaiterStrip(Sheet sheet, Lane.OfLock lane, Box strip) {
        this.sheet = sheet;
        this.lane = lane;
        this.strip = strip;
        Range range = sheet.scale().range();
        int worst = lane.waiters().worst(range.from(), Math.min(range.to(), sheet.until()));
        int most = worst < 0 ? 1 : Math.clamp(lane.waiting(worst), 1, MOST_LINES);
        line = strip.height() * Math.min(THICKEST, ALL_LINES / (1 + (most - 1) * LINE_PITCH));
    }

    void paint() {
        new SpanWalk(lane.waiters(), sheet.scale(), sheet.until()).walk(this::wanted);
    }

    private void wanted(double left, double right, int span, boolean exact) {
        int waiting = lane.waiting(span);
        if (waiting == 0) {
            return;
        }
        double torn = sheet.isTorn(lane.waiters(), span) ? 7 * sheet.unit() : 0;
        int lines = Math.min(waiting, MOST_LINES);
        for (int i = 0; i < lines; i++) {
            double y = strip.y() + i * line * LINE_PITCH;
            Shapes.bar(
                    sheet.marks(),
                    left,
                    y,
                    right - left,
                    line,
                    0,
                    sheet.palette().contended(),
                    torn);
        }
        boolean first = span == 0 || lane.waiting(span - 1) == 0;
        if (exact
                && first
                && strip.height() >= sheet.measure().capHeight(sheet.type().note())) {
            waiterNames(left, span);
        }
        waitedUntil = right;
    }

    private void waiterNames(double left, int span) {
        String names = Waiters.names(sheet.timeline(), lane, lane.waiters().start(span));
        int waiting = lane.waiting(span);
        String verb = waiting == 1 ? " waits" : " wait";
        Label label = Label.of(names + verb).or(waiting + verb);
        double end = left - 5 * sheet.unit();
        double room =
                end - Math.max(waitedUntil + 5 * sheet.unit(), sheet.scale().left());
        label.forms().stream()
                .map(List::getFirst)
                .filter(line -> sheet.measure().width(line, sheet.type().note()) <= room)
                .findFirst()
                .ifPresent(line -> waiterName(end, line));
    }

    /** Beside the line, yet never up into the owner's bar. */
    private void waiterName(double end, String name) {
        double cap = sheet.measure().capHeight(sheet.type().note());
        double baseline = Math.max(strip.y() + line / 2 + cap / 2, strip.y() + cap);
        Colour red = sheet.palette().state(StateRole.BLOCKED).word();
        sheet.words().text(end, baseline, name, sheet.type().note(), Anchor.END, red);
    }
}
