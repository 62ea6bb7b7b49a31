package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.look.Look;
import dev.threadline.app.table.EventTable;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;

/** The commands of the table of events. */
final class TableCommands {
    private final EventTable table;
    private final ProgramPane program;
    private final Pasteboard board;
    private final Look look;
    private final Consumer<String> whisper;

    /**
     * @param program has the table among its tabs
     * @param whisper is told what was copied
     */
    TableCommands(EventTable table, ProgramPane program, Pasteboard board, Look look, Consumer<String> whisper) {
        this.table = table;
        this.program = program;
        this.board = board;
        this.look = look;
        this.whisper = whisper;
    }

    /** @param noRun whether there is nothing to show */
    void bind(Commands commands, ObservableBooleanValue noRun) {
        commands.bind(Command.EVENTS, program::openEvents, noRun);
        commands.bind(
                Command.LANE_EVENTS,
                () -> {
                    program.openEvents();
                    table.narrowed().set(!table.narrowed().get());
                },
                noRun);
        commands.bind(
                Command.SORT_EVENTS,
                table.grid()::sortByNext,
                table.visibleProperty().not());
        commands.bind(
                Command.TURN_EVENTS, table.grid()::turn, table.visibleProperty().not());
        commands.bind(Command.COPY_EVENTS, this::copy, table.grid().nothingSelected());
    }

    private void copy() {
        String lines = table.grid().selected();
        board.copy(lines);
        whisper.accept(look.say("table.copied", lines.lines().count() - 1));
    }
}
