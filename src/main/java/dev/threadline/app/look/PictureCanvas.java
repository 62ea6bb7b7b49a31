package dev.threadline.app.look;

import dev.threadline.picture.DisplayList;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows a picture, sharp at any magnification: a canvas keeps pixels, which a {@link Magnifier} would only blow up, so it is as
 * much larger, and shrunk back.
 */
public final class PictureCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final Scale back = new Scale(1, 1);
    private final CanvasPainter painter;
    private DisplayList picture;
    private double width;
    private double height;
    private double magnification = 1;

    public PictureCanvas(CanvasFonts fonts) {
        painter = new CanvasPainter(canvas.getGraphicsContext2D(), fonts);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(canvas);
        canvas.getTransforms().add(back);
        localToSceneTransformProperty().addListener((_, _, now) -> {
            if (picture != null && now.getMxx() != magnification) {
                paint(picture, width, height);
            }
        });
    }

    /** Paints a picture in the place of the last. */
    public void paint(DisplayList shown, double newWidth, double newHeight) {
        picture = shown;
        size(newWidth, newHeight);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.save();
        graphics.scale(magnification, magnification);
        painter.paint(shown, new Viewport(0, 0, width, height, Viewport.outputScale(this) * magnification));
        graphics.restore();
    }

    /** Shows nothing. */
    public void clear() {
        picture = null;
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }

    private void size(double newWidth, double newHeight) {
        boolean other = newWidth != width || newHeight != height;
        width = newWidth;
        height = newHeight;
        magnification = getLocalToSceneTransform().getMxx();
        canvas.setWidth(width * magnification);
        canvas.setHeight(height * magnification);
        back.setX(1 / magnification);
        back.setY(1 / magnification);
        if (other) {
            requestLayout();
        }
    }

    @Override
    protected double computePrefWidth(double anyHeight) {
        return width;
    }

    @Override
    protected double computePrefHeight(double anyWidth) {
        return height;
    }
}
