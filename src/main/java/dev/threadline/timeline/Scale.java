package dev.threadline.timeline;

/**
 * Where a piece of an axis lies across a picture.
 *
 * @param range what is seen
 * @param left where its start lies, px
 * @param right where its end lies, px
 */
public record Scale(Range range, double left, double right) {
    /** Where a coordinate lies, px; outside the picture's plot for coordinates out of the range. */
    public double x(double coordinate) {
        return left + (coordinate - range.from()) / range.length() * (right - left);
    }

    /** The coordinate at an x, px. */
    public double coordinate(double x) {
        return range.from() + (x - left) / (right - left) * range.length();
    }

    /** As {@link #x}, held between the edges. */
    double clamped(double coordinate) {
        return Math.clamp(x(coordinate), left, right);
    }

    /** How wide one unit of the axis is, px. */
    double unit() {
        return (right - left) / range.length();
    }
}
