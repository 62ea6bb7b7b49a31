package dev.threadline.app.every;

import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.explore.Exploration;
import dev.threadline.explore.ExploredOutcome;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An outcome in the list: how it ends, its values, and how many schedules lead to it. */
final class OutcomeCell extends ListCell<ExploredOutcome> {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final double ICON = 13;

    private final Exploration exploration;
    private final Look look;

    OutcomeCell(Exploration exploration, Look look) {
        this.exploration = exploration;
        this.look = look;
        // As wide as the list and no wider: the sentence is cut rather than the list scrolled sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ExploredOutcome outcome, boolean empty) {
        super.updateItem(outcome, empty);
        if (empty || outcome == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label sentence = new Label(outcome.sentence());
        sentence.getStyleClass().add("outcome-sentence");
        String share = OutcomeCard.share(outcome, exploration, look);
        String values = OutcomeCard.values(outcome);
        VBox words = new VBox(sentence);
        words.setMinWidth(0);
        Stream.of(values, share).filter(text -> !text.isEmpty()).forEach(text -> {
            Label note = new Label(text);
            note.getStyleClass().add("note");
            words.getChildren().add(note);
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        Node sign = (outcome.kind().isGood() ? Icon.DONE : Icon.WARNING).node(ICON);
        HBox row = new HBox(sign, words);
        row.getStyleClass().add("outcome-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setAccessibleText(String.join(" ", outcome.sentence(), values, share));
        pseudoClassStateChanged(BAD, !outcome.kind().isGood());
    }
}
