package dev.threadline.app.look;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its contents larger, or smaller: they are laid out in as much less room, so that nothing sticks out. One transform in
 * place of a font size in every rule, because lanes, code and distances should grow with the words.
 */
public final class Magnifier extends Region {
    private final Region content;
    private final DoubleProperty factor = new SimpleDoubleProperty(1);
    private final DoubleProperty leastWidth = new SimpleDoubleProperty();
    private final Scale scale = new Scale(1, 1);

    public Magnifier(Region content) {
        this.content = content;
        getChildren().add(content);
        content.getTransforms().add(scale);
        factor.addListener((_, _, _) -> requestLayout());
        leastWidth.addListener((_, _, _) -> requestLayout());
    }

    /** How much larger than designed; 1 at first. */
    public DoubleProperty factor() {
        return factor;
    }

    /** The width that the contents need, px of their own: they are magnified no more than leaves them that. */
    public DoubleProperty leastWidth() {
        return leastWidth;
    }

    @Override
    protected void layoutChildren() {
        double most = leastWidth.get() > 0 ? getWidth() / leastWidth.get() : Double.MAX_VALUE;
        double by = Math.min(factor.get(), Math.max(1, most));
        scale.setX(by);
        scale.setY(by);
        content.resizeRelocate(0, 0, getWidth() / by, getHeight() / by);
    }
}
