package dev.threadline.app;

import static dev.threadline.app.EditorHands.answer;
import static dev.threadline.app.EditorHands.area;
import static dev.threadline.app.EditorHands.editing;
import static dev.threadline.app.EditorHands.isAsking;
import static dev.threadline.app.EditorHands.saved;
import static dev.threadline.app.EditorHands.text;
import static dev.threadline.app.EditorHands.type;
import static dev.threadline.app.EditorHands.window;
import static dev.threadline.app.EditorHands.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** What is edited in the window is saved as it is, and never lost unasked. */
@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class EditorKeepingTest {
    private static final String PROGRAM = "n = 1\nprint(n)\n";

    @TempDir
    Path folder;

    @TempDir
    Path kept;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void whatIsSaved_isTheFileButForTheEdit_lineEndsTabsAndMarkIncluded() throws IOException {
        String before = "\uFEFFif True:\r\n\tn = 1\n\r\n\tprint(n)  \r\nprint(2)";
        Path file = file("mixed.py", before);
        OpenWindow window = editing(kept, file);
        int at = text(window).indexOf("print(n)");
        type(window, at, "n += 1\n\t");
        saved(window);

        assertThat(written(file)).isEqualTo(before.replace("\tprint(n)", "\tn += 1\r\n\tprint(n)"));
        window.perform(Command.EDIT);
        assertThat(window.editor.isOpen()).isFalse();
        OpenWindow again = editing(kept, file);
        again.act(() -> area(again).replaceText(at, at + "n += 1\n\t".length(), ""));
        saved(again);
        assertThat(written(file)).isEqualTo(before);
    }

    @Test
    void whatIsNotEdited_isNeitherChangedNorAskedAbout() throws IOException {
        OpenWindow window = editing(kept, file("a.py", PROGRAM));
        assertThat(window.text("editor-state")).isEqualTo("saved");
        window.perform(Command.QUIT);
        assertThat(window.quit.get()).isTrue();
    }

    @Test
    void closingTheWindow_asksAboutWhatIsNotSaved() throws IOException {
        Path file = file("a.py", PROGRAM);
        OpenWindow window = editing(kept, file);
        type(window, 0, "# mine\n");
        window.perform(Command.QUIT);
        answer(window, "Cancel");
        assertThat(window.quit.get()).isFalse();
        window.perform(Command.QUIT);
        answer(window, "Save");
        window.until(window.quit::get);
        assertThat(written(file)).isEqualTo("# mine\n" + PROGRAM);
    }

    @Test
    void escapeAnswersAQuestionByCancelling_andArrowsReachTheOthers() throws IOException {
        OpenWindow window = editing(kept, file("a.py", PROGRAM));
        type(window, 0, "# mine\n");
        window.perform(Command.QUIT);
        Node question = window.node("#editor-question");
        window.act(() -> Event.fireEvent(
                question, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        assertThat(window.ask(() -> isAsking(window))).isFalse();
        assertThat(window.quit.get()).isFalse();
        assertThat(text(window)).startsWith("# mine");
    }

    @Test
    void openingSomethingElse_asksFirst_andThenEditsThat() throws IOException {
        Path file = file("a.py", PROGRAM);
        OpenWindow window = editing(kept, file);
        type(window, 0, "# mine\n");
        window.act(() -> window.bench.open("two-locks"));
        answer(window, "Don't save");
        window.until(() -> window.text("editor-title").equals("two-locks.json"));
        assertThat(written(file)).isEqualTo(PROGRAM);
        assertThat(window.text("editor-state")).isEqualTo("a copy, in no file yet");
    }

    @Test
    void whatWasNotSaved_isOfferedAtTheNextStart() throws IOException {
        Path file = file("a.py", PROGRAM);
        OpenWindow window = editing(kept, file);
        type(window, 0, "# mine\n");
        window.until(() -> Files.list(kept).findAny().isPresent());
        // The window goes without a word, as in a power cut.
        OpenWindow next = window(kept);
        next.act(next.editor::offerKept);
        answer(next, "Bring them back");
        next.until(next.editor::isOpen);

        assertThat(text(next)).isEqualTo("# mine\n" + PROGRAM);
        assertThat(next.editor.changed().get()).isTrue();
        saved(next);
        assertThat(written(file)).isEqualTo("# mine\n" + PROGRAM);
        next.until(() -> Files.list(kept).findAny().isEmpty());
    }

    @Test
    void whatWasNotSaved_isOfferedWhenItsFileIsEdited_andCanBeThrownAway() throws IOException {
        Path file = file("a.py", PROGRAM);
        OpenWindow window = editing(kept, file);
        type(window, 0, "# mine\n");
        window.until(() -> Files.list(kept).findAny().isPresent());
        OpenWindow next = window(kept).opened(file.toString());
        next.perform(Command.EDIT);
        answer(next, "Throw them away");
        next.until(next.editor::isOpen);

        assertThat(text(next)).isEqualTo(PROGRAM);
        next.until(() -> Files.list(kept).findAny().isEmpty());
    }

    @Test
    void aFileThatSomebodyElseChanged_isNotWrittenOverUnasked() throws IOException {
        Path file = file("a.py", PROGRAM);
        OpenWindow window = editing(kept, file);
        type(window, 0, "# mine\n");
        Files.writeString(file, "print('theirs')\n");
        window.perform(Command.SAVE);
        answer(window, "Cancel");
        assertThat(written(file)).isEqualTo("print('theirs')\n");
        window.perform(Command.SAVE);
        answer(window, "Write over it");
        window.until(() -> !window.editor.changed().get());
        assertThat(written(file)).isEqualTo("# mine\n" + PROGRAM);
    }

    @Test
    void aFileThatChangedOnDisk_isShownAsItIs_whereNothingWouldBeLost() throws IOException {
        Path file = file("a.py", PROGRAM);
        OpenWindow window = editing(kept, file);
        Files.writeString(file, "print('theirs')\n");
        window.act(window.editor::lookAgain);
        window.until(() -> area(window).getText().equals("print('theirs')\n"));
        type(window, 0, "# mine\n");
        Files.writeString(file, PROGRAM);
        window.act(window.editor::lookAgain);
        answer(window, "Open what is there");
        window.until(() -> area(window).getText().equals(PROGRAM));
    }

    @Test
    void aCopyOfAShippedScenario_asksWhereToSave_andIsThatFileFromThenOn() throws IOException {
        OpenWindow window = window(kept).opened("two-locks");
        window.perform(Command.EDIT);
        window.until(() -> window.editor.isOpen());
        Path target = folder.resolve("mine");
        window.saved.set(target);
        type(window, text(window).indexOf("Two locks"), "My ");
        saved(window);

        Path file = folder.resolve("mine.json");
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("\"title\": \"My Two locks");
        assertThat(window.text("editor-title")).isEqualTo("mine.json");
        assertThat(window.preferences.now().recent()).contains(file.toString());
    }

    @Test
    void aFolderThatCantBeWrittenTo_isOneSentence_andTheDraftStays() throws IOException {
        OpenWindow window = editing(kept, file("a.py", PROGRAM));
        type(window, 0, "# mine\n");
        Path missing = folder.resolve("no").resolve("such.py");
        window.saved.set(missing);
        window.perform(Command.SAVE_AS);
        window.until(() -> !window.bench.problem().get().isEmpty());

        assertThat(window.bench.problem().get())
                .startsWith("Cannot write " + missing)
                .endsWith(".");
        assertThat(window.editor.changed().get()).isTrue();
        assertThat(text(window)).startsWith("# mine");
        assertThat(missing.getParent()).doesNotExist();
    }
}
