package dev.threadline.app.edit;

import dev.threadline.app.look.Look;
import dev.threadline.script.Suggestions.Suggestion;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;

/**
 * The names that could be written, under the caret. The text keeps the keys, and hands on those that choose: arrows, Enter and Tab,
 * Escape.
 */
final class CompletionList extends Pane {
    private static final double ROW = 24;
    private static final int MOST_ROWS = 8;
    private static final double WIDTH = 330;
    private static final double EDGES = 12;

    private final ListView<Suggestion> names = new ListView<>();
    private final Runnable chosen;

    /** @param chosen is done when a name was chosen */
    CompletionList(Look look, Runnable chosen) {
        this.chosen = chosen;
        names.setId("editor-names");
        names.getStyleClass().add("completion");
        names.setFocusTraversable(false);
        names.setFixedCellSize(ROW);
        names.setAccessibleText(look.say("editor.names"));
        names.setCellFactory(_ -> new Row());
        names.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                chosen.run();
            }
        });
        getChildren().add(names);
        setPickOnBounds(false);
        setVisible(false);
    }

    /** Whether it is shown. */
    ReadOnlyBooleanProperty shown() {
        return visibleProperty();
    }

    /**
     * Shows names, the first of them chosen; if they are the names that are shown already, the choice among them stays.
     *
     * @param caret the caret's bounds in the scene
     */
    void show(List<Suggestion> suggestions, Bounds caret) {
        if (!isVisible() || !names.getItems().equals(suggestions)) {
            names.getItems().setAll(suggestions);
            names.getSelectionModel().select(0);
            names.scrollTo(0);
        }
        double height = Math.min(MOST_ROWS, suggestions.size()) * ROW + EDGES;
        Point2D below = sceneToLocal(caret.getMinX(), caret.getMaxY());
        Point2D above = sceneToLocal(caret.getMinX(), caret.getMinY());
        double y = below.getY() + height > getHeight() && above.getY() > height ? above.getY() - height : below.getY();
        double width = Math.min(WIDTH, getWidth());
        names.resizeRelocate(Math.clamp(below.getX(), 0, getWidth() - width), y, width, height);
        names.setPrefSize(width, height);
        names.relocate(Math.clamp(below.getX(), 0, getWidth() - width), y);
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }

    /** The chosen name, or null. */
    Suggestion selected() {
        return names.getSelectionModel().getSelectedItem();
    }

    /** A key of the text: if it means something here, it means nothing to the text. */
    void press(KeyEvent event) {
        if (!isVisible()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> move(event, -1);
            case DOWN -> move(event, 1);
            case PAGE_UP -> move(event, -MOST_ROWS);
            case PAGE_DOWN -> move(event, MOST_ROWS);
            case ENTER, TAB -> {
                event.consume();
                chosen.run();
            }
            case ESCAPE -> {
                event.consume();
                hide();
            }
            case LEFT, RIGHT, HOME, END -> hide();
            default -> {
                // What is typed narrows the names down.
            }
        }
    }

    private void move(KeyEvent event, int by) {
        event.consume();
        int at = Math.clamp(
                names.getSelectionModel().getSelectedIndex() + by,
                0,
                names.getItems().size() - 1);
        names.getSelectionModel().select(at);
        names.scrollTo(Math.max(0, at - MOST_ROWS / 2));
    }

    private static final class Row extends ListCell<Suggestion> {
        @Override
        protected void updateItem(Suggestion suggestion, boolean empty) {
            super.updateItem(suggestion, empty);
            setText(empty || suggestion == null ? null : suggestion.signature());
        }
    }
}
