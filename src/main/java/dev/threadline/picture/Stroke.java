package dev.threadline.picture;

/**
 * The line along an outline.
 *
 * @param colour of the line
 * @param width px; 0 draws nothing
 * @param dash how it is broken
 */
public record Stroke(Colour colour, double width, Dash dash) {
    /** No outline. */
    public static final Stroke NONE = new Stroke(Colour.TRANSPARENT, 0, Dash.SOLID);

    /** @throws IllegalArgumentException if the width is negative or no number */
    public Stroke {
        if (!(width >= 0 && Double.isFinite(width))) {
            throw new IllegalArgumentException("A stroke's width must be 0 or more, not " + width);
        }
    }

    public static Stroke solid(Colour colour, double width) {
        return new Stroke(colour, width, Dash.SOLID);
    }

    public static Stroke dashed(Colour colour, double width) {
        return new Stroke(colour, width, Dash.DASHED);
    }

    public static Stroke dotted(Colour colour, double width) {
        return new Stroke(colour, width, Dash.DOTTED);
    }

    /** False if drawing with it changes nothing. */
    public boolean isVisible() {
        return width > 0 && colour.isVisible();
    }
}
