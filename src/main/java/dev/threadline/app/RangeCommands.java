package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.look.Look;
import dev.threadline.app.timeline.TimelinePane;
import dev.threadline.app.work.RangeSelection;
import dev.threadline.timeline.Axis;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The commands that select a range of the run. */
final class RangeCommands {
    private final RangeSelection ranges;
    private final TimelinePane timeline;
    private final Look look;
    private final Consumer<String> whisper;

    /** @param whisper is told how to go on */
    RangeCommands(RangeSelection ranges, TimelinePane timeline, Look look, Consumer<String> whisper) {
        this.ranges = ranges;
        this.timeline = timeline;
        this.look = look;
        this.whisper = whisper;
    }

    /** @param noRun whether there is nothing to select from */
    void bind(Commands commands, ObservableBooleanValue noRun) {
        ObservableBooleanValue nothing = ranges.chosen().isNull();
        commands.bind(Command.RANGE, this::turn, noRun);
        commands.bind(Command.RANGE_TO_START, () -> ranges.toEnd(axis(), false), noRun);
        commands.bind(Command.RANGE_TO_END, () -> ranges.toEnd(axis(), true), noRun);
        commands.bind(Command.NO_RANGE, ranges::clear, nothing);
        commands.bind(Command.SHOW_RANGE, timeline::showRange, nothing);
        // Where there is nothing to be called off, Escape lets go of what is selected.
        timeline.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && !nothing.get()
                    && commands.disabled(Command.CANCEL).get()) {
                ranges.clear();
                event.consume();
            }
        });
    }

    private Axis axis() {
        return timeline.lens().axis().get();
    }

    private void turn() {
        ranges.turn(axis());
        if (ranges.isOpen()) {
            whisper.accept(look.say("range.open"));
        }
    }
}
