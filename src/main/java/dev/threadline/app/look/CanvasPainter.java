package dev.threadline.app.look;

import dev.threadline.picture.Colour;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Hatch;
import dev.threadline.picture.Item;
import dev.threadline.picture.Painter;
import dev.threadline.picture.PixelGrid;
import dev.threadline.picture.Segment;
import dev.threadline.picture.Stroke;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * Paints a picture, or the part of it that is in view, on a canvas. Items out of view are skipped; upright and level
 * edges lie on whole pixels of the screen, as they do in a PNG. Used on the window's thread only.
 */
public final class CanvasPainter {
    private final GraphicsContext graphics;
    private final CanvasFonts fonts;
    private final Map<Hatch, Paint> hatches = new HashMap<>();
    private double scaleOfHatches;

    public CanvasPainter(GraphicsContext graphics, CanvasFonts fonts) {
        this.graphics = graphics;
        this.fonts = fonts;
    }

    /** Paints what the viewport shows, at the canvas's origin, over whatever was there. */
    public void paint(DisplayList picture, Viewport view) {
        if (view.outputScale() != scaleOfHatches) {
            hatches.clear();
            scaleOfHatches = view.outputScale();
        }
        PixelGrid grid = new PixelGrid(view.outputScale());
        graphics.save();
        graphics.clearRect(0, 0, view.width(), view.height());
        graphics.setFill(colour(picture.background()));
        graphics.fillRect(0, 0, view.width(), view.height());
        graphics.setLineJoin(StrokeLineJoin.MITER);
        // A scroll by part of a pixel would blur every edge.
        graphics.translate(-grid.boundary(view.left()), -grid.boundary(view.top()));
        picture.paint(new Items(view, grid));
        graphics.restore();
    }

    private static Color colour(Colour colour) {
        return Color.rgb(colour.red(), colour.green(), colour.blue(), colour.alpha() / 255.0);
    }

    private Paint paint(Fill fill) {
        return switch (fill) {
            case Colour colour -> colour(colour);
            case Hatch hatch -> hatches.computeIfAbsent(hatch, this::pattern);
        };
    }

    private Paint pattern(Hatch hatch) {
        int size = (int) Math.max(1, Math.round(Hatch.TILE * scaleOfHatches));
        WritableImage tile = new WritableImage(size, size);
        tile.getPixelWriter().setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), hatch.tile(size), 0, size);
        return new ImagePattern(tile, 0, 0, Hatch.TILE, Hatch.TILE, false);
    }

    /** One pass over the items of a picture. */
    private final class Items implements Painter {
        private final Viewport view;
        private final PixelGrid grid;

        Items(Viewport view, PixelGrid grid) {
            this.view = view;
            this.grid = grid;
        }

        @Override
        public void rectangle(Item.Rectangle rectangle) {
            if (!view.shows(
                    rectangle.x(),
                    rectangle.y(),
                    rectangle.x() + rectangle.width(),
                    rectangle.y() + rectangle.height(),
                    rectangle.stroke().width() + 1)) {
                return;
            }
            Item.Rectangle it = grid.snapped(rectangle);
            double arc = 2 * it.cornerRadius();
            if (it.fill().isVisible()) {
                graphics.setFill(paint(it.fill()));
                if (arc == 0) {
                    graphics.fillRect(it.x(), it.y(), it.width(), it.height());
                } else {
                    graphics.fillRoundRect(it.x(), it.y(), it.width(), it.height(), arc, arc);
                }
            }
            if (it.stroke().isVisible()) {
                use(it.stroke());
                if (arc == 0) {
                    graphics.strokeRect(it.x(), it.y(), it.width(), it.height());
                } else {
                    graphics.strokeRoundRect(it.x(), it.y(), it.width(), it.height(), arc, arc);
                }
            }
        }

        @Override
        public void line(Item.Line line) {
            if (line.stroke().isVisible()
                    && view.shows(
                            line.x1(),
                            line.y1(),
                            line.x2(),
                            line.y2(),
                            line.stroke().width() + 1)) {
                Item.Line it = grid.snapped(line);
                use(it.stroke());
                graphics.strokeLine(it.x1(), it.y1(), it.x2(), it.y2());
            }
        }

        @Override
        public void path(Item.Path path) {
            Item.Path it = grid.snapped(path);
            graphics.beginPath();
            for (Segment segment : it.segments()) {
                switch (segment) {
                    case Segment.Move(double x, double y) -> graphics.moveTo(x, y);
                    case Segment.Line(double x, double y) -> graphics.lineTo(x, y);
                    case Segment.Cubic(double x1, double y1, double x2, double y2, double x, double y) ->
                        graphics.bezierCurveTo(x1, y1, x2, y2, x, y);
                    case Segment.Close() -> graphics.closePath();
                }
            }
            if (it.fill().isVisible()) {
                graphics.setFill(paint(it.fill()));
                graphics.fill();
            }
            if (it.stroke().isVisible()) {
                use(it.stroke());
                graphics.stroke();
            }
        }

        @Override
        public void text(Item.Text it) {
            double width = fonts.width(it.string(), it.style());
            double left = it.anchor().left(it.x(), width);
            double size = it.style().size();
            if (view.shows(left, it.baseline(), left + width, it.baseline(), size)) {
                graphics.setFont(fonts.font(it.style()));
                graphics.setFill(colour(it.colour()));
                graphics.fillText(it.string(), left, it.baseline());
            }
        }

        @Override
        public void enter(Item.Group group) {}

        @Override
        public void leave(Item.Group group) {}

        @Override
        public void enter(Item.Clip it) {
            double x = grid.boundary(it.x());
            double y = grid.boundary(it.y());
            graphics.save();
            graphics.beginPath();
            graphics.rect(x, y, grid.boundary(it.x() + it.width()) - x, grid.boundary(it.y() + it.height()) - y);
            graphics.clip();
        }

        @Override
        public void leave(Item.Clip it) {
            graphics.restore();
        }

        private void use(Stroke stroke) {
            graphics.setStroke(colour(stroke.colour()));
            graphics.setLineWidth(stroke.width());
            graphics.setLineCap(stroke.dash().isRound() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
            List<Double> lengths = stroke.dash().lengths(stroke.width());
            graphics.setLineDashes(
                    lengths.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
