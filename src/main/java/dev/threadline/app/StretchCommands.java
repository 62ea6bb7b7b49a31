package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.look.Look;
import dev.threadline.app.timeline.TimelinePane;
import dev.threadline.app.work.Stretches;
import dev.threadline.timeline.Axis;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The commands that select a piece of the run. */
final class StretchCommands {
    private final Stretches stretches;
    private final TimelinePane timeline;
    private final Look look;
    private final Consumer<String> whisper;

    /** @param whisper is told how to go on */
    StretchCommands(Stretches stretches, TimelinePane timeline, Look look, Consumer<String> whisper) {
        this.stretches = stretches;
        this.timeline = timeline;
        this.look = look;
        this.whisper = whisper;
    }

    /** @param noRun whether there is nothing to select from */
    void bind(Commands commands, ObservableBooleanValue noRun) {
        ObservableBooleanValue nothing = stretches.chosen().isNull();
        commands.bind(Command.STRETCH, this::turn, noRun);
        commands.bind(Command.STRETCH_TO_START, () -> stretches.toEnd(axis(), false), noRun);
        commands.bind(Command.STRETCH_TO_END, () -> stretches.toEnd(axis(), true), noRun);
        commands.bind(Command.NO_STRETCH, stretches::clear, nothing);
        commands.bind(Command.SHOW_STRETCH, timeline::showStretch, nothing);
        // Where there is nothing to be called off, Escape lets go of what is selected.
        timeline.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && !nothing.get()
                    && commands.disabled(Command.CANCEL).get()) {
                stretches.clear();
                event.consume();
            }
        });
    }

    private Axis axis() {
        return timeline.lens().axis().get();
    }

    private void turn() {
        stretches.turn(axis());
        if (stretches.isOpen()) {
            whisper.accept(look.say("stretch.open"));
        }
    }
}
