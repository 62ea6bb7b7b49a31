package dev.threadline.app.edit;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A question over the window that has to be answered before anything else: by mouse, or by Tab, arrows and Enter; Escape takes it back. */
public final class Question extends StackPane {
    private static final double WIDTH = 460;

    /** More answers than that stand below each other. */
    private static final int MOST_IN_A_ROW = 3;

    private final Label title = new Label();
    private final Label more = new Label();
    private final FlowPane answers = new FlowPane(8, 8);
    private Runnable escape = () -> {};
    private Node before;

    /** An answer. @param text what its button says. @param action what it means */
    record Answer(String text, Runnable action) {}

    public Question() {
        setId("editor-question");
        getStyleClass().add("overlay");
        title.getStyleClass().add("title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        more.setWrapText(true);
        more.setMinHeight(Region.USE_PREF_SIZE);
        more.managedProperty().bind(more.textProperty().isNotEmpty());
        answers.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(title, more, answers);
        card.getStyleClass().add("ask-card");
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.accessibleTextProperty().bind(title.textProperty().concat(" ").concat(more.textProperty()));
        getChildren().add(card);
        setVisible(false);
        addEventHandler(KeyEvent.ANY, this::key);
    }

    /**
     * Asks.
     *
     * @param options the first is the one that does no harm and stands ready
     * @param backedOut what Escape means
     */
    void ask(String sentence, String explanation, List<Answer> options, Runnable backedOut) {
        if (!isVisible()) {
            before = getScene() == null ? null : getScene().getFocusOwner();
        }
        title.setText(sentence);
        more.setText(explanation);
        escape = backedOut;
        answers.getChildren().setAll(options.stream().map(this::button).toList());
        if (options.size() > MOST_IN_A_ROW) {
            answers.getChildren().forEach(each -> ((Button) each).setPrefWidth(WIDTH));
        }
        answers.getChildren().getFirst().getStyleClass().add("primary");
        setVisible(true);
        toFront();
        answers.getChildren().getFirst().requestFocus();
    }

    private Button button(Answer answer) {
        Button button = new Button(answer.text());
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> close(answer.action()));
        return button;
    }

    private void close(Runnable then) {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
        then.run();
    }

    /** No key means anything to what lies under it. */
    private void key(KeyEvent event) {
        event.consume();
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            switch (event.getCode()) {
                case ESCAPE -> close(escape);
                case ENTER -> {
                    if (getScene().getFocusOwner() instanceof Button chosen) {
                        chosen.fire();
                    }
                }
                case TAB -> move(event.isShiftDown() ? -1 : 1);
                case RIGHT, DOWN -> move(1);
                case LEFT, UP -> move(-1);
                default -> {
                    // Means nothing here.
                }
            }
        }
    }

    private void move(int by) {
        ObservableList<Node> all = answers.getChildren();
        int at = all.indexOf(getScene().getFocusOwner());
        all.get(Math.floorMod(at + by, all.size())).requestFocus();
    }
}
