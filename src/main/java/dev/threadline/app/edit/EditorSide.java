package dev.threadline.app.edit;

import dev.threadline.app.look.Look;
import dev.threadline.app.settings.Divider;
import dev.threadline.app.settings.Preferences;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** The editor beside the rest of the window, while something is being edited. */
public final class EditorSide extends StackPane {
    /** What the editor takes of the room at first, px. */
    private static final double WIDTH = 560;

    private static final double MOST = 0.5;

    private final Editor editor;
    private final Look look;
    private final Node rest;
    private final Runnable leave;
    private final SplitPane panes = new SplitPane();
    private final Divider divider;
    private final BooleanProperty projected = new SimpleBooleanProperty();
    private final DoubleProperty room = new SimpleDoubleProperty();
    private final BooleanProperty undoable = new SimpleBooleanProperty();
    private final BooleanProperty redoable = new SimpleBooleanProperty();
    private final ObservableBooleanValue shown;

    /** Made when something is edited for the first time: most windows start to be looked at. */
    private EditorPane pane;

    /**
     * @param preferences remember where the divider was put
     * @param rest what else there is in the window
     * @param leave gives the focus back to that
     */
    public EditorSide(Editor editor, Look look, Preferences preferences, Node rest, Runnable leave) {
        this.editor = editor;
        this.look = look;
        this.rest = rest;
        this.leave = leave;
        panes.getStyleClass().add("editor-side");
        setId("editor-side");
        shown = Bindings.createBooleanBinding(
                () -> editor.draft().get() != null && !projected.get(), editor.draft(), projected);
        getChildren().add(panes);
        panes.getItems().add(rest);
        divider = new Divider(panes, "editor", preferences, MOST);
        widthProperty().addListener((_, _, _) -> divide());
        shown.addListener((_, _, now) -> show(now));
    }

    /** Whether a class looks on, which sees no editor. */
    public BooleanProperty projected() {
        return projected;
    }

    private void show(boolean now) {
        if (now) {
            panes.getItems().setAll(made(), rest);
            divide();
            pane.text().requestFocus();
        } else {
            panes.getItems().setAll(rest);
            leave.run();
        }
    }

    /** The editor keeps its width, unless its user gave it another. */
    private void divide() {
        divider.suggest(Math.min(MOST, WIDTH / Math.max(1, getWidth())));
    }

    private EditorPane made() {
        if (pane == null) {
            pane = new EditorPane(editor, look, leave);
            undoable.bind(pane.text().undoAvailableProperty());
            redoable.bind(pane.text().redoAvailableProperty());
        }
        return pane;
    }

    /** Whether there is an edit to take back. */
    public BooleanProperty undoable() {
        return undoable;
    }

    /** Whether an edit was taken back that can be done again. */
    public BooleanProperty redoable() {
        return redoable;
    }

    /** Does something to the draft, if there is one. */
    public void toDraft(Consumer<EditorPane> deed) {
        if (shown.get()) {
            deed.accept(made());
        }
    }

    /** What the window has left for other views, px. @param whole its width */
    public ObservableDoubleValue room(ObservableDoubleValue whole) {
        room.bind(Bindings.createDoubleBinding(() -> whole.get() - (shown.get() ? WIDTH : 0), whole, shown));
        return room;
    }
}
