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
    private static final double NAME = 36;
    private static final double LEAST = 28;
    private static final double FEW_COLUMNS = 12;

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
     * @param columns how many steps share the width: where they are few, what stands on them is larger
     */
    static Type slide(double height, double columns) {
        double label = Math.clamp(LEAST + FEW_COLUMNS - columns, LEAST, NAME);
        double unit = height / 1080;
        return new Type(
                TextStyle.sans(Weight.SEMIBOLD, NAME * unit),
                TextStyle.sans(Weight.SEMIBOLD, label * unit),
                TextStyle.sans(Weight.REGULAR, LEAST * unit),
                TextStyle.mono(Weight.MEDIUM, label * unit),
                2 * unit);
    }
}
