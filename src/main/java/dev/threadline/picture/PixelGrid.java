package dev.threadline.picture;

import java.util.List;

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
        PathEdges edges = PathEdges.of(it.segments());
        Stroke stroke = it.stroke();
        Segment[] segments = new Segment[it.segments().size()];
        for (int i = 0; i < segments.length; i++) {
            boolean upright = edges.isUpright(i);
            boolean level = edges.isLevel(i);
            Segment segment = it.segments().get(i);
            segments[i] = !upright && !level
                    ? segment
                    : switch (segment) {
                        case Segment.Move(double x, double y) ->
                            new Segment.Move(moved(x, upright, stroke), moved(y, level, stroke));
                        case Segment.Line(double x, double y) ->
                            new Segment.Line(moved(x, upright, stroke), moved(y, level, stroke));
                        case Segment.Cubic(double x1, double y1, double x2, double y2, double x, double y) ->
                            new Segment.Cubic(x1, y1, x2, y2, moved(x, upright, stroke), moved(y, level, stroke));
                        case Segment.Close() -> segment;
                    };
        }
        return new Item.Path(List.of(segments), it.fill(), stroke);
    }

    private double moved(double coordinate, boolean onEdge, Stroke stroke) {
        if (!onEdge) {
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
