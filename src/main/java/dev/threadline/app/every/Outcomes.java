package dev.threadline.app.every;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Exploring.Stage;
import dev.threadline.app.work.Replays;
import dev.threadline.explore.Exploration;
import dev.threadline.explore.ExploredOutcome;
import java.util.OptionalInt;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What exploring showed: what is possible and what is not, then the outcomes, and all about the one that is selected. */
final class Outcomes extends VBox {
    /** The share of the width that the list gets. */
    private static final double LIST_SHARE = 0.4;

    private final ListView<ExploredOutcome> outcomes = new ListView<>();
    private final ScrollPane details = new ScrollPane();
    private final Exploration exploration;
    private final Replays replays;
    private final Look look;
    private final Runnable shown;

    Outcomes(Stage.Known known, Replays replays, Look look, Runnable shown) {
        exploration = known.exploration();
        this.replays = replays;
        this.look = look;
        this.shown = shown;
        getStyleClass().add("every-outcomes");
        setMinSize(0, 0);
        outcomes.setId("outcomes");
        outcomes.getStyleClass().add("outcomes");
        outcomes.setAccessibleText(look.say("every.outcomes"));
        outcomes.setCellFactory(_ -> new OutcomeCell(exploration, look));
        outcomes.getItems().setAll(exploration.outcomes());
        outcomes.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> describe(now));
        outcomes.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        outcomes.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                open(outcomes.getSelectionModel().getSelectedItem(), OptionalInt.empty());
            }
        });
        details.setFitToWidth(true);
        details.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        details.getStyleClass().addAll("card", "outcome-card");
        HBox both = new HBox(outcomes, details);
        both.getStyleClass().add("every-both");
        both.setMinHeight(0);
        outcomes.prefWidthProperty().bind(both.widthProperty().multiply(LIST_SHARE));
        details.setMinWidth(0);
        details.prefWidthProperty().bind(both.widthProperty().multiply(1 - LIST_SHARE));
        HBox.setHgrow(details, Priority.ALWAYS);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(new Verdicts(known, look), both);
        outcomes.getSelectionModel().selectFirst();
    }

    @Override
    public void requestFocus() {
        outcomes.requestFocus();
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ENTER) {
            pressed.consume();
            open(outcomes.getSelectionModel().getSelectedItem(), OptionalInt.empty());
        }
    }

    private void open(ExploredOutcome outcome, OptionalInt step) {
        if (outcome != null) {
            replays.show(outcome, step);
            shown.run();
        }
    }

    private void describe(ExploredOutcome outcome) {
        details.setContent(outcome == null ? null : new OutcomeCard(outcome, exploration, look, this::open));
        details.setVvalue(0);
    }
}
