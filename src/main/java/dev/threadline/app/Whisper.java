package dev.threadline.app;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** A sentence at the foot of the window that goes away by itself: something was done that shows nowhere else. */
final class Whisper extends Label {
    private static final Duration TIME = Duration.seconds(5);
    private static final double ABOVE_FOOT = 46;

    private final PauseTransition pause = new PauseTransition(TIME);

    Whisper() {
        setId("whisper");
        getStyleClass().add("whisper");
        setMouseTransparent(true);
        setVisible(false);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new Insets(0, 0, ABOVE_FOOT, 0));
        pause.setOnFinished(_ -> setVisible(false));
    }

    /** @param sentence empty to be silent again */
    void say(String sentence) {
        setText(sentence);
        setVisible(!sentence.isEmpty());
        pause.playFromStart();
    }
}
