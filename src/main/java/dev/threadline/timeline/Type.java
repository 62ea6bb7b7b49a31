package dev.threadline.timeline;

import dev.threadline.picture.TextStyle;
import dev.threadline.picture.TextStyle.Weight;

/**
 * Sizes that a slide and a window differ in.
 *
 * @param name of a lane
 * @param label on a span
 * @param note beside a span, and on rulers
 * @param value of a variable
 * @param unit px; all line widths, gaps and corners are multiples of it
 */
record Type(TextStyle name, TextStyle label, TextStyle note, TextStyle value, double unit) {
    /** For a window: one px is one px. */
    static Type window() {
        return new Type(
                TextStyle.sans(Weight.SEMIBOLD, 14),
                TextStyle.sans(Weight.SEMIBOLD, 13),
                TextStyle.sans(Weight.REGULAR, 12),
                TextStyle.mono(Weight.MEDIUM, 13),
                1);
    }

    /**
     * For a slide that is read from the last row: 14 pt at least, names 18 pt, where the slide is 540 pt high.
     *
     * @param height of the slide, px
     */
    static Type slide(double height) {
        double unit = height / 1080;
        return new Type(
                TextStyle.sans(Weight.SEMIBOLD, 36 * unit),
                TextStyle.sans(Weight.SEMIBOLD, 29 * unit),
                TextStyle.sans(Weight.REGULAR, 28 * unit),
                TextStyle.mono(Weight.MEDIUM, 29 * unit),
                2 * unit);
    }
}
