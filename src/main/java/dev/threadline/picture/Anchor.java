package dev.threadline.picture;

/** Which point of a text its x names. */
public enum Anchor {
    START,
    MIDDLE,
    END;

    /** The left edge of a text of this width that is anchored at x, px. */
    public double left(double x, double width) {
        return switch (this) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
    }
}
