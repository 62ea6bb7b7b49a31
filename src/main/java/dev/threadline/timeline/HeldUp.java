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

    /** Heights are told apart by half a pixel: points of the same height are one, so that a row of few pixels has few. */
    private static final double LEVELS = 2;

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
        double[] halves = new double[count];
        for (int i = 0; i < count; i++) {
            double from = left + i * STEP;
            double to = Math.min(right, from + STEP);
            double half = lane.heldUp().of(scale.coordinate(from), scale.coordinate(to)) * height / 2;
            halves[i] = Math.round(half * LEVELS) / LEVELS;
        }
        Outline outline = Outline.from(left, middle - halves[0]);
        for (int i = 1; i < count; i++) {
            if (halves[i] != halves[i - 1]) {
                double x = left + i * STEP;
                outline.line(x, middle - halves[i - 1]).line(x, middle - halves[i]);
            }
        }
        outline.line(right, middle - halves[count - 1]).line(right, middle + halves[count - 1]);
        for (int i = count - 1; i > 0; i--) {
            if (halves[i] != halves[i - 1]) {
                double x = left + i * STEP;
                outline.line(x, middle + halves[i]).line(x, middle + halves[i - 1]);
            }
        }
        pen.path(outline.line(left, middle + halves[0]).close(), colour, Stroke.NONE);
    }
}
