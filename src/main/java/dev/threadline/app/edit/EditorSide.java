package dev.threadline.app.edit;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** The editor beside the rest of the window, while something is being edited. */
public final class EditorSide extends SplitPane {
    /** What the editor takes of the room at first, px. */
    private static final double WIDTH = 560;

    private static final double MOST = 0.5;

    private final EditorPane pane;
    private final Node rest;
    private final BooleanProperty projected = new SimpleBooleanProperty();
    private final DoubleProperty room = new SimpleDoubleProperty();
    private final ObservableBooleanValue shown;

    public EditorSide(Editor editor, EditorPane pane, Node rest) {
        this.pane = pane;
        this.rest = rest;
        getStyleClass().add("editor-side");
        setId("editor-side");
        shown = Bindings.createBooleanBinding(
                () -> editor.draft().get() != null && !projected.get(), editor.draft(), projected);
        getItems().add(rest);
        shown.addListener((_, _, now) -> show(now));
    }

    /** Whether a class looks on, which sees no editor. */
    public BooleanProperty projected() {
        return projected;
    }

    private void show(boolean now) {
        if (now) {
            getItems().setAll(pane, rest);
            setDividerPositions(Math.min(MOST, WIDTH / Math.max(1, getWidth())));
            SplitPane.setResizableWithParent(pane, false);
        } else {
            getItems().setAll(rest);
        }
    }

    /** What the window has left for other views, px. @param whole its width */
    public ObservableDoubleValue room(ObservableDoubleValue whole) {
        room.bind(Bindings.createDoubleBinding(() -> whole.get() - (shown.get() ? WIDTH : 0), whole, shown));
        return room;
    }
}
