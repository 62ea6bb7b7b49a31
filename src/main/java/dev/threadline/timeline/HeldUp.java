package dev.threadline.timeline;

import dev.threadline.picture.Colour;
import dev.threadline.picture.Outline;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;

/**
 * Draws how much of the time a thread was held up, into a bar that says only that it was: the taller the solid core, the
 * larger the share. So a run with a block in every pixel still shows where it was worst.
 */
final class HeldUp {
    /** Distance between two points of the outline, px. */
    private static final double STEP = 3;

    private HeldUp() {}

    /**
     * @param height of the bar, which a share of 1 fills, px
     */
    static void paint(
            Pen pen,
            Lane.OfThread lane,
            Scale scale,
            double left,
            double right,
            double middle,
            double height,
            Colour colour) {
        int count = (int) Math.ceil((right - left) / STEP);
        Outline outline = Outline.from(left, middle);
        double[] halves = new double[count];
        for (int i = 0; i < count; i++) {
            double from = left + i * STEP;
            double to = Math.min(right, from + STEP);
            halves[i] = lane.heldUp().of(scale.coordinate(from), scale.coordinate(to)) * height / 2;
            outline.line(from, middle - halves[i]).line(to, middle - halves[i]);
        }
        for (int i = count - 1; i >= 0; i--) {
            double from = left + i * STEP;
            outline.line(Math.min(right, from + STEP), middle + halves[i]).line(from, middle + halves[i]);
        }
        pen.path(outline.close(), colour, Stroke.NONE);
    }
}
