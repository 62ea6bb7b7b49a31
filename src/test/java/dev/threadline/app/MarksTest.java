package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.app.look.Look;
import dev.threadline.app.settings.Settings;
import dev.threadline.app.settings.ThemeChoice;
import dev.threadline.app.work.Mark;
import dev.threadline.app.work.MarkStore;
import dev.threadline.event.UserError;
import dev.threadline.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Marks with notes: set, found again with the run, gone through, hidden by the curtain. */
@Timeout(180)
@ExtendWith(ApplicationExtension.class)
class MarksTest {
    @TempDir
    private Path folder;

    private OpenWindow open(Theme theme) {
        OpenWindow window = OpenWindow.keeping(folder, Settings.FIRST.in(ThemeChoice.of(theme)), 1280, 800);
        window.opened("two-locks");
        return window;
    }

    private OpenWindow open() {
        return open(Theme.LIGHT);
    }

    private static void mark(OpenWindow window, long step, String note) {
        window.act(() -> window.bench.stepTo(step));
        window.perform(Command.MARK);
        window.act(() -> {
            TextField field = (TextField) window.scene.lookup("#mark-note");
            field.setText(note);
            Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    }

    private static long step(OpenWindow window) {
        return window.ask(() -> window.bench.moment().get().step());
    }

    private static List<String> listed(OpenWindow window) {
        return window.ask(() -> window.scene.lookup("#marks").lookupAll(".button").stream()
                .map(node -> ((Button) node).getText())
                .toList());
    }

    private static List<String> flags(OpenWindow window) {
        return window.ask(() -> window.scene.getRoot().lookupAll(".mark-flag").stream()
                .filter(Node::isVisible)
                .map(Node::getAccessibleText)
                .distinct()
                .sorted()
                .toList());
    }

    private List<Path> files() throws IOException {
        Path marks = folder.resolve("marks");
        if (!Files.isDirectory(marks)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(marks)) {
            return all.toList();
        }
    }

    private MarkFiles store() {
        return new MarkFiles(folder.resolve("marks"), Look.of(Theme.LIGHT).texts());
    }

    @Test
    void aMark_isAFlagAndALineInTheList_withItsNote() {
        OpenWindow window = open();
        mark(window, 3, " here it begins ");
        assertThat(listed(window)).containsExactly("Step 3: here it begins");
        assertThat(flags(window)).containsExactly("Step 3: here it begins");
        assertThat(window.node("#mark-bar").isVisible()).isFalse();
        assertThat(window.ask(() -> window.scene.getFocusOwner().getId())).isEqualTo("timeline");
    }

    @Test
    void escape_keepsTheMarkAsItWas() {
        OpenWindow window = open();
        mark(window, 3, "first");
        window.perform(Command.MARK);
        window.act(() -> {
            TextField field = (TextField) window.scene.lookup("#mark-note");
            assertThat(field.getText()).isEqualTo("first");
            field.setText("second");
            Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        });
        assertThat(listed(window)).containsExactly("Step 3: first");
    }

    @Test
    void marks_areGoneThroughByKeys_andAWhisperTellsWhereThereIsNone() {
        OpenWindow window = open();
        mark(window, 5, "");
        mark(window, 2, "");
        window.perform(Command.CURTAIN);
        window.perform(Command.FIRST);
        window.perform(Command.NEXT_MARK);
        assertThat(step(window)).isEqualTo(2);
        window.perform(Command.NEXT_MARK);
        assertThat(step(window)).isEqualTo(5);
        window.perform(Command.NEXT_MARK);
        assertThat(step(window)).isEqualTo(5);
        assertThat(window.text("whisper")).startsWith("After this step");
        window.perform(Command.PREVIOUS_MARK);
        assertThat(step(window)).isEqualTo(2);
        window.perform(Command.REMOVE_MARK);
        assertThat(listed(window)).containsExactly("Step 5");
    }

    @Test
    void whatLiesBehindTheCurtain_isNotShown_norGoneTo() {
        OpenWindow window = open();
        mark(window, 4, "Left waits");
        window.act(() -> window.bench.stepTo(1));
        assertThat(flags(window)).isEmpty();
        window.perform(Command.NEXT_MARK);
        assertThat(step(window)).isEqualTo(1);
        window.perform(Command.CURTAIN);
        assertThat(flags(window)).containsExactly("Step 4: Left waits");
    }

    @Test
    void theSameChoices_findTheirMarksAgain_inAnotherWindow() throws IOException {
        OpenWindow window = open();
        mark(window, 3, "kept");
        window.until(() -> files().size() == 1);
        window.opened("two-locks-ordered");
        window.until(() -> listed(window).isEmpty());
        OpenWindow next = open();
        next.perform(Command.CURTAIN);
        next.until(() -> listed(next).equals(List.of("Step 3: kept")));
        next.act(() -> next.bench.stepTo(3));
        next.perform(Command.REMOVE_MARK);
        next.until(() -> files().isEmpty());
    }

    @Test
    void beforeAClass_nothingIsKept() throws IOException {
        OpenWindow window = open();
        window.perform(Command.CLASS_MODE);
        mark(window, 3, "told the class");
        window.perform(Command.CLASS_MODE);
        assertThat(listed(window)).containsExactly("Step 3: told the class");
        assertThat(files()).isEmpty();
    }

    @Test
    void aDamagedFile_isNoMarks_andALaterOrderHolds() throws IOException {
        MarkStore store = store();
        store.keep("run", List.of(new Mark(1, "late")), 2);
        store.keep("run", List.of(new Mark(1, "early")), 1);
        assertThat(store().read("run")).containsExactly(new Mark(1, "late"));
        assertThat(store().read("another")).isEmpty();
        for (String damaged :
                List.of("", "[{\"step\": ", "{}", "[null]", "[{\"step\": -4, \"note\": \"\"}]", "[{\"step\": 1}]")) {
            Files.writeString(files().getFirst(), damaged);
            assertThat(store().read("run")).as(damaged).isEmpty();
        }
    }

    @Test
    void aFolderThatCantBeMade_isOneSentence() throws IOException {
        Files.writeString(folder.resolve("marks"), "a file");
        MarkStore store = store();
        Assertions.assertThatThrownBy(() -> store.keep("run", List.of(new Mark(1, "")), 1))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("Your marks could not be kept in " + folder.resolve("marks"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void theyAreDrawn(Theme theme) throws IOException {
        OpenWindow window = open(theme);
        mark(window, 2, "each has one lock");
        mark(window, 6, "from here on nobody can go on");
        window.perform(Command.MARK);
        window.save("marks", theme);
        assertThat(window.node("#mark-bar").isVisible()).isTrue();
    }
}
