package dev.threadline.app;

import dev.threadline.app.command.Command;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/**
 * A window that does by itself what a reader does in the first minute, and closes. A virtual machine that watches it can keep the classes
 * that this takes for the next start.
 */
final class Rehearsal extends AnimationTimer {
    /** What a first minute is made of. */
    private static final List<Command> SCRIPT = List.of(
            Command.STEP,
            Command.STEP,
            Command.BACK,
            Command.LANE_DOWN,
            Command.ZOOM_IN,
            Command.SHOW_ALL,
            Command.SWITCH_AXIS,
            Command.SWITCH_AXIS,
            Command.CURTAIN,
            Command.LAST,
            Command.FIRST);

    /** How many pulses each command is given to take effect, so that what it does in the background is seen to arrive. */
    private static final int PAUSE = 10;

    private final Stage stage;
    private final MainWindow window;
    private final Queue<Command> script = new ArrayDeque<>(SCRIPT);
    private int pulses;

    Rehearsal(Stage stage, MainWindow window) {
        this.stage = stage;
        this.window = window;
    }

    @Override
    public void handle(long now) {
        if (window.timeline().lens() == null || ++pulses % PAUSE != 0) {
            return;
        }
        Command next = script.poll();
        if (next != null) {
            window.commands().perform(next);
        } else {
            stop();
            stage.close();
        }
    }
}
