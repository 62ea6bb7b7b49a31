package dev.threadline.app.edit;

import dev.threadline.app.work.Background;
import dev.threadline.scenario.ScenarioFile;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/** Has a text looked at whenever its writer pauses: what is found in one that has changed meanwhile is dropped. Lives on the window's thread. */
final class Proofreading {
    private static final Duration PAUSE = Duration.millis(250);

    private final Background background;
    private final Consumer<String> tell;
    private final ReadOnlyObjectWrapper<Proof> proof = new ReadOnlyObjectWrapper<>();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private Draft draft;
    private String text = "";

    Proofreading(Background background, Consumer<String> tell) {
        this.background = background;
        this.tell = tell;
        pause.setOnFinished(_ -> look());
    }

    /** What was found in the text, or in an earlier one; or null. */
    ReadOnlyObjectProperty<Proof> proof() {
        return proof.getReadOnlyProperty();
    }

    /** Looks at another draft, at once. */
    void begin(Draft begins, String with) {
        proof.set(null);
        draft = begins;
        text = with;
        look();
    }

    /** The text has become another one, and may soon be again. */
    void change(String now) {
        text = now;
        pause.playFromStart();
    }

    /** There is nothing to look at any more. */
    void end() {
        pause.stop();
        proof.set(null);
        draft = null;
    }

    private void look() {
        Draft looked = draft;
        String now = text;
        background.carryOut(
                () -> Proof.of(looked.name(), looked.isProgram(), now),
                found -> {
                    if (draft == looked && now.equals(text)) {
                        proof.set(found);
                    }
                },
                tell);
    }

    /** Gives what a text says, or tells its mistake. */
    void read(Draft written, String now, Consumer<ScenarioFile> right) {
        background.carryOut(() -> Proof.read(written.name(), now), right, tell);
    }
}
