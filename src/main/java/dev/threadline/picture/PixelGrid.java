package dev.threadline.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Moves upright and level edges onto the pixels of a raster, so that bars and lines are sharp and two bars that touch
 * have no seam. Slanted and curved edges stay where they are. A bar keeps at least one pixel: nothing vanishes when
 * zoomed out.
 *
 * @param scale pixels for one px of the picture, more than 0
 */
public record PixelGrid(double scale) {
    /** @throws IllegalArgumentException if the scale is not positive */
    public PixelGrid {
        if (!(scale > 0 && Double.isFinite(scale))) {
            throw new IllegalArgumentException("A scale must be more than 0, not " + scale);
        }
    }

    /** The boundary between two pixels that is nearest to a coordinate. */
    public double boundary(double coordinate) {
        return Math.round(coordinate * scale) / scale;
    }

    /** The rectangle with its edges on pixels. */
    public Item.Rectangle snapped(Item.Rectangle it) {
        if (it.stroke().isVisible()) {
            Stroke stroke = whole(it.stroke());
            double x = centre(it.x(), stroke.width());
            double y = centre(it.y(), stroke.width());
            double right = centre(it.x() + it.width(), stroke.width());
            double bottom = centre(it.y() + it.height(), stroke.width());
            return new Item.Rectangle(x, y, right - x, bottom - y, it.radius(), it.fill(), stroke);
        }
        double x = boundary(it.x());
        double y = boundary(it.y());
        return new Item.Rectangle(
                x, y, extent(it.x(), it.width()), extent(it.y(), it.height()), it.radius(), it.fill(), it.stroke());
    }

    /** The line, moved onto whole pixels if it is upright or level. */
    public Item.Line snapped(Item.Line it) {
        boolean upright = it.x1() == it.x2();
        boolean level = it.y1() == it.y2();
        if (!upright && !level) {
            return it;
        }
        Stroke stroke = whole(it.stroke());
        double width = stroke.width();
        return new Item.Line(
                upright ? centre(it.x1(), width) : boundary(it.x1()),
                level ? centre(it.y1(), width) : boundary(it.y1()),
                upright ? centre(it.x2(), width) : boundary(it.x2()),
                level ? centre(it.y2(), width) : boundary(it.y2()),
                stroke);
    }

    /** The path, with its upright and level edges on pixels. */
    public Item.Path snapped(Item.Path it) {
        Set<Double> uprights = new HashSet<>();
        Set<Double> levels = new HashSet<>();
        collectEdges(it.segments(), uprights, levels);
        Stroke stroke = it.stroke();
        List<Segment> segments = it.segments().stream()
                .map(segment -> switch (segment) {
                    case Segment.Move(double x, double y) ->
                        (Segment) new Segment.Move(moved(x, uprights, stroke), moved(y, levels, stroke));
                    case Segment.Line(double x, double y) ->
                        new Segment.Line(moved(x, uprights, stroke), moved(y, levels, stroke));
                    case Segment.Cubic(double x1, double y1, double x2, double y2, double x, double y) ->
                        new Segment.Cubic(x1, y1, x2, y2, moved(x, uprights, stroke), moved(y, levels, stroke));
                    case Segment.Close() -> segment;
                })
                .toList();
        return new Item.Path(segments, it.fill(), stroke);
    }

    /** The coordinates at which the path has an upright or level edge. */
    private static void collectEdges(List<Segment> segments, Set<Double> uprights, Set<Double> levels) {
        Segment.Move start = new Segment.Move(0, 0);
        double fromX = 0;
        double fromY = 0;
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Move move -> start = move;
                case Segment.Line(double x, double y) -> collectEdge(fromX, fromY, x, y, uprights, levels);
                case Segment.Close() -> collectEdge(fromX, fromY, start.x(), start.y(), uprights, levels);
                case Segment.Cubic _ -> {}
            }
            fromX = end(segment, start).x();
            fromY = end(segment, start).y();
        }
    }

    private static void collectEdge(
            double fromX, double fromY, double x, double y, Set<Double> uprights, Set<Double> levels) {
        if (fromX == x && fromY != y) {
            uprights.add(x);
        }
        if (fromY == y && fromX != x) {
            levels.add(y);
        }
    }

    private static Segment.Move end(Segment segment, Segment.Move start) {
        return switch (segment) {
            case Segment.Move move -> move;
            case Segment.Line(double x, double y) -> new Segment.Move(x, y);
            case Segment.Cubic(double _, double _, double _, double _, double x, double y) -> new Segment.Move(x, y);
            case Segment.Close() -> start;
        };
    }

    private double moved(double coordinate, Set<Double> edges, Stroke stroke) {
        if (!edges.contains(coordinate)) {
            return coordinate;
        }
        return stroke.isVisible() ? centre(coordinate, stroke.width()) : boundary(coordinate);
    }

    private double extent(double from, double length) {
        double extent = boundary(from + length) - boundary(from);
        return length > 0 ? Math.max(extent, 1 / scale) : 0;
    }

    /** The stroke, at least one pixel wide and a whole number of pixels. */
    private Stroke whole(Stroke stroke) {
        return stroke.isVisible() ? new Stroke(stroke.colour(), pixels(stroke.width()) / scale, stroke.dash()) : stroke;
    }

    private long pixels(double width) {
        return Math.max(1, Math.round(width * scale));
    }

    /** Where the middle of a line lies if the line is to cover whole pixels. */
    private double centre(double coordinate, double width) {
        return pixels(width) % 2 == 0 ? boundary(coordinate) : (Math.floor(coordinate * scale) + 0.5) / scale;
    }
}
