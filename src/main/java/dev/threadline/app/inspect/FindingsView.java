package dev.threadline.app.inspect;

import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Diagnosing;
import dev.threadline.app.work.Diagnosis;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Remark;
import dev.threadline.app.work.Workbench;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * What went wrong in the run, or could have, the gravest first: each with a sign and a sentence; the one that is chosen with why it is so
 * and how to mend it. While the curtain is down, no more than what has been seen proves.
 */
public final class FindingsView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double ICON = 13;

    private final Workbench bench;
    private final Curtain curtain;
    private final Diagnosing diagnosing;
    private final Look look;
    private final VBox cards = new VBox();
    private Optional<Diagnosis> shown = Optional.empty();

    FindingsView(Workbench bench, Curtain curtain, Diagnosing diagnosing, Look look) {
        this.bench = bench;
        this.curtain = curtain;
        this.diagnosing = diagnosing;
        this.look = look;
        setId("findings");
        getStyleClass().addAll("section", "findings");
        Label heading = new Label(look.say("findings.title"));
        heading.getStyleClass().add("heading");
        cards.getStyleClass().add("finding-cards");
        getChildren().addAll(heading, cards);
        managedProperty().bind(visibleProperty());
        diagnosing.diagnosis().addListener((_, _, _) -> refresh());
        diagnosing.busy().addListener((_, _, _) -> refresh());
        diagnosing.chosen().addListener((_, _, _) -> fill());
        curtain.down().addListener((_, _, _) -> refresh());
        bench.moment().addListener((_, _, _) -> refresh());
        refresh();
    }

    /** Nothing moves, and no focus is lost, where what is shown stays the same. */
    private void refresh() {
        Optional<Diagnosis> told = diagnosing.told();
        boolean nothing = told.map(all -> all.remarks().isEmpty()).orElse(true);
        boolean quiet = curtain.down().get() || bench.moment().get() == null;
        setVisible(!nothing || !quiet && (told.isPresent() || diagnosing.busy().get()));
        if (!told.equals(shown) || nothing) {
            shown = told;
            fill();
        }
        mark();
    }

    private void fill() {
        Object focused = focused();
        cards.getChildren().clear();
        if (shown.isEmpty()) {
            cards.getChildren().add(note(look.say("findings.busy")));
        }
        shown.ifPresent(told -> {
            told.remarks().forEach(remark -> cards.getChildren().add(card(remark)));
            if (told.remarks().isEmpty()) {
                cards.getChildren().add(note(look.say("findings.none")));
            } else if (told.more() > 0) {
                cards.getChildren().add(note(look.say("findings.more", told.more())));
            }
        });
        mark();
        cards.getChildren().stream()
                .filter(card -> focused != null && focused.equals(card.getUserData()))
                .findFirst()
                .ifPresent(card -> ((VBox) card).getChildren().getFirst().requestFocus());
    }

    /** What the card with the focus tells of, or null: whoever goes through them by keyboard goes on from there. */
    private Object focused() {
        return cards.getChildren().stream()
                .filter(Node::isFocusWithin)
                .findFirst()
                .map(Node::getUserData)
                .orElse(null);
    }

    /** The step where the reader stands may be among those that prove a finding. */
    private void mark() {
        Moment here = bench.moment().get();
        for (Node node : cards.getChildren()) {
            if (here != null && node.getUserData() instanceof Remark remark) {
                node.pseudoClassStateChanged(HERE, remark.steps().contains(here.step()));
            }
        }
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add("note");
        note.setWrapText(true);
        return note;
    }

    private VBox card(Remark remark) {
        Button button = new Button(remark.words().what(), (remark.note() ? Icon.AXIS : Icon.WARNING).node(ICON));
        button.setWrapText(true);
        button.setAlignment(Pos.TOP_LEFT);
        button.getStyleClass().add("finding");
        if (remark.note()) {
            button.getStyleClass().add("note-finding");
        }
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(look.say(
                remark.note() ? "findings.note" : "findings.mistake",
                remark.words().what(),
                remark.step()));
        button.setOnAction(_ -> diagnosing.choose(remark));
        VBox card = new VBox(button);
        card.setUserData(remark);
        card.getStyleClass().add("finding-card");
        if (remark.equals(diagnosing.chosen().get())) {
            card.pseudoClassStateChanged(CHOSEN, true);
            remark.words().details().forEach(detail -> {
                Label line = new Label(detail);
                line.setWrapText(true);
                line.getStyleClass().add("finding-detail");
                card.getChildren().add(line);
            });
        }
        return card;
    }
}
