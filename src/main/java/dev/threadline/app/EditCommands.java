package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.edit.Editor;
import dev.threadline.app.edit.EditorPane;
import dev.threadline.app.edit.EditorSide;
import dev.threadline.app.work.Workbench;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/** The commands of the editor, and those that mean the draft while there is one and else the run. */
final class EditCommands {
    private final Workbench bench;
    private final Editor editor;
    private final EditorSide side;

    EditCommands(Workbench bench, Editor editor, EditorSide side) {
        this.bench = bench;
        this.editor = editor;
        this.side = side;
    }

    void bind(Commands commands) {
        ObservableBooleanValue closed = editor.closed();
        commands.bind(Command.NEW, editor::choose);
        commands.bind(Command.EDIT, editor::toggle, editor.idle());
        commands.bind(Command.SAVE, editor::save, closed);
        commands.bind(Command.SAVE_AS, editor::saveAs, closed);
        commands.bind(Command.FIND, () -> side.toDraft(EditorPane::find), closed);
        commands.bind(Command.COMPLETE, () -> side.toDraft(EditorPane::complete), closed);
        commands.bind(Command.TO_MISTAKE, () -> side.toDraft(EditorPane::goToMistake), editor.faultless());
        commands.bind(
                Command.UNDO,
                this::undo,
                Bindings.createBooleanBinding(
                        () -> !bench.isAsked() && !side.undoable().get(), bench.fork(), bench.job(), side.undoable()));
        commands.bind(
                Command.REDO,
                () -> side.toDraft(EditorPane::redo),
                side.redoable().not());
        commands.bind(
                Command.RUN_AGAIN,
                this::run,
                Bindings.createBooleanBinding(
                        () -> bench.scenario().get() == null && !editor.isOpen(), bench.scenario(), closed));
    }

    private void run() {
        if (editor.isOpen()) {
            editor.run();
        } else {
            bench.runAgain();
        }
    }

    /** Whoever is asked and not writing takes the last choice back; everybody else what was written last. */
    private void undo() {
        if (!editor.isOpen()) {
            bench.undo();
        } else {
            side.toDraft(pane -> {
                if (bench.isAsked() && !pane.isWritten()) {
                    bench.undo();
                } else {
                    pane.undo();
                }
            });
        }
    }
}
