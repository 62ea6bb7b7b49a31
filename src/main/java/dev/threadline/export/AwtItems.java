package dev.threadline.export;

import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Hatch;
import dev.threadline.picture.Item;
import dev.threadline.picture.Painter;
import dev.threadline.picture.PixelGrid;
import dev.threadline.picture.Segment;
import dev.threadline.picture.Stroke;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Paints items with Java2D, upright and level edges on whole pixels. */
final class AwtItems implements Painter {
    private final Graphics2D graphics;
    private final int scale;
    private final PixelGrid grid;
    private final AwtFonts fonts;
    private final Map<Hatch, Paint> hatches = new HashMap<>();
    private final Deque<Shape> clips = new ArrayDeque<>();

    /** @param graphics already scaled, with the picture's origin at 0, 0 */
    AwtItems(Graphics2D graphics, int scale, AwtFonts fonts) {
        this.graphics = graphics;
        this.scale = scale;
        this.grid = new PixelGrid(scale);
        this.fonts = fonts;
    }

    @Override
    public void rectangle(Item.Rectangle rectangle) {
        Item.Rectangle it = grid.snapped(rectangle);
        double arc = 2 * it.cornerRadius();
        Shape shape = arc == 0
                ? new Rectangle2D.Double(it.x(), it.y(), it.width(), it.height())
                : new RoundRectangle2D.Double(it.x(), it.y(), it.width(), it.height(), arc, arc);
        draw(shape, it.fill(), it.stroke());
    }

    @Override
    public void line(Item.Line line) {
        Item.Line it = grid.snapped(line);
        draw(new Line2D.Double(it.x1(), it.y1(), it.x2(), it.y2()), Fill.NONE, it.stroke());
    }

    @Override
    public void path(Item.Path path) {
        Item.Path it = grid.snapped(path);
        draw(shape(it.segments()), it.fill(), it.stroke());
    }

    private static Shape shape(List<Segment> segments) {
        Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Move(double x, double y) -> shape.moveTo(x, y);
                case Segment.Line(double x, double y) -> shape.lineTo(x, y);
                case Segment.Cubic(double x1, double y1, double x2, double y2, double x, double y) ->
                    shape.curveTo(x1, y1, x2, y2, x, y);
                case Segment.Close() -> shape.closePath();
            }
        }
        return shape;
    }

    @Override
    public void text(Item.Text it) {
        graphics.setPaint(colour(it.colour()));
        double left = it.anchor().left(it.x(), fonts.width(it.string(), it.style()));
        fonts.draw(graphics, it.string(), it.style(), left, it.baseline());
    }

    @Override
    public void enter(Item.Group group) {}

    @Override
    public void leave(Item.Group group) {}

    @Override
    public void enter(Item.Clip it) {
        clips.push(graphics.getClip());
        double x = grid.boundary(it.x());
        double y = grid.boundary(it.y());
        graphics.clip(new Rectangle2D.Double(
                x, y, grid.boundary(it.x() + it.width()) - x, grid.boundary(it.y() + it.height()) - y));
    }

    @Override
    public void leave(Item.Clip it) {
        graphics.setClip(clips.pop());
    }

    private void draw(Shape shape, Fill fill, Stroke stroke) {
        if (fill.isVisible()) {
            graphics.setPaint(paint(fill));
            graphics.fill(shape);
        }
        if (stroke.isVisible()) {
            graphics.setPaint(colour(stroke.colour()));
            graphics.setStroke(line(stroke));
            graphics.draw(shape);
        }
    }

    private Paint paint(Fill fill) {
        return switch (fill) {
            case Colour colour -> colour(colour);
            case Hatch hatch -> hatches.computeIfAbsent(hatch, this::texture);
        };
    }

    private Paint texture(Hatch hatch) {
        int size = Hatch.TILE * scale;
        BufferedImage tile = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        tile.setRGB(0, 0, size, size, hatch.tile(size), 0, size);
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, Hatch.TILE, Hatch.TILE));
    }

    private static Color colour(Colour colour) {
        return new Color(colour.argb(), true);
    }

    private static BasicStroke line(Stroke stroke) {
        float width = (float) stroke.width();
        List<Double> lengths = stroke.dash().lengths(width);
        int cap = stroke.dash().isRound() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        if (lengths.isEmpty()) {
            return new BasicStroke(width, cap, BasicStroke.JOIN_MITER);
        }
        float[] dashes = new float[lengths.size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = lengths.get(i).floatValue();
        }
        return new BasicStroke(width, cap, BasicStroke.JOIN_MITER, 10, dashes, 0);
    }
}
