package dev.threadline.app;

import dev.threadline.app.edit.Editor;
import dev.threadline.app.settings.Preferences;
import dev.threadline.app.work.FirstView;
import dev.threadline.app.work.Workbench;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens what was chosen, dropped on the window or named when it was started, and remembers which files those were. */
final class Opening {
    private final Workbench bench;
    private final Preferences preferences;
    private final Editor editor;

    Opening(Workbench bench, Preferences preferences, Editor editor) {
        this.bench = bench;
        this.preferences = preferences;
        this.editor = editor;
        editor.onSaved(this::remember);
        bench.opened().addListener((_, _, file) -> {
            if (file != null) {
                remember(file);
            }
        });
    }

    /** Shows what a window begins with. */
    void open(FirstView first) {
        if (first instanceof FirstView.Named(String idOrPath) && new File(idOrPath).isFile()) {
            editor.asked(Path.of(idOrPath));
        }
        bench.open(first);
    }

    /** Shows what is in a file; if that can be shown, it is remembered as the one that was opened last. */
    void open(Path file) {
        editor.asked(file);
        bench.open(file);
    }

    private void remember(Path file) {
        preferences.change(
                settings -> settings.opened(file.toAbsolutePath().normalize().toString()));
    }

    void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    void drop(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            open(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
