package dev.threadline.app;

import dev.threadline.app.timeline.TimelinePane;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The window as a class sees it from the last row: the timeline, the sentence and a little code, twice as large, and nothing
 * around them. Steps by the keys that presenters send.
 */
final class ClassMode {
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final TimelinePane timeline;
    private final Blank blank;

    /**
     * @param frame the window's views, which get its keys before the commands do
     * @param aside the views that a class does not need
     */
    ClassMode(Node frame, List<Node> aside, TimelinePane timeline, Blank blank) {
        this.timeline = timeline;
        this.blank = blank;
        for (Node view : aside) {
            view.visibleProperty().bind(on.not());
            view.managedProperty().bind(on.not());
        }
        timeline.spotlight().on().bind(on);
        on.addListener((_, _, now) -> enter(now));
        frame.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        frame.addEventHandler(KeyEvent.KEY_TYPED, this::type);
    }

    /** Whether the window is in it; whoever sets this enters or leaves it. */
    BooleanProperty on() {
        return on;
    }

    void toggle() {
        on.set(!on.get());
    }

    private void enter(boolean now) {
        if (timeline.lens() != null) {
            timeline.lens().select(-1);
        }
        if (now) {
            timeline.requestFocus();
        }
    }

    private void press(KeyEvent event) {
        if (on.get() && event.getCode() == KeyCode.ESCAPE) {
            on.set(false);
            event.consume();
        }
    }

    private void type(KeyEvent event) {
        if (on.get() && event.getCharacter().equalsIgnoreCase("b")) {
            blank.open();
            event.consume();
        }
    }
}
