package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.edit.Editor;
import dev.threadline.app.edit.EditorPane;
import dev.threadline.app.work.Workbench;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/** The commands of the editor, and those that mean the draft while there is one and else the run. */
final class EditCommands {
    private final Workbench bench;
    private final Editor editor;
    private final EditorPane pane;

    EditCommands(Workbench bench, Editor editor, EditorPane pane) {
        this.bench = bench;
        this.editor = editor;
        this.pane = pane;
    }

    void bind(Commands commands) {
        ObservableBooleanValue closed = editor.closed();
        commands.bind(Command.NEW, editor::choose);
        commands.bind(Command.EDIT, editor::toggle, editor.idle());
        commands.bind(Command.SAVE, editor::save, closed);
        commands.bind(Command.SAVE_AS, editor::saveAs, closed);
        commands.bind(Command.FIND, pane::find, closed);
        commands.bind(
                Command.TO_MISTAKE,
                pane::goToMistake,
                Bindings.createBooleanBinding(() -> !pane.isMistaken(), pane.told()));
        commands.bind(
                Command.UNDO,
                this::undo,
                Bindings.createBooleanBinding(
                        () -> !bench.isAsked() && !pane.canUndo().getValue(),
                        bench.fork(),
                        bench.job(),
                        pane.canUndo()));
        commands.bind(
                Command.REDO,
                pane::redo,
                Bindings.createBooleanBinding(() -> !pane.canRedo().getValue(), pane.canRedo()));
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

    /** Whoever is writing takes back what was written; everybody else the last choice. */
    private void undo() {
        if (editor.isOpen() && (pane.isWritten() || !bench.isAsked())) {
            pane.undo();
        } else {
            bench.undo();
        }
    }
}
