package dev.threadline.app;

import dev.threadline.app.look.Look;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** A black screen, so that a class listens; any key or click takes it away and does nothing else. */
final class Blank extends Region {
    private final Node after;
    private boolean pressed;

    /** @param after gets the focus afterwards */
    Blank(Look look, Node after) {
        this.after = after;
        setId("blank");
        getStyleClass().add("blank");
        setVisible(false);
        setFocusTraversable(true);
        setAccessibleText(look.say("class.blank"));
        addEventHandler(KeyEvent.ANY, this::key);
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> close());
    }

    void open() {
        pressed = false;
        setVisible(true);
        toFront();
        requestFocus();
    }

    /** It goes with the release, or else the letter of the key would go to what lies under it. */
    private void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed |= !event.getCode().isModifierKey();
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED && pressed) {
            close();
        }
        event.consume();
    }

    private void close() {
        setVisible(false);
        after.requestFocus();
    }
}
