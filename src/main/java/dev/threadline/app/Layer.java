package dev.threadline.app;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** A view over the others that is not made before somebody asks for it: most windows never show it, and none should start later for it. */
final class Layer<T extends Node> {
    private final Pane root;
    private final Supplier<T> make;
    private T view;

    /** @param root what it lies over, as the last */
    Layer(Pane root, Supplier<T> make) {
        this.root = root;
        this.make = make;
    }

    /** The view. */
    T get() {
        if (view == null) {
            view = make.get();
            root.getChildren().add(view);
        }
        return view;
    }
}
