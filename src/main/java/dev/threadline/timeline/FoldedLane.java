package dev.threadline.timeline;

import dev.threadline.picture.Colour;
import dev.threadline.picture.Palette;
import dev.threadline.picture.Pen;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Stroke;

/**
 * Draws a lane as a strip without words: a thread by its states, a lock by its owners, whatever has a level by when there is any, a variable by
 * when it was written; and along the foot, when somebody waited.
 */
final class FoldedLane {
    private static final double WAITERS = 3;
    private static final int PALE = 0x66;

    private final Sheet sheet;
    private final Pen pen;
    private final Palette palette;
    private final Box box;

    private FoldedLane(Sheet sheet, Box box) {
        this.sheet = sheet;
        this.box = box;
        pen = sheet.marks();
        palette = sheet.palette();
    }

    static void paint(Sheet sheet, Lane lane, Box box) {
        new FoldedLane(sheet, box).paint(lane);
    }

    private void paint(Lane lane) {
        pen.rectangle(box.x(), box.y(), box.width(), box.height(), palette.lane());
        switch (lane) {
            case Lane.OfThread thread ->
                ThreadStrip.paint(pen, palette, thread, sheet.scale(), sheet.until(), box.y() + 1, box.height() - 2);
            case Lane.OfLock lock -> {
                walk(lock.owners(), (left, right, span, _) -> {
                    if (lock.owner(span) >= 0) {
                        bar(left, right, palette.owner(lock.owner(span)).ground());
                    }
                });
                lock.readers()
                        .ifPresent(readers -> walk(readers.spans(), (left, right, span, _) -> {
                            if (!readers.in(span).isEmpty()) {
                                bar(left, right, palette.stock().ground());
                            }
                        }));
                waiters(lock.waiters(), StateRole.BLOCKED);
            }
            case Lane.OfObject object -> {
                walk(object.levels(), (left, right, span, _) -> {
                    if (object.level(span) > 0) {
                        bar(left, right, palette.stock().ground().withAlpha(PALE));
                    }
                });
                waiters(object.waiters(), StateRole.WAITING);
                waiters(object.putters(), StateRole.WAITING);
            }
            case Lane.OfVariable variable ->
                walk(
                        variable.values(),
                        (left, _, _, _) ->
                                pen.line(left, box.y() + 2, left, box.bottom() - 2, Stroke.solid(palette.muted(), 1)));
        }
    }

    private void walk(Spans spans, SpanWalk.Visitor visitor) {
        new SpanWalk(spans, sheet.scale(), sheet.until()).walk(visitor);
    }

    private void bar(double left, double right, Colour colour) {
        pen.rectangle(left, box.y() + 2, right - left, box.height() - 4 - WAITERS, colour);
    }

    private void waiters(Spans counts, StateRole role) {
        walk(counts, (left, right, span, _) -> {
            if (counts.payload(span) > 0) {
                pen.rectangle(
                        left,
                        box.bottom() - WAITERS - 1,
                        right - left,
                        WAITERS,
                        palette.state(role).colour());
            }
        });
    }
}
