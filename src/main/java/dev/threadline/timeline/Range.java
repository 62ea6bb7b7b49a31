package dev.threadline.timeline;

/**
 * A piece of an axis, in its unit (steps or ns).
 *
 * @param from its start
 * @param to its end, more than the start
 */
public record Range(double from, double to) {
    /** @throws IllegalArgumentException if it is empty or not finite */
    public Range {
        if (!(to > from && Double.isFinite(to - from))) {
            throw new IllegalArgumentException("A range from %s to %s is empty".formatted(from, to));
        }
    }

    /** Its length. */
    public double length() {
        return to - from;
    }

    /** Whether a coordinate lies in it. */
    public boolean contains(double coordinate) {
        return coordinate >= from && coordinate < to;
    }

    /**
     * The range seen after zooming, with one coordinate staying where it is.
     *
     * @param factor of the length; below 1 zooms in
     */
    public Range zoomedAbout(double coordinate, double factor) {
        return new Range(coordinate + (from - coordinate) * factor, coordinate + (to - coordinate) * factor);
    }

    /** The range moved along the axis. */
    public Range movedBy(double distance) {
        return new Range(from + distance, to + distance);
    }

    /** This range pushed, and if need be cut, so that it lies inside another. */
    public Range within(Range outer) {
        if (length() >= outer.length()) {
            return outer;
        }
        if (from < outer.from) {
            return movedBy(outer.from - from);
        }
        return to > outer.to ? movedBy(outer.to - to) : this;
    }
}
