package dev.threadline.app;

import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Mark;
import dev.threadline.app.work.Marks;
import dev.threadline.app.work.Workbench;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** Asks at the foot of the timeline what a mark is to say: Enter keeps it, Escape leaves it as it was. It goes with the step. */
final class MarkBar extends HBox {
    private static final double WIDTH = 520;
    private static final Insets AIR = new Insets(0, 16, 10, 16);

    private final Marks marks;
    private final Look look;
    private final Runnable back;
    private final Label step = new Label();
    private final TextField note = new TextField();

    /** @param back takes the focus where it was */
    MarkBar(Workbench bench, Marks marks, Look look, Runnable back) {
        this.marks = marks;
        this.look = look;
        this.back = back;
        setId("mark-bar");
        getStyleClass().add("mark-bar");
        setAlignment(Pos.CENTER_LEFT);
        setVisible(false);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, AIR);
        note.setId("mark-note");
        note.setPromptText(look.say("mark.note"));
        HBox.setHgrow(note, Priority.ALWAYS);
        step.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Icon.FLAG.node(13), step, note);
        note.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        bench.moment().addListener((_, _, _) -> setVisible(false));
    }

    /** Marks the step where the reader stands, and asks what to note down. */
    void open() {
        String before = marks.here().map(Mark::note).orElse("");
        marks.mark(before);
        String where = look.say("mark.step", marks.here().orElseThrow().step());
        step.setText(where);
        note.setAccessibleText(where + ". " + look.say("mark.note"));
        note.setText(before);
        note.selectAll();
        setVisible(true);
        note.requestFocus();
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                marks.mark(note.getText());
                close(event);
            }
            case ESCAPE -> close(event);
            default -> {
                // Belongs to the words.
            }
        }
    }

    private void close(KeyEvent event) {
        event.consume();
        setVisible(false);
        back.run();
    }
}
