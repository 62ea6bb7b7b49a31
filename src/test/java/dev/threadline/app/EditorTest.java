package dev.threadline.app;

import static dev.threadline.app.EditorHands.answer;
import static dev.threadline.app.EditorHands.area;
import static dev.threadline.app.EditorHands.editing;
import static dev.threadline.app.EditorHands.press;
import static dev.threadline.app.EditorHands.text;
import static dev.threadline.app.EditorHands.told;
import static dev.threadline.app.EditorHands.type;
import static dev.threadline.app.EditorHands.window;
import static dev.threadline.app.EditorHands.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** Editing in the window: what is typed is coloured, proofread, completed and run. */
@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class EditorTest {
    private static final String PROGRAM = "n = 1\nprint(n)\n";

    @TempDir
    Path folder;

    @TempDir
    Path kept;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theKeysGoToTheText_whileItIsEdited_andBackAfterwards() throws IOException {
        OpenWindow window = editing(kept, file("a.py", PROGRAM));
        assertThat(window.ask(() -> window.scene.getFocusOwner())).isSameAs(window.ask(() -> area(window)));
        press(window, KeyCode.ESCAPE, false);
        assertThat(window.ask(() -> window.scene.getFocusOwner())).isSameAs(window.window.timeline());
        window.act(() -> area(window).requestFocus());
        window.perform(Command.EDIT);
        assertThat(window.ask(() -> window.scene.getFocusOwner())).isSameAs(window.window.timeline());
    }

    @Test
    void aMistake_isToldAsOneTypes_inTheSentenceOfTheCommandLine_underItsLine() throws IOException {
        Path file = file("a.py", PROGRAM);
        OpenWindow window = editing(kept, file);
        assertThat(told(window)).isEqualTo("No mistake found");
        type(window, PROGRAM.indexOf("print"), "while n\n");
        window.until(() -> told(window).contains("line 2"));

        assertThat(told(window)).startsWith(file + ", line 2, column 8: ").contains("':'");
        String sentence = window.ask(() -> {
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            return ((Label) window.scene.lookup(".mistake-sentence")).getText();
        });
        assertThat(told(window)).endsWith(sentence);
        window.perform(Command.TO_MISTAKE);
        assertThat(window.ask(() -> area(window).getCurrentParagraph())).isEqualTo(1);
        window.perform(Command.UNDO);
        window.until(() -> told(window).equals("No mistake found"));
        assertThat(window.ask(() -> window.scene.lookup(".mistake-sentence"))).isNull();
    }

    @Test
    void aMistakeInTheCodeOfAScenario_isShownWhereItStandsInTheDocument() throws IOException {
        OpenWindow shipped = window(kept).opened("two-locks");
        Path file = file("mine.json", shipped.ask(() -> shipped.bench.source().text()));
        OpenWindow window = editing(kept, file);
        int at = text(window).indexOf("n += 1");
        type(window, at, "nn = (");
        window.until(() -> told(window).contains("thread Left"));
        window.perform(Command.TO_MISTAKE);

        int row = window.ask(() -> area(window).getCurrentParagraph());
        assertThat(window.ask(() -> area(window).getText(row))).contains("nn = (n += 1");
        window.perform(Command.UNDO);
        window.until(() -> told(window).equals("No mistake found"));
        type(window, text(window).indexOf("\"difficulty\""), "\"dificulty\": 1,\n  ");
        window.until(() -> told(window).contains("dificulty"));
        window.perform(Command.TO_MISTAKE);
        assertThat(window.ask(() -> area(window).getText(area(window).getCurrentParagraph())))
                .contains("dificulty");
    }

    @Test
    void aFileThatCantBeOpened_canBeEdited() throws IOException {
        OpenWindow window = editing(kept, file("a.json", "{"));
        assertThat(text(window)).isEqualTo("{");
        assertThat(told(window)).isEqualTo(window.bench.problem().get()).contains("still open");
    }

    @Test
    void keywordsTextsAndNumbers_haveTheirColours_inDocumentsToo() throws IOException {
        OpenWindow window = editing(kept, file("a.py", "while True:\n    print('x', 12)  # for ever\n"));
        assertThat(styles(window, "while")).contains("code-keyword");
        assertThat(styles(window, "print")).contains("code-predefined");
        assertThat(styles(window, "'x'")).contains("code-text");
        assertThat(styles(window, "12")).contains("code-number");
        assertThat(styles(window, "# for")).contains("code-comment");
        OpenWindow document = window(kept).opened("two-locks");
        document.perform(Command.EDIT);
        document.until(() -> document.editor.isOpen() && told(document).startsWith("No"));
        assertThat(styles(document, "with A")).contains("code-keyword");
        assertThat(styles(document, "\"setup\"")).contains("code-field");
    }

    private static Set<String> styles(OpenWindow window, String at) {
        return window.ask(() ->
                Set.copyOf(area(window).getStyleOfChar(area(window).getText().indexOf(at))));
    }

    @Test
    void runAgain_runsWhatIsWritten_savedOrNot() throws IOException {
        Path file = file("a.py", PROGRAM);
        OpenWindow window = editing(kept, file);
        type(window, 0, "print('edited')\n");
        window.perform(Command.RUN_AGAIN);
        window.until(() -> window.bench.reading().get() != null
                && window.bench.job().get() == null
                && window.bench.reading().get().output().size() == 2);

        assertThat(written(file)).isEqualTo(PROGRAM);
        assertThat(window.ask(
                        () -> window.bench.reading().get().output().getFirst().text()))
                .isEqualTo("edited");
        assertThat(window.editor.isOpen()).isTrue();
    }

    @Test
    void aProgramWithAMistake_isNotRun_andSaysWhy() throws IOException {
        OpenWindow window = editing(kept, file("a.py", PROGRAM));
        type(window, 0, "while\n");
        window.perform(Command.RUN_AGAIN);
        window.until(() -> window.bench.problem().get().contains("a.py, line 1"));
    }

    @Test
    void tabAndEnter_keepTheIndentation() throws IOException {
        OpenWindow window = editing(kept, file("a.py", "if True:"));
        window.act(() -> area(window).moveTo(8));
        press(window, KeyCode.ENTER, false);
        type(window, area(window).getCaretPosition(), "n = 1");
        press(window, KeyCode.ENTER, false);
        type(window, area(window).getCaretPosition(), "n = 2");
        assertThat(text(window)).isEqualTo("if True:\n    n = 1\n    n = 2");
        window.act(() -> area(window).selectRange(10, text(window).length()));
        press(window, KeyCode.TAB, false);
        assertThat(text(window)).isEqualTo("if True:\n        n = 1\n        n = 2");
        press(window, KeyCode.TAB, true);
        press(window, KeyCode.TAB, true);
        assertThat(text(window)).isEqualTo("if True:\nn = 1\nn = 2");
    }

    @Test
    void whatIsTyped_meansNothingToTheWindow() throws IOException {
        OpenWindow window = editing(kept, file("a.py", PROGRAM));
        long step = window.ask(() -> window.bench.moment().get().step());
        for (KeyCode code : new KeyCode[] {KeyCode.SPACE, KeyCode.RIGHT, KeyCode.END, KeyCode.PAGE_DOWN}) {
            press(window, code, false);
        }
        assertThat(window.ask(() -> window.bench.moment().get().step())).isEqualTo(step);
        assertThat(window.ask(() -> window.window.playback().playing().get())).isFalse();
    }

    @Test
    void everyTemplate_isAProgramThatRuns() {
        OpenWindow window = window(kept);
        for (String template : new String[] {
            "Nothing", "Two threads and a lock", "Producer and consumer", "A scenario with a lesson and a goal"
        }) {
            window.perform(Command.NEW);
            answer(window, template);
            window.until(() -> window.bench.source() != null
                    && window.bench.source().name().equals(window.text("editor-title"))
                    && window.bench.reading().get() != null
                    && window.bench.job().get() == null);
            assertThat(window.bench.problem().get()).isEmpty();
        }
    }

    @Test
    void names_areOfferedBehindADot_andWritten() throws IOException {
        OpenWindow window = editing(kept, file("a.py", "lock = Lock()\n"));
        window.act(() -> {
            area(window).appendText("lock");
            area(window).moveTo(area(window).getLength());
            area(window).appendText(".");
            area(window).moveTo(area(window).getLength());
            Event.fireEvent(
                    area(window),
                    new KeyEvent(KeyEvent.KEY_TYPED, ".", "", KeyCode.UNDEFINED, false, false, false, false));
        });
        // The event wrote another dot, as a key would have.
        window.act(() -> area(window).deletePreviousChar());
        window.perform(Command.COMPLETE);
        window.until(() -> window.scene.lookup("#editor-names").getParent().isVisible());
        press(window, KeyCode.DOWN, false);
        press(window, KeyCode.DOWN, false);
        press(window, KeyCode.ENTER, false);
        assertThat(text(window)).isEqualTo("lock = Lock()\nlock.release()");
    }

    @Test
    void enterInTheCodeOfADocument_beginsAnotherLineOfTheProgram() throws IOException {
        OpenWindow window = window(kept).opened("two-locks");
        window.perform(Command.EDIT);
        window.until(() -> window.editor.isOpen() && told(window).startsWith("No"));
        String line = "\"with A:\"";
        assertThat(window.ask(() -> area(window).getText(area(window).getCurrentParagraph())))
                .contains("A = Lock()");
        window.act(() -> area(window).moveTo(text(window).indexOf(line) + line.length() - 1));
        press(window, KeyCode.ENTER, false);
        assertThat(text(window)).contains("\"with A:\",\n        \"    \",\n        \"    n += 1\"");
    }

    @Test
    void words_areFound() throws IOException {
        OpenWindow window = editing(kept, file("a.py", PROGRAM));
        window.perform(Command.FIND);
        window.act(() -> ((TextField) window.scene.lookup("#editor-find")).setText("PRINT"));
        assertThat(window.ask(() -> area(window).getSelectedText())).isEqualTo("print");
    }
}
