package dev.threadline.app.every;

import dev.threadline.app.look.Look;
import dev.threadline.event.OutcomeKind;
import dev.threadline.explore.Exploration;
import dev.threadline.explore.ExploredOutcome;
import dev.threadline.explore.ScheduleText;
import java.math.BigInteger;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** All about an outcome: its simplest schedule, the switches that mattered in it, and where it lost its last chance. */
final class OutcomeCard extends VBox {
    private final ExploredOutcome outcome;
    private final Look look;
    private final Opener opener;

    /** The buttons that open it. */
    private final FlowPane steps = new FlowPane();

    /** Opens the schedule of an outcome on the timeline. */
    interface Opener {
        /** @param step from 0, before which the reader stands then; none if at the beginning */
        void open(ExploredOutcome outcome, OptionalInt step);
    }

    OutcomeCard(ExploredOutcome outcome, Exploration exploration, Look look, Opener opener) {
        this.outcome = outcome;
        this.look = look;
        this.opener = opener;
        getStyleClass().add("outcome-content");
        add(outcome.sentence(), "outcome-title");
        String values = values(outcome);
        if (!values.isEmpty()) {
            add(look.say("every.values", values), "words");
        }
        add(
                share(outcome, exploration, look) + ". "
                        + look.say(exploration.total().isPresent() ? "every.often" : "every.uncounted"),
                "note");
        steps.getStyleClass().add("outcome-steps");
        steps.prefWrapLengthProperty().bind(steps.widthProperty());
        steps.getChildren().add(button(look.say("every.open"), "every-open", OptionalInt.empty()));
        getChildren().add(steps);
        outcome.pointOfNoReturn().ifPresent(this::addLost);
        outcome.switches().forEach(this::addSwitch);
        boolean simplest = exploration.complete() && !exploration.scope().reduced();
        add(look.say(simplest ? "every.simplest" : "every.found", outcome.steps(), outcome.preemptions()), "words");
        add(String.join(", ", ScheduleText.parts(outcome)), "schedule");
        if (!outcome.switches().isEmpty()) {
            add(look.say("every.switch.why", outcome.switches().size()), "note");
        }
        boolean never = simplest
                && !outcome.kind().isGood()
                && outcome.pointOfNoReturn().isEmpty();
        if (never) {
            add(look.say("every.never"), "words");
        }
    }

    /** How many of all schedules end so, as far as that is known. */
    static String share(ExploredOutcome outcome, Exploration exploration, Look look) {
        if (exploration.total().isPresent()) {
            return look.say(
                    "every.share",
                    outcome.count().orElse(BigInteger.ZERO),
                    exploration.total().get());
        }
        boolean endless = exploration.complete() && !exploration.scope().reduced();
        return outcome.count()
                .map(count -> look.say("every.share.endless", count))
                .orElseGet(() -> look.say(endless ? "every.share.infinite" : "every.share.unknown"));
    }

    /** What the variables are in the end; a check that does not hold tells that itself. */
    static String values(ExploredOutcome outcome) {
        return outcome.kind() == OutcomeKind.CHECK
                ? ""
                : outcome.last().entrySet().stream()
                        .map(variable -> variable.getKey() + " = " + variable.getValue())
                        .collect(Collectors.joining(", "));
    }

    private void addSwitch(int step) {
        String from = outcome.text().get(outcome.choiceOf(step - 1));
        String to = outcome.text().get(outcome.choiceOf(step));
        addStep(look.say("every.switch", step + 1, from, to), "every-switch", step);
    }

    private void addLost(int step) {
        String who = outcome.text().get(outcome.choiceOf(step));
        addStep(look.say("every.lost", step + 1, who), "every-lost", step);
        add(look.say("every.lost.why", step + 1), "note");
    }

    private void addStep(String text, String style, int step) {
        steps.getChildren().add(button(text, style, OptionalInt.of(step)));
    }

    private Button button(String text, String style, OptionalInt step) {
        Button button = new Button(text);
        button.getStyleClass().addAll("every-button", style);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> opener.open(outcome, step));
        return button;
    }

    private void add(String words, String style) {
        getChildren().add(label(words, style));
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
