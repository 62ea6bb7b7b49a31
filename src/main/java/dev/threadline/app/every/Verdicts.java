package dev.threadline.app.every;

import dev.threadline.analysis.Phrases;
import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Exploring.Stage;
import dev.threadline.event.OutcomeKind;
import dev.threadline.explore.Exploration;
import dev.threadline.explore.Judgement;
import dev.threadline.scenario.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The verdict with its size, and in what ways the scenario can end and can't. */
final class Verdicts extends VBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final double ICON = 11;

    private final Exploration exploration;
    private final Judgement judgement;
    private final Look look;

    Verdicts(Stage.Known known, Look look) {
        exploration = known.exploration();
        judgement = known.judgement();
        this.look = look;
        getStyleClass().add("verdicts");
        setMinHeight(USE_PREF_SIZE);
        List<OutcomeKind> found = exploration.kinds();
        getChildren().add(verdict());
        kinds("every.possible", found::contains).ifPresent(getChildren()::add);
        kinds(exploration.complete() ? "every.impossible" : "every.not-found", kind -> !found.contains(kind))
                .ifPresent(getChildren()::add);
        judgement.asExpected().filter(as -> !as).ifPresent(_ -> getChildren().add(text(expected())));
        exploration.endless(Phrases.english()).forEach(sentence -> getChildren().add(text(sentence)));
    }

    private HBox verdict() {
        Optional<Verdict> found = exploration.verdict();
        Label word = new Label(look.say(
                "every.verdict." + found.map(Verdict::name).orElse("none").toLowerCase(Locale.ROOT)));
        word.setId("verdict");
        word.getStyleClass().add("verdict");
        word.pseudoClassStateChanged(BAD, found.equals(Optional.of(Verdict.FAILS)));
        word.setMinWidth(USE_PREF_SIZE);
        Label sentence = text(exploration.sentence());
        sentence.setId("verdict-sentence");
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox row = new HBox(word, sentence);
        row.getStyleClass().add("every-row");
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    /** The kinds of ends that there are, or are not; nothing where that is none. */
    private Optional<HBox> kinds(String heading, Predicate<OutcomeKind> which) {
        List<OutcomeKind> kinds =
                OutcomeKind.OF_SCHEDULES.stream().filter(which).toList();
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        Label label = new Label(look.say(heading));
        label.getStyleClass().add("kinds-heading");
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("kinds");
        // Else it would take the height of a row that breaks sooner.
        chips.prefWrapLengthProperty().bind(chips.widthProperty());
        kinds.forEach(kind -> chips.getChildren().add(chip(kind)));
        HBox.setHgrow(chips, Priority.ALWAYS);
        return Optional.of(new HBox(label, chips));
    }

    private Label chip(OutcomeKind kind) {
        boolean found = exploration.kinds().contains(kind);
        Label chip = new Label(look.say("every.kind." + word(kind)));
        chip.getStyleClass().add(found ? "kind-found" : "kind-absent");
        if (found) {
            chip.setGraphic((kind.isGood() ? Icon.DONE : Icon.WARNING).node(ICON));
            chip.pseudoClassStateChanged(BAD, !kind.isGood());
        }
        return chip;
    }

    private static String word(OutcomeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** What the author thought would come of it. */
    private String expected() {
        return judgement
                .expected()
                .map(wanted -> look.say(
                        "every.expected." + wanted.verdict().name().toLowerCase(Locale.ROOT),
                        Phrases.english()
                                .list(wanted.outcomes().stream()
                                        .map(kind -> look.say("every.kind." + word(kind)))
                                        .toList()),
                        wanted.outcomes().size()))
                .orElseThrow();
    }

    private static Label text(String words) {
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        return text;
    }
}
