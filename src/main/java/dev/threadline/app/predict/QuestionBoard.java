package dev.threadline.app.predict;

import dev.threadline.app.look.Look;
import dev.threadline.scenario.QuizQuestion;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A question before a class, over everything else: an answer is a click or its number. Whoever steps on leaves it, and Escape puts it aside
 * until the next one.
 */
public final class QuestionBoard extends StackPane {
    private final Prediction prediction;
    private final Runnable left;
    private List<QuizQuestion> aside = List.of();

    /** @param left gives the focus back when the board goes */
    public QuestionBoard(Prediction prediction, Look look, Runnable left) {
        this.prediction = prediction;
        this.left = left;
        setId("question-board");
        getStyleClass().add("question-board");
        setAccessibleText(look.say("predict.title"));
        setFocusTraversable(true);
        QuestionCard card = new QuestionCard(prediction, look, true);
        Button close = new Button(look.say("predict.aside"));
        close.getStyleClass().add("plain");
        close.setOnAction(_ -> putAside());
        VBox content = new VBox(card, close);
        content.getStyleClass().add("board-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        setVisible(false);
        prediction.asked().addListener((_, _, _) -> show());
        prediction.projected().addListener((_, _, _) -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_TYPED, this::type);
    }

    private List<QuizQuestion> questions() {
        return prediction.asked().get().stream().map(Prediction.Asked::question).toList();
    }

    private void show() {
        List<QuizQuestion> questions = questions();
        if (!questions.equals(aside)) {
            aside = List.of();
        }
        boolean asks = prediction.projected().get() && !questions.isEmpty() && aside.isEmpty();
        boolean went = isVisible() && !asks;
        setVisible(asks);
        if (asks) {
            requestFocus();
        } else if (went) {
            left.run();
        }
    }

    private void putAside() {
        aside = questions();
        show();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            putAside();
            event.consume();
        }
    }

    /** The answers of all questions are numbered through. */
    private void type(KeyEvent event) {
        String key = event.getCharacter();
        if (key.matches("[1-9]")) {
            lookupAll(".answer").stream()
                    .skip(Integer.parseInt(key) - 1)
                    .findFirst()
                    .filter(answer -> !answer.isDisabled())
                    .ifPresent(answer -> ((Button) answer).fire());
            event.consume();
        }
    }
}
