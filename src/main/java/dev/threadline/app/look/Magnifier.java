package dev.threadline.app.look;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its contents larger, or smaller: they are laid out in as much less room, so that nothing sticks out. One transform in
 * place of a font size in every rule, because lanes, code and distances should grow with the words.
 */
public final class Magnifier extends Region {
    private final Region content;
    private final DoubleProperty factor = new SimpleDoubleProperty(1);
    private final ObjectProperty<Dimension2D> least = new SimpleObjectProperty<>(new Dimension2D(1, 1));
    private final Scale scale = new Scale(1, 1);

    public Magnifier(Region content) {
        this.content = content;
        getChildren().add(content);
        content.getTransforms().add(scale);
        factor.addListener((_, _, _) -> requestLayout());
        least.addListener((_, _, _) -> requestLayout());
    }

    /** How much larger than designed; 1 at first. */
    public DoubleProperty factor() {
        return factor;
    }

    /** The room that the contents need, px of their own: they are magnified no more than leaves them that. */
    public ObjectProperty<Dimension2D> least() {
        return least;
    }

    @Override
    protected void layoutChildren() {
        double most = Math.min(
                getWidth() / least.get().getWidth(), getHeight() / least.get().getHeight());
        double by = Math.min(factor.get(), Math.max(1, most));
        scale.setX(by);
        scale.setY(by);
        content.resizeRelocate(0, 0, getWidth() / by, getHeight() / by);
    }
}
