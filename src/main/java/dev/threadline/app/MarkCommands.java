package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Marks;
import dev.threadline.app.work.Workbench;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/** The commands that mark steps, and go from mark to mark. */
final class MarkCommands {
    private final Workbench bench;
    private final Marks marks;
    private final MarkBar bar;
    private final Look look;
    private final Consumer<String> whisper;

    /** @param whisper is told that there is no mark to go to */
    MarkCommands(Workbench bench, Marks marks, MarkBar bar, Look look, Consumer<String> whisper) {
        this.bench = bench;
        this.marks = marks;
        this.bar = bar;
        this.look = look;
        this.whisper = whisper;
    }

    void bind(Commands commands) {
        ObservableBooleanValue noRun = bench.moment().isNull();
        commands.bind(Command.MARK, bar::open, noRun);
        commands.bind(
                Command.REMOVE_MARK,
                marks::remove,
                Bindings.createBooleanBinding(() -> marks.here().isEmpty(), marks.seen(), bench.moment()));
        commands.bind(Command.NEXT_MARK, () -> go(true), noRun);
        commands.bind(Command.PREVIOUS_MARK, () -> go(false), noRun);
    }

    private void go(boolean forward) {
        if (!marks.go(forward)) {
            whisper.accept(look.say(forward ? "mark.none.on" : "mark.none.back"));
        }
    }
}
