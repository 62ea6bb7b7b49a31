package dev.threadline.app;

import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Hits;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Searching;
import dev.threadline.app.work.Workbench;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Searches the run for words, above the timeline: Enter goes on, Shift and Enter back, Escape ends it. */
final class SearchBar extends HBox {
    private final Workbench bench;
    private final Curtain curtain;
    private final Searching searching;
    private final Look look;
    private final Runnable back;
    private final TextField field = new TextField();
    private final Label found = new Label();

    /**
     * @param curtain hides what stands later
     * @param go to the next place, or if false to the one before
     * @param back takes the focus where it was
     */
    SearchBar(Workbench bench, Curtain curtain, Searching searching, Look look, Consumer<Boolean> go, Runnable back) {
        this.bench = bench;
        this.curtain = curtain;
        this.searching = searching;
        this.look = look;
        this.back = back;
        getStyleClass().add("find-bar");
        setAlignment(Pos.CENTER_LEFT);
        field.setId("run-search");
        field.setPromptText(look.say("search.words"));
        field.setAccessibleText(look.say("search.words"));
        HBox.setHgrow(field, Priority.ALWAYS);
        found.setId("run-found");
        found.getStyleClass().add("note");
        found.setMinWidth(USE_PREF_SIZE);
        Button close = new Button(null, Icon.CANCEL.node(11));
        close.getStyleClass().add("tool");
        close.setAccessibleText(look.say("search.close"));
        close.setOnAction(_ -> close());
        getChildren().addAll(Icon.SEARCH.node(13), field, found, close);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        field.textProperty().addListener((_, _, typed) -> searching.type(typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, go));
        searching.typed().addListener((_, _, _) -> tell());
        searching.hits().addListener((_, _, _) -> tell());
        searching.busy().addListener((_, _, _) -> tell());
        bench.moment().addListener((_, _, _) -> tell());
        curtain.down().addListener((_, _, _) -> tell());
    }

    /** Asks for words. */
    void open() {
        setVisible(true);
        searching.type(field.getText());
        field.selectAll();
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
        searching.type("");
        back.run();
    }

    private void press(KeyEvent event, Consumer<Boolean> go) {
        switch (event.getCode()) {
            case ENTER -> {
                go.accept(!event.isShiftDown());
                event.consume();
            }
            case ESCAPE -> {
                close();
                event.consume();
            }
            default -> {
                // Belongs to the words, or to a command.
            }
        }
    }

    private void tell() {
        Moment here = bench.moment().get();
        if (searching.typed().get().isEmpty() || here == null) {
            found.setText("");
        } else if (searching.busy().get()) {
            found.setText(look.say("search.busy"));
        } else {
            Hits hits = searching.hits().get();
            long passed = hits.before(here.position());
            boolean stands = Arrays.binarySearch(hits.steps(), here.step()) >= 0;
            if (curtain.down().get()) {
                found.setText(look.say("search.so-far", passed));
            } else {
                found.setText(
                        stands ? look.say("search.at", passed, hits.count()) : look.say("search.count", hits.count()));
            }
        }
    }
}
