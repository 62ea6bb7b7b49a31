package dev.threadline.picture;

import java.util.Arrays;
import java.util.List;

/** How a stroke is broken. The lengths grow with the stroke's width, so a pattern looks the same at every width. */
public enum Dash {
    SOLID,
    /** Dashes three widths long. */
    DASHED(3, 2.4),
    /** Round dots. */
    DOTTED(0.4, 2.2);

    private final double[] widths;

    Dash(double... widths) {
        this.widths = widths;
    }

    /**
     * Lengths of the strokes and gaps by turns, px; empty for an unbroken line.
     *
     * @param width of the stroke, px
     */
    public List<Double> lengths(double width) {
        return Arrays.stream(widths).mapToObj(length -> length * width).toList();
    }

    /** True if each piece ends in a half circle; otherwise it ends square, without overhang. */
    public boolean isRound() {
        return this == DOTTED;
    }
}
