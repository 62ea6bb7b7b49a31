package dev.threadline.timeline;

import dev.threadline.picture.Fill;
import dev.threadline.picture.Item;
import dev.threadline.picture.Palette;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;
import java.util.List;

/**
 * The whole run in a strip: a thin row for each thread, or for each few of them, in the colour of the worst state. It
 * depends on the picture's width only, so it is kept until that changes.
 */
final class Overview {
    private static final double LEAST_ROW = 3;

    private final Timeline timeline;
    private final List<Lane.OfThread> threads;
    private Palette keptPalette;
    private Box keptBox;
    private double keptUntil;
    private List<Item> kept = List.of();

    Overview(Timeline timeline) {
        this.timeline = timeline;
        threads = timeline.lanes().stream()
                .filter(Lane.OfThread.class::isInstance)
                .map(Lane.OfThread.class::cast)
                .toList();
    }

    /**
     * Draws the strip and marks a piece of it.
     *
     * @param marked the piece that the picture shows
     * @param until the coordinate where knowledge ends
     */
    void paint(Pen pen, Palette palette, Box box, Range marked, double until) {
        if (!palette.equals(keptPalette) || !box.equals(keptBox) || until != keptUntil) {
            keptPalette = palette;
            keptBox = box;
            keptUntil = until;
            Pen strip = new Pen();
            strip(strip, palette, box, until);
            kept = strip.items();
        }
        kept.forEach(pen::add);
        brush(pen, palette, box, marked);
    }

    private void strip(Pen pen, Palette palette, Box box, double until) {
        pen.rectangle(box.x(), box.y(), box.width(), box.height(), palette.lane());
        Scale scale = new Scale(timeline.extent(), box.x(), box.right());
        int rows = (int) Math.clamp(box.height() / LEAST_ROW, 1, Math.max(1, threads.size()));
        double pitch = box.height() / rows;
        int perRow = (threads.size() + rows - 1) / rows;
        for (int first = 0, row = 0; first < threads.size(); first += perRow, row++) {
            double y = box.y() + row * pitch;
            double height = Math.max(1, pitch - 1);
            for (Lane.OfThread lane : threads.subList(first, Math.min(threads.size(), first + perRow))) {
                ThreadStrip.paint(pen, palette, lane, scale, until, y, height);
            }
        }
    }

    private void brush(Pen pen, Palette palette, Box box, Range marked) {
        Scale scale = new Scale(timeline.extent(), box.x(), box.right());
        double left = scale.clamped(marked.from());
        double right = Math.max(scale.clamped(marked.to()), left + 2);
        var veil = palette.background().withAlpha(0x99);
        pen.rectangle(box.x(), box.y(), left - box.x(), box.height(), veil);
        pen.rectangle(right, box.y(), Math.max(0, box.right() - right), box.height(), veil);
        Stroke frame = Stroke.solid(palette.playhead(), 2);
        pen.rectangle(left, box.y() - 2, right - left, box.height() + 4, 3, Fill.NONE, frame);
    }
}
