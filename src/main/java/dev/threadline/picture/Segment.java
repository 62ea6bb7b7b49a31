package dev.threadline.picture;

/** A piece of a path, in the picture's px. */
public sealed interface Segment {
    /** Starts a new outline. */
    record Move(double x, double y) implements Segment {}

    /** A straight line. */
    record Line(double x, double y) implements Segment {}

    /** A cubic Bézier curve with two control points. */
    record Cubic(double x1, double y1, double x2, double y2, double x, double y) implements Segment {}

    /** Back to where this outline started. */
    record Close() implements Segment {}
}
