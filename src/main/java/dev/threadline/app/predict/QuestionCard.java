package dev.threadline.app.predict;

import dev.threadline.app.look.Look;
import dev.threadline.app.look.Markdown;
import dev.threadline.scenario.QuizQuestion;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is asked before the step: an answer is a button, and once it is given the right one is marked and explained. */
public final class QuestionCard extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Prediction prediction;
    private final Look look;
    private final boolean forClass;

    /** @param forClass whether it asks a class, and nothing while there is none; or a reader, and nothing before a class */
    public QuestionCard(Prediction prediction, Look look, boolean forClass) {
        this.prediction = prediction;
        this.look = look;
        this.forClass = forClass;
        setId(forClass ? "question-of-class" : "question");
        getStyleClass().add("questions");
        managedProperty().bind(visibleProperty());
        prediction.asked().addListener((_, _, _) -> show());
        prediction.projected().addListener((_, _, _) -> show());
        show();
    }

    /** Puts the keys where an answer can be chosen; nothing where nothing is asked. */
    public void reach() {
        lookupAll(".answer").stream()
                .filter(answer -> !answer.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void show() {
        getChildren().clear();
        if (prediction.projected().get() == forClass) {
            prediction.asked().get().forEach(asked -> getChildren().add(card(asked)));
        }
        setVisible(!getChildren().isEmpty());
    }

    private Node card(Prediction.Asked asked) {
        Label title = new Label(look.say("predict.title"));
        title.getStyleClass().add("story-title");
        VBox card = new VBox(title);
        card.getStyleClass().addAll("card", "story");
        card.getChildren().addAll(Markdown.paragraphs(asked.question().question()));
        for (int place = 0; place < asked.question().options().size(); place++) {
            card.getChildren().add(answer(asked, place));
        }
        if (asked.isAnswered()) {
            QuizQuestion.Option chosen = asked.question().options().get(asked.chosen());
            Label verdict = new Label(look.say(chosen.right() ? "predict.right" : "predict.wrong"));
            verdict.getStyleClass().add("story-title");
            card.getChildren().add(verdict);
            if (!chosen.feedback().isEmpty()) {
                card.getChildren().addAll(Markdown.paragraphs(chosen.feedback()));
            }
            if (!forClass) {
                Label score = new Label(look.say("predict.score", asked.right(), asked.answered()));
                score.getStyleClass().add("note");
                card.getChildren().add(score);
            }
        }
        return card;
    }

    private Button answer(Prediction.Asked asked, int place) {
        QuizQuestion.Option option = asked.question().options().get(place);
        boolean right = asked.isAnswered() && option.right();
        boolean wrong = asked.chosen() == place && !option.right();
        // Told by a sign as well as by colour.
        String sign = right ? "\u2713 " : wrong ? "\u2717 " : "";
        Button button = new Button(sign + option.text());
        button.getStyleClass().add("answer");
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        button.setDisable(asked.isAnswered());
        button.pseudoClassStateChanged(RIGHT, right);
        button.pseudoClassStateChanged(WRONG, wrong);
        button.setOnAction(_ -> prediction.answer(asked.question(), place));
        return button;
    }
}
