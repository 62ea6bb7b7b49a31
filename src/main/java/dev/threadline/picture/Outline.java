package dev.threadline.picture;

import java.util.ArrayList;
import java.util.List;

/** Collects the segments of a path: {@code Outline.from(0, 0).line(9, 4).line(0, 8).close().segments()}. */
public final class Outline {
    private final List<Segment> segments = new ArrayList<>();

    private Outline() {}

    public static Outline from(double x, double y) {
        return new Outline().move(x, y);
    }

    public Outline move(double x, double y) {
        segments.add(new Segment.Move(x, y));
        return this;
    }

    public Outline line(double x, double y) {
        segments.add(new Segment.Line(x, y));
        return this;
    }

    public Outline cubic(double x1, double y1, double x2, double y2, double x, double y) {
        segments.add(new Segment.Cubic(x1, y1, x2, y2, x, y));
        return this;
    }

    public Outline close() {
        segments.add(new Segment.Close());
        return this;
    }

    /** The segments so far. */
    public List<Segment> segments() {
        return List.copyOf(segments);
    }
}
