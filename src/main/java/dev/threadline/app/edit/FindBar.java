package dev.threadline.app.edit;

import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fxmisc.richtext.CodeArea;

/** Looks for words in the text: Enter goes to the next place, Shift+Enter to the one before, Escape back to the text. */
final class FindBar extends HBox {
    private final CodeArea area;
    private final Look look;
    private final TextField field = new TextField();
    private final Label found = new Label();

    FindBar(CodeArea area, Look look) {
        this.area = area;
        this.look = look;
        getStyleClass().add("find-bar");
        setAlignment(Pos.CENTER_LEFT);
        field.setId("editor-find");
        field.setPromptText(look.say("editor.find"));
        field.setAccessibleText(look.say("editor.find"));
        HBox.setHgrow(field, Priority.ALWAYS);
        found.getStyleClass().add("note");
        found.setMinWidth(USE_PREF_SIZE);
        Button close = new Button(null, Icon.CANCEL.node(11));
        close.getStyleClass().add("tool");
        close.setAccessibleText(look.say("editor.find.close"));
        close.setOnAction(_ -> close());
        getChildren().addAll(Icon.SEARCH.node(13), field, found, close);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        field.textProperty().addListener((_, _, _) -> find(area.getSelection().getStart(), 1));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /** Asks for words; those that are selected stand there. */
    void open() {
        setVisible(true);
        String selected = area.getSelectedText();
        if (!selected.isEmpty() && !selected.contains("\n")) {
            field.setText(selected);
        }
        field.selectAll();
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
        area.requestFocus();
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                boolean back = event.isShiftDown();
                find(
                        back
                                ? area.getSelection().getStart() - 1
                                : area.getSelection().getEnd(),
                        back ? -1 : 1);
                event.consume();
            }
            case ESCAPE -> {
                close();
                event.consume();
            }
            default -> {
                // Belongs to the words.
            }
        }
    }

    /** Selects the next place from there on, or from the other end. @param direction 1 or -1 */
    private void find(int from, int direction) {
        String text = area.getText().toLowerCase(Locale.ROOT);
        String words = field.getText().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            found.setText("");
            return;
        }
        int at = direction > 0 ? text.indexOf(words, from) : from < 0 ? -1 : text.lastIndexOf(words, from);
        int place = at >= 0 ? at : direction > 0 ? text.indexOf(words) : text.lastIndexOf(words);
        if (place < 0) {
            found.setText(look.say("editor.find.none"));
            return;
        }
        area.selectRange(place, place + words.length());
        area.requestFollowCaret();
        found.setText(look.say("editor.find.count", count(text, words, place) + 1, count(text, words, text.length())));
    }

    /** How many places begin before an offset. */
    private static int count(String text, String words, int before) {
        int count = 0;
        for (int at = text.indexOf(words); at >= 0 && at < before; at = text.indexOf(words, at + words.length())) {
            count++;
        }
        return count;
    }
}
