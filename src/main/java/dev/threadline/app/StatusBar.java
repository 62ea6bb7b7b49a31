package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Job;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Workbench;
import dev.threadline.event.OutcomeKind;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Where the reader stands, how the run ended, and while a run is going, how far it is. */
final class StatusBar extends HBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final Duration BEAT = Duration.millis(100);

    private final Workbench bench;
    private final Curtain curtain;
    private final Look look;
    private final Label place = new Label();
    private final Label outcome = new Label();
    private final Label progress = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Timeline watch = new Timeline(new KeyFrame(BEAT, _ -> count()));

    StatusBar(Workbench bench, Curtain curtain, Commands commands, Look look) {
        this.bench = bench;
        this.curtain = curtain;
        this.look = look;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        outcome.setId("outcome");
        outcome.getStyleClass().add("outcome");
        place.setMinWidth(USE_PREF_SIZE);
        watch.setCycleCount(Animation.INDEFINITE);
        bar.setAccessibleText(look.say("status.running.help"));
        Hyperlink cancel = new Hyperlink(look.say("bar.cancel"));
        cancel.setOnAction(_ -> commands.perform(Command.CANCEL));
        HBox going = new HBox(bar, progress, cancel);
        going.getStyleClass().add("going");
        going.setAlignment(Pos.CENTER_LEFT);
        going.visibleProperty().bind(bench.job().isNotNull());
        going.managedProperty().bind(going.visibleProperty());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Hyperlink keys = new Hyperlink(look.say("status.keys"));
        keys.setId("show-keys");
        keys.setMinWidth(USE_PREF_SIZE);
        keys.setOnAction(_ -> commands.perform(Command.KEYS));
        getChildren().addAll(place, outcome, goal(), spring, going, keys);
        bench.moment().addListener((_, _, _) -> refresh());
        bench.reading().addListener((_, _, _) -> refresh());
        curtain.down().addListener((_, _, _) -> refresh());
        bench.fork().addListener((_, _, _) -> count());
        bench.job().addListener((_, _, job) -> watch(job));
        refresh();
    }

    /** What wins, for whoever has closed the library. */
    private Label goal() {
        Label goal = new Label();
        goal.setId("goal");
        goal.getStyleClass().add("note");
        goal.textProperty()
                .bind(bench.scenario()
                        .map(scenario -> scenario.goal()
                                .map(wanted -> look.say("status.goal", wanted.text()))
                                .orElse(""))
                        .orElse(""));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(goal.textProperty());
        whole.setWrapText(true);
        goal.setTooltip(whole);
        goal.visibleProperty().bind(goal.textProperty().isNotEmpty());
        goal.managedProperty().bind(goal.visibleProperty());
        return goal;
    }

    private void watch(Job job) {
        if (job == null) {
            watch.stop();
        } else {
            count();
            watch.play();
        }
    }

    private void count() {
        Job job = bench.job().get();
        if (job != null) {
            bar.setProgress(job.progress().orElse(ProgressBar.INDETERMINATE_PROGRESS));
            String going = bench.isAsked() ? "status.asked" : job.isReading() ? "status.reading" : "status.running";
            progress.setText(look.say(going, job.events()));
        }
    }

    private void refresh() {
        Moment moment = bench.moment().get();
        if (moment == null) {
            place.setText(look.say("status.nothing"));
            outcome.setText("");
            outcome.setGraphic(null);
            return;
        }
        Reading reading = bench.reading().get();
        if (curtain.down().get()) {
            place.setText(look.say("status.place-so-far", moment.step(), reading.threads(), moment.stuck()));
            outcome.setText("");
            outcome.setGraphic(null);
            return;
        }
        OutcomeKind kind = reading.run().outcome().kind();
        place.setText(look.say("status.place", moment.step(), reading.steps(), reading.threads(), moment.stuck()));
        outcome.setText(reading.isOver() ? reading.outcome() : look.say("status.going"));
        outcome.setGraphic(!reading.isOver() ? null : (kind.isGood() ? Icon.DONE : Icon.WARNING).node(12));
        outcome.pseudoClassStateChanged(BAD, reading.isOver() && !kind.isGood());
    }
}
