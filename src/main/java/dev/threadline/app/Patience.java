package dev.threadline.app;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Duration;

/** Says of something that takes longer than a blink that it is under way, until it is over. */
final class Patience {
    private static final Duration BLINK = Duration.millis(400);

    private final PauseTransition wait = new PauseTransition(BLINK);
    private final Consumer<String> whisper;
    private boolean said;

    private Patience(Consumer<String> whisper, String words) {
        this.whisper = whisper;
        wait.setOnFinished(_ -> {
            said = true;
            whisper.accept(words);
        });
    }

    /**
     * Begins to watch.
     *
     * @param going whether it is under way
     * @param whisper gets the words, and nothing when it is over
     */
    static void with(ObservableBooleanValue going, Consumer<String> whisper, String words) {
        Patience patience = new Patience(whisper, words);
        going.addListener((_, _, goes) -> patience.turn(goes));
    }

    private void turn(boolean goes) {
        if (goes) {
            wait.playFromStart();
            return;
        }
        wait.stop();
        if (said) {
            said = false;
            whisper.accept("");
        }
    }
}
