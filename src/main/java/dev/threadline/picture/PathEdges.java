package dev.threadline.picture;

import java.util.List;

/** Which corners of a path an upright or level edge begins or ends at. */
final class PathEdges {
    private final boolean[] upright;
    private final boolean[] level;

    private PathEdges(int corners) {
        upright = new boolean[corners];
        level = new boolean[corners];
    }

    static PathEdges of(List<Segment> segments) {
        PathEdges edges = new PathEdges(segments.size());
        int start = 0;
        double startX = 0;
        double startY = 0;
        int before = 0;
        double fromX = 0;
        double fromY = 0;
        for (int i = 0; i < segments.size(); i++) {
            int corner = i;
            double x;
            double y;
            switch (segments.get(i)) {
                case Segment.Move move -> {
                    x = move.x();
                    y = move.y();
                    start = i;
                    startX = x;
                    startY = y;
                }
                case Segment.Line line -> {
                    x = line.x();
                    y = line.y();
                    edges.add(before, fromX, fromY, corner, x, y);
                }
                case Segment.Cubic cubic -> {
                    x = cubic.x();
                    y = cubic.y();
                }
                case Segment.Close() -> {
                    corner = start;
                    x = startX;
                    y = startY;
                    edges.add(before, fromX, fromY, corner, x, y);
                }
            }
            before = corner;
            fromX = x;
            fromY = y;
        }
        return edges;
    }

    private void add(int one, double fromX, double fromY, int other, double x, double y) {
        if (fromX == x && fromY != y) {
            upright[one] = true;
            upright[other] = true;
        }
        if (fromY == y && fromX != x) {
            level[one] = true;
            level[other] = true;
        }
    }

    /** Whether an upright edge begins or ends where a segment ends. */
    boolean isUpright(int segment) {
        return upright[segment];
    }

    /** Whether a level edge begins or ends where a segment ends. */
    boolean isLevel(int segment) {
        return level[segment];
    }
}
