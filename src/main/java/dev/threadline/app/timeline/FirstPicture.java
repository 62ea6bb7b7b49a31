package dev.threadline.app.timeline;

import dev.threadline.app.look.Look;
import dev.threadline.app.look.PictureCanvas;
import dev.threadline.app.work.HeadStart;
import dev.threadline.picture.Colour;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The timeline at the first step of a run, painted where the window will have it that is still being built. It has no controls and no
 * style sheet, because those are what a window takes long to begin with.
 */
public final class FirstPicture extends Region {
    private final Look look;
    private final Insets place;
    private final PictureCanvas canvas;
    private HeadStart shown;

    /** @param place how far from the edges the window will have it, px */
    public FirstPicture(Look look, Insets place) {
        this.look = look;
        this.place = place;
        canvas = new PictureCanvas(look.fonts());
        setId("first-picture");
        setBackground(ground(look.palette().card()));
        getChildren().add(canvas);
    }

    private static Background ground(Colour colour) {
        return new Background(new BackgroundFill(Color.web(colour.hex()), CornerRadii.EMPTY, Insets.EMPTY));
    }

    /** Paints a run at its first step. */
    public void show(HeadStart ahead) {
        shown = ahead;
        requestLayout();
    }

    /** Whether there is something to be seen. */
    public boolean isPainted() {
        return canvas.prefWidth(-1) > 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - place.getLeft() - place.getRight();
        double height = getHeight() - place.getTop() - place.getBottom();
        if (shown == null || width < 1 || height < 1) {
            return;
        }
        Lens lens = new Lens(
                shown.reading(), look.measure(), width, height, look.theme().get());
        lens.hide(shown.isCurtained());
        lens.standAfter(0);
        canvas.resizeRelocate(place.getLeft(), place.getTop(), width, height);
        canvas.paint(lens.picture(), width, height);
    }
}
