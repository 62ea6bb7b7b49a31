package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/** What tests do with the editor of a window. */
final class EditorHands {
    private EditorHands() {}

    /** A window whose settings and drafts are kept in a folder. */
    static OpenWindow window(Path kept) {
        return OpenWindow.keeping(kept, Settings.FIRST, 1280, 720);
    }

    /** A window in which a file is open and edited. */
    static OpenWindow editing(Path kept, Path file) {
        OpenWindow window = window(kept);
        window.file.set(file);
        window.perform(Command.OPEN_FILE);
        window.until(() -> !window.bench.problem().get().isEmpty()
                || window.bench.reading().get() != null && window.bench.job().get() == null);
        window.perform(Command.EDIT);
        window.until(() -> window.editor.isOpen()
                && window.scene.lookup("#editor-told") != null
                && !told(window).isEmpty());
        return window;
    }

    static CodeArea area(OpenWindow window) {
        return (CodeArea) window.scene.lookup("#editor-text");
    }

    static String text(OpenWindow window) {
        return window.ask(() -> area(window).getText());
    }

    static String told(OpenWindow window) {
        return ((Label) window.scene.lookup("#editor-told")).getText();
    }

    static void type(OpenWindow window, int at, String text) {
        window.act(() -> area(window).insertText(at, text));
    }

    static void press(OpenWindow window, KeyCode code, boolean shift) {
        window.act(() -> Event.fireEvent(
                area(window),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, false, false, false)));
    }

    /** Waits for a question and answers it. */
    static void answer(OpenWindow window, String answer) {
        window.until(() -> isAsking(window));
        Node question = window.node("#editor-question");
        window.act(() -> question.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(answer))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    static boolean isAsking(OpenWindow window) {
        Node question = window.scene.lookup("#editor-question");
        return question != null && question.isVisible();
    }

    static String written(Path file) throws IOException {
        return Files.readString(file);
    }

    static void saved(OpenWindow window) {
        window.perform(Command.SAVE);
        window.until(() -> !window.editor.changed().get());
    }
}
