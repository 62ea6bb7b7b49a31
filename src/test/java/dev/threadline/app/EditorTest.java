package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.app.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** Editing in the window: what is typed is coloured, proofread, run and saved, and never lost. */
@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class EditorTest {
    private static final String PROGRAM = "n = 1\nprint(n)\n";

    @TempDir
    Path folder;

    @TempDir
    Path kept;

    private OpenWindow window() {
        return OpenWindow.keeping(kept, Settings.FIRST, 1280, 720);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** A window in which a file is open and edited. */
    private OpenWindow editing(Path file) {
        OpenWindow window = window();
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

    private static CodeArea area(OpenWindow window) {
        return (CodeArea) window.scene.lookup("#editor-text");
    }

    private static String text(OpenWindow window) {
        return window.ask(() -> area(window).getText());
    }

    private static String told(OpenWindow window) {
        return ((Label) window.scene.lookup("#editor-told")).getText();
    }

    private static void type(OpenWindow window, int at, String text) {
        window.act(() -> area(window).insertText(at, text));
    }

    private static void press(OpenWindow window, KeyCode code, boolean shift) {
        window.act(() -> Event.fireEvent(
                area(window),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, false, false, false)));
    }

    /** Waits for a question and answers it. */
    private static void answer(OpenWindow window, String answer) {
        window.until(() -> isAsking(window));
        Node question = window.node("#editor-question");
        window.act(() -> question.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(answer))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static boolean isAsking(OpenWindow window) {
        Node question = window.scene.lookup("#editor-question");
        return question != null && question.isVisible();
    }

    private static String written(Path file) throws IOException {
        return Files.readString(file);
    }

    private static void saved(OpenWindow window) {
        window.perform(Command.SAVE);
        window.until(() -> !window.editor.changed().get());
    }

    @Test
    void whatIsSaved_isTheFileButForTheEdit_lineEndsTabsAndMarkIncluded() throws IOException {
        String before = "\uFEFFif True:\r\n\tn = 1\n\r\n\tprint(n)  \r\nprint(2)";
        Path file = file("mixed.py", before);
        OpenWindow window = editing(file);
        int at = text(window).indexOf("print(n)");
        type(window, at, "n += 1\n\t");
        saved(window);

        assertThat(written(file)).isEqualTo(before.replace("\tprint(n)", "\tn += 1\r\n\tprint(n)"));
        window.perform(Command.EDIT);
        assertThat(window.editor.isOpen()).isFalse();
        OpenWindow again = editing(file);
        again.act(() -> area(again).replaceText(at, at + "n += 1\n\t".length(), ""));
        saved(again);
        assertThat(written(file)).isEqualTo(before);
    }

    @Test
    void theKeysGoToTheText_whileItIsEdited_andBackAfterwards() throws IOException {
        OpenWindow window = editing(file("a.py", PROGRAM));
        assertThat(window.ask(() -> window.scene.getFocusOwner())).isSameAs(window.ask(() -> area(window)));
        press(window, KeyCode.ESCAPE, false);
        assertThat(window.ask(() -> window.scene.getFocusOwner())).isSameAs(window.window.timeline());
        window.act(() -> area(window).requestFocus());
        window.perform(Command.EDIT);
        assertThat(window.ask(() -> window.scene.getFocusOwner())).isSameAs(window.window.timeline());
    }

    @Test
    void whatIsNotEdited_isNeitherChangedNorAskedAbout() throws IOException {
        OpenWindow window = editing(file("a.py", PROGRAM));
        assertThat(window.text("editor-state")).isEqualTo("saved");
        window.perform(Command.QUIT);
        assertThat(window.quit.get()).isTrue();
    }

    @Test
    void aMistake_isToldAsOneTypes_inTheSentenceOfTheCommandLine_underItsLine() throws IOException {
        Path file = file("a.py", PROGRAM);
        OpenWindow window = editing(file);
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
        OpenWindow shipped = window().opened("two-locks");
        Path file = file("mine.json", shipped.ask(() -> shipped.bench.source().text()));
        OpenWindow window = editing(file);
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
        OpenWindow window = editing(file("a.json", "{"));
        assertThat(text(window)).isEqualTo("{");
        assertThat(told(window)).isEqualTo(window.bench.problem().get()).contains("still open");
    }

    @Test
    void keywordsTextsAndNumbers_haveTheirColours_inDocumentsToo() throws IOException {
        OpenWindow window = editing(file("a.py", "while True:\n    print('x', 12)  # for ever\n"));
        assertThat(styles(window, "while")).contains("code-keyword");
        assertThat(styles(window, "print")).contains("code-predefined");
        assertThat(styles(window, "'x'")).contains("code-text");
        assertThat(styles(window, "12")).contains("code-number");
        assertThat(styles(window, "# for")).contains("code-comment");
        OpenWindow document = window().opened("two-locks");
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
        OpenWindow window = editing(file);
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
        OpenWindow window = editing(file("a.py", PROGRAM));
        type(window, 0, "while\n");
        window.perform(Command.RUN_AGAIN);
        window.until(() -> window.bench.problem().get().contains("a.py, line 1"));
    }

    @Test
    void closingTheWindow_asksAboutWhatIsNotSaved() throws IOException {
        Path file = file("a.py", PROGRAM);
        OpenWindow window = editing(file);
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
        OpenWindow window = editing(file("a.py", PROGRAM));
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
        OpenWindow window = editing(file);
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
        OpenWindow window = editing(file);
        type(window, 0, "# mine\n");
        window.until(() -> Files.list(kept).findAny().isPresent());
        // The window goes without a word, as in a power cut.
        OpenWindow next = window();
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
        OpenWindow window = editing(file);
        type(window, 0, "# mine\n");
        window.until(() -> Files.list(kept).findAny().isPresent());
        OpenWindow next = window().opened(file.toString());
        next.perform(Command.EDIT);
        answer(next, "Throw them away");
        next.until(next.editor::isOpen);

        assertThat(text(next)).isEqualTo(PROGRAM);
        next.until(() -> Files.list(kept).findAny().isEmpty());
    }

    @Test
    void aFileThatSomebodyElseChanged_isNotWrittenOverUnasked() throws IOException {
        Path file = file("a.py", PROGRAM);
        OpenWindow window = editing(file);
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
        OpenWindow window = editing(file);
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
        OpenWindow window = window().opened("two-locks");
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
        OpenWindow window = editing(file("a.py", PROGRAM));
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

    @Test
    void tabAndEnter_keepTheIndentation() throws IOException {
        OpenWindow window = editing(file("a.py", "if True:"));
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
        OpenWindow window = editing(file("a.py", PROGRAM));
        long step = window.ask(() -> window.bench.moment().get().step());
        for (KeyCode code : new KeyCode[] {KeyCode.SPACE, KeyCode.RIGHT, KeyCode.END, KeyCode.PAGE_DOWN}) {
            press(window, code, false);
        }
        assertThat(window.ask(() -> window.bench.moment().get().step())).isEqualTo(step);
        assertThat(window.ask(() -> window.window.playback().playing().get())).isFalse();
    }

    @Test
    void everyTemplate_isAProgramThatRuns() {
        OpenWindow window = window();
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
        OpenWindow window = editing(file("a.py", "lock = Lock()\n"));
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
        OpenWindow window = window().opened("two-locks");
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
        OpenWindow window = editing(file("a.py", PROGRAM));
        window.perform(Command.FIND);
        window.act(() -> ((TextField) window.scene.lookup("#editor-find")).setText("PRINT"));
        assertThat(window.ask(() -> area(window).getSelectedText())).isEqualTo("print");
    }
}
