package dev.threadline.app.inspect;

import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Mark;
import dev.threadline.app.work.Marks;
import dev.threadline.app.work.Workbench;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The reader's marks with their notes, each a way there; nothing at all while there are none. */
final class MarksView extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double ICON = 13;

    private final Workbench bench;
    private final Marks marks;
    private final Look look;
    private final VBox list = new VBox();

    MarksView(Workbench bench, Marks marks, Look look) {
        this.bench = bench;
        this.marks = marks;
        this.look = look;
        setId("marks");
        getStyleClass().add("section");
        Label heading = new Label(look.say("mark.title"));
        heading.getStyleClass().add("heading");
        list.getStyleClass().add("finding-cards");
        getChildren().addAll(heading, list);
        managedProperty().bind(visibleProperty());
        marks.seen().addListener((_, _, now) -> show(now));
        bench.moment().addListener((_, _, _) -> stand());
        show(marks.seen().get());
    }

    private void show(List<Mark> seen) {
        setVisible(!seen.isEmpty());
        list.getChildren().setAll(seen.stream().map(this::row).toList());
        stand();
    }

    private VBox row(Mark mark) {
        String where = look.say("mark.step", mark.step());
        Button button = new Button(mark.note().isEmpty() ? where : where + ": " + mark.note(), Icon.FLAG.node(ICON));
        button.setWrapText(true);
        button.setAlignment(Pos.TOP_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("finding", "note-finding");
        button.setOnAction(_ -> bench.stepTo(mark.step()));
        VBox card = new VBox(button);
        card.getStyleClass().add("finding-card");
        card.setUserData(mark);
        return card;
    }

    private void stand() {
        for (Node card : list.getChildren()) {
            card.pseudoClassStateChanged(
                    HERE, marks.here().filter(card.getUserData()::equals).isPresent());
        }
    }
}
