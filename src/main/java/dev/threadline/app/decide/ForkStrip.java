package dev.threadline.app.decide;

import dev.threadline.app.look.Badge;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Fork;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Workbench;
import dev.threadline.event.Choice;
import dev.threadline.picture.StateRole;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Who goes on: a button for everybody who may, in a run that asks, or who could have instead, where a controlled run went another
 * way, and whether to decide oneself from there on. The first nine can be chosen by their number, deciding by 0.
 */
public final class ForkStrip extends VBox {
    private static final PseudoClass ASKS = PseudoClass.getPseudoClass("asks");

    /** More than this nobody looks through. */
    private static final int MOST = 40;

    private static final int MOST_KEYS = 9;
    private static final String TAKE_OVER = "0";

    private final Workbench bench;
    private final Curtain curtain;
    private final Look look;
    private final Runnable chosen;
    private final Label parting = new Label();
    private final FlowPane row = new FlowPane();

    /**
     * @param curtain hides who went on
     * @param chosen is told when the reader has chosen with the mouse
     */
    public ForkStrip(Workbench bench, Curtain curtain, Look look, Runnable chosen) {
        this.bench = bench;
        this.curtain = curtain;
        this.look = look;
        this.chosen = chosen;
        setId("fork");
        getStyleClass().add("fork");
        parting.getStyleClass().add("fork-parting");
        parting.setWrapText(true);
        parting.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        parting.visibleProperty().bind(parting.textProperty().isNotEmpty());
        parting.managedProperty().bind(parting.visibleProperty());
        row.getStyleClass().add("fork-row");
        getChildren().addAll(parting, row);
        managedProperty().bind(visibleProperty());
        bench.fork().addListener((_, _, _) -> show());
        curtain.down().addListener((_, _, _) -> show());
        look.theme().addListener((_, _, _) -> show());
        show();
    }

    /** Chooses by a number that was typed. What has the focus had its turn before. */
    public void press(KeyEvent typed) {
        String key = typed.getCharacter();
        Fork fork = bench.fork().get();
        if (fork != null && key.matches("[0-" + MOST_KEYS + "]") && !typed.isShortcutDown()) {
            typed.consume();
            if (key.equals(TAKE_OVER)) {
                bench.takeOver();
            } else {
                choose(fork, Integer.parseInt(key) - 1);
            }
        }
    }

    /** Those among whom the reader chooses: with the curtain down, the one who went on is one like the others. */
    private List<Fork.Candidate> offered(Fork fork) {
        if (!curtain.down().get() || fork.taken().isEmpty()) {
            return fork.others();
        }
        return Stream.concat(fork.others().stream(), fork.taken().stream())
                .sorted(Comparator.comparingInt(candidate -> candidate.choice().thread()))
                .toList();
    }

    private void choose(Fork fork, int place) {
        List<Fork.Candidate> offered = offered(fork);
        if (place < offered.size() && fork.taken().equals(Optional.of(offered.get(place)))) {
            bench.stepBy(1);
        } else if (place < offered.size()) {
            bench.choose(fork.others().indexOf(offered.get(place)));
        }
    }

    private void show() {
        Fork fork = bench.fork().get();
        row.getChildren().clear();
        setVisible(fork != null);
        if (fork != null) {
            boolean asks = fork.taken().isEmpty();
            pseudoClassStateChanged(ASKS, asks);
            Label question = new Label(fork.taken()
                    .filter(_ -> !curtain.down().get())
                    .map(went ->
                            look.say(fork.others().isEmpty() ? "fork.alone" : "fork.instead", went.name(), deed(went)))
                    .orElseGet(() -> look.say(asks ? "fork.who" : "fork.next")));
            question.getStyleClass().add("fork-question");
            row.getChildren().add(question);
            parting.setText(
                    fork.parting().map(why -> look.say("fork.parted", why)).orElse(""));
            List<Fork.Candidate> offered = offered(fork);
            for (int place = 0; place < Math.min(MOST, offered.size()); place++) {
                row.getChildren().add(button(fork, offered.get(place), place));
            }
            if (asks) {
                held(fork).forEach(thread -> row.getChildren().add(heldUp(thread)));
            } else {
                row.getChildren().add(takeOver());
            }
        }
    }

    private Button button(Fork fork, Fork.Candidate candidate, int place) {
        HBox face = face(place < MOST_KEYS ? Integer.toString(place + 1) : "");
        int thread = candidate.choice().thread();
        Label name = new Label(candidate.name());
        name.getStyleClass().add("thread-name");
        Label deed = new Label(deed(candidate));
        deed.getStyleClass().add("note");
        face.getChildren()
                .addAll(
                        new Badge(
                                bench.reading().get().sign(thread),
                                look.palette().owner(thread)),
                        name,
                        deed);
        return button(face, words(candidate), () -> choose(fork, place));
    }

    /** Who can't go on where the run has come to, wherever the reader stands. */
    private List<Moment.ThreadNow> held(Fork fork) {
        Reading reading = bench.reading().get();
        Set<Integer> offered = fork.others().stream()
                .map(candidate -> candidate.choice().thread())
                .collect(Collectors.toSet());
        return reading.moment(reading.steps()).threads().stream()
                .filter(thread -> thread.role() == StateRole.BLOCKED || thread.role() == StateRole.WAITING)
                .filter(thread -> !offered.contains(thread.id()))
                .limit(MOST)
                .toList();
    }

    private Button heldUp(Moment.ThreadNow thread) {
        HBox face = face("");
        Label name = new Label(thread.name());
        name.getStyleClass().add("thread-name");
        Label why = new Label(look.say("fork.held", thread.text()));
        why.getStyleClass().add("why");
        face.getChildren().addAll(new Badge(thread.sign(), look.palette().owner(thread.id())), name, why);
        Button button = new Button(null, face);
        button.getStyleClass().add("held");
        button.setAccessibleText(thread.name() + ": " + why.getText());
        button.setDisable(true);
        return button;
    }

    private Button takeOver() {
        HBox face = face(TAKE_OVER);
        face.getChildren().add(new Label(look.say("fork.take-over")));
        return button(face, look.say("fork.take-over"), bench::takeOver);
    }

    private static HBox face(String key) {
        HBox face = new HBox();
        face.setAlignment(Pos.CENTER_LEFT);
        face.getStyleClass().add("fork-face");
        if (!key.isEmpty()) {
            Label cap = new Label(key);
            cap.getStyleClass().add("cap");
            face.getChildren().add(cap);
        }
        return face;
    }

    private Button button(HBox face, String words, Runnable does) {
        Button button = new Button(null, face);
        button.setAccessibleText(words);
        button.setOnAction(_ -> {
            does.run();
            chosen.run();
        });
        return button;
    }

    private String words(Fork.Candidate candidate) {
        return candidate.name() + ": " + deed(candidate);
    }

    /** What it is about to do, or how else it goes on. */
    private String deed(Fork.Candidate candidate) {
        return switch (candidate.choice().turn()) {
            case Choice.Step _ -> candidate.deed().isEmpty() ? look.say("fork.wakes") : candidate.deed();
            case Choice.Timeout _ -> look.say("fork.timeout", candidate.deed());
            case Choice.Spurious _ -> look.say("fork.spurious", candidate.deed());
            case Choice.Random(var drawn) -> look.say("fork.random", drawn);
        };
    }
}
