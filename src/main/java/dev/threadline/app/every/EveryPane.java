package dev.threadline.app.every;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Exploring;
import dev.threadline.app.work.Exploring.Stage;
import dev.threadline.app.work.Replays;
import dev.threadline.explore.Budget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Every schedule of the open scenario, under the timeline: the offer to explore it, how far that is, and what it showed. */
public final class EveryPane extends StackPane {
    private final Exploring exploring;
    private final Replays replays;
    private final Look look;
    private final Runnable shown;
    private final ProgressBar bar = new ProgressBar();
    private final Label found = new Label();
    private final VBox going;

    /** @param shown is told when a schedule has been opened on the timeline */
    public EveryPane(Exploring exploring, Replays replays, Look look, Runnable shown) {
        this.exploring = exploring;
        this.replays = replays;
        this.look = look;
        this.shown = shown;
        setId("every");
        getStyleClass().add("every");
        setMinSize(0, 0);
        bar.setAccessibleText(look.say("every.progress"));
        found.setId("every-progress");
        HBox row = new HBox(bar, button("every.cancel", exploring::cancel));
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("every-row");
        going = words(found, row);
        exploring.stage().addListener((_, _, now) -> show(now));
        show(exploring.stage().get());
    }

    /** Explores, unless that is under way or done, and lets the keys go to what it showed. */
    public void open() {
        switch (exploring.stage().get()) {
            case Stage.Unasked _, Stage.Failed _ -> exploring.explore();
            case Stage.Going _ -> {}
            case Stage.Known _ -> getChildren().getFirst().requestFocus();
        }
    }

    private void show(Stage stage) {
        getChildren().setAll(view(stage));
    }

    private Node view(Stage stage) {
        return switch (stage) {
            case Stage.Unasked _ -> words(text(look.say("every.unasked")), button("every.explore", exploring::explore));
            case Stage.Going(int states, int frontier) -> {
                bar.setProgress(states == 0 ? 0 : (double) (states - frontier) / states);
                found.setText(look.say("every.going", states, frontier, Budget.USUAL_TIME.toSeconds()));
                yield going;
            }
            case Stage.Failed(String why) -> words(text(why), button("every.again", exploring::explore));
            case Stage.Known known -> new Outcomes(known, replays, look, shown);
        };
    }

    private Button button(String key, Runnable does) {
        Button button = new Button(look.say(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> does.run());
        return button;
    }

    private static Label text(String words) {
        Label text = new Label(words);
        text.setWrapText(true);
        return text;
    }

    private static VBox words(Node... nodes) {
        VBox words = new VBox(nodes);
        words.getStyleClass().add("every-words");
        words.setAlignment(Pos.CENTER);
        return words;
    }
}
