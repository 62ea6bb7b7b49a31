package dev.threadline.app.program;

import dev.threadline.app.look.Badge;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Printed;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Workbench;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** What the program printed: each line with the letters of the thread that did, paler while it is not printed yet. */
public final class OutputPane extends ListView<Printed> {
    private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");

    private final Workbench bench;
    private final Curtain curtain;
    private final Look look;

    /** @param curtain hides what is printed later */
    public OutputPane(Workbench bench, Curtain curtain, Look look) {
        this.bench = bench;
        this.curtain = curtain;
        this.look = look;
        getStyleClass().add("output");
        Label nothing = note("output.nothing");
        nothing.visibleProperty().bind(bench.reading().isNotNull());
        setPlaceholder(nothing);
        setCellFactory(_ -> new Line());
        setAccessibleText(look.say("output.title"));
        bench.reading().addListener((_, _, _) -> fill());
        curtain.down().addListener((_, _, _) -> follow());
        bench.moment().addListener((_, _, _) -> follow());
        look.theme().addListener((_, _, _) -> refresh());
    }

    /** Nothing moves where what is shown stays the same. */
    private void fill() {
        Reading reading = bench.reading().get();
        Moment moment = bench.moment().get();
        List<Printed> lines = reading == null ? List.of() : reading.output();
        if (curtain.down().get() && moment != null) {
            lines = lines.stream()
                    .filter(line -> line.isBefore(moment.position()))
                    .toList();
        }
        if (!getItems().equals(lines)) {
            getItems().setAll(lines);
        }
    }

    private Label note(String key) {
        Label note = new Label(look.say(key));
        note.getStyleClass().add("note");
        return note;
    }

    private void follow() {
        fill();
        refresh();
        Moment moment = bench.moment().get();
        if (moment != null) {
            long printed = getItems().stream()
                    .filter(line -> line.isBefore(moment.position()))
                    .count();
            scrollTo((int) Math.max(0, printed - 1));
        }
    }

    private final class Line extends ListCell<Printed> {
        @Override
        protected void updateItem(Printed line, boolean empty) {
            super.updateItem(line, empty);
            Moment moment = bench.moment().get();
            if (empty || line == null) {
                setText(null);
                setGraphic(null);
                pseudoClassStateChanged(LATER, false);
                return;
            }
            setText(line.text());
            setGraphic(
                    line.thread() < 0
                            ? null
                            : new Badge(
                                    bench.reading().get().sign(line.thread()),
                                    look.palette().owner(line.thread())));
            boolean later = moment == null || !line.isBefore(moment.position());
            pseudoClassStateChanged(LATER, later);
            setAccessibleText(later ? look.say("output.later", line.text()) : line.text());
        }
    }
}
