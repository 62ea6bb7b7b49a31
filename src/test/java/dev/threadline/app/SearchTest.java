package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.app.work.Hits;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Searching;
import dev.threadline.picture.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** The run is searched for words: what is found, counted, marked and gone through. */
@Timeout(180)
@ExtendWith(ApplicationExtension.class)
class SearchTest {
    @TempDir
    private Path folder;

    private static void search(OpenWindow window, String words) {
        if (!window.node("#run-search").getParent().isVisible()) {
            window.perform(Command.SEARCH);
        }
        window.act(() -> field(window).setText(words));
        window.until(() -> !searching(window).busy().get());
        window.act(() -> {});
    }

    private static TextField field(OpenWindow window) {
        return (TextField) window.scene.lookup("#run-search");
    }

    private static Searching searching(OpenWindow window) {
        return window.window.desk().searching();
    }

    private static Hits hits(OpenWindow window) {
        return window.ask(() -> searching(window).hits().get());
    }

    private static long step(OpenWindow window) {
        return window.ask(() -> window.bench.moment().get().step());
    }

    private static long after(OpenWindow window, Command command) {
        window.perform(command);
        window.until(() -> !window.window.jumps().going().get());
        return step(window);
    }

    private static void press(OpenWindow window, KeyCode code, boolean shift) {
        window.act(() -> Event.fireEvent(
                field(window), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
        window.until(() -> !window.window.jumps().going().get());
    }

    private static OpenWindow lostUpdate() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("lost-update");
        window.perform(Command.LAST);
        window.perform(Command.FIRST);
        return window;
    }

    /** What the sentences tell is the oracle: who reads a word there finds it. */
    @ParameterizedTest
    @ValueSource(strings = {"counter", "takes", "writes", "lock", "ends", "for reading", "wants", "prints"})
    void whoseSentenceHasTheWords_isFound(String words) {
        for (String scenario : List.of("lost-update", "lost-update-locked", "three-consumers-if", "two-locks")) {
            OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened(scenario);
            search(window, words);
            long[] found = hits(window).positions();
            window.act(() -> {
                Reading reading = window.bench.reading().get();
                long[] told = LongStream.range(0, reading.size())
                        .filter(position -> Arrays.stream(words.split(" "))
                                .allMatch(word -> reading.sentences()
                                        .event(position)
                                        .toLowerCase(Locale.ROOT)
                                        .contains(word)))
                        .toArray();
                assertThat(found).contains(told);
            });
        }
    }

    @Test
    void everyWordMustStandThere_inAnyOrder_largeOrSmall() {
        OpenWindow window = lostUpdate();
        search(window, "WRITES adder-2");
        assertThat(hits(window).count()).isEqualTo(3);
        assertThat(window.text("run-found")).isEqualTo("3 found");
        search(window, "adder-2 writes 3");
        assertThat(hits(window).count()).isEqualTo(1);
        search(window, "adder-2 acquires");
        assertThat(hits(window).count()).isZero();
        assertThat(window.text("run-found")).isEqualTo("0 found");
        search(window, "   ");
        assertThat(window.text("run-found")).isEmpty();
    }

    @Test
    void enterGoesOn_shiftEnterBack_andRoundTheEnds() {
        OpenWindow window = lostUpdate();
        search(window, "adder-2 writes");
        long[] steps = hits(window).steps();
        for (int hit = 0; hit < steps.length; hit++) {
            press(window, KeyCode.ENTER, false);
            assertThat(step(window)).isEqualTo(steps[hit]);
            assertThat(window.text("run-found")).isEqualTo("%d of 3".formatted(hit + 1));
        }
        press(window, KeyCode.ENTER, false);
        assertThat(step(window)).isEqualTo(steps[0]);
        assertThat(window.text("whisper"))
                .isEqualTo("After the last place with these words comes the first one again.");
        press(window, KeyCode.ENTER, true);
        assertThat(step(window)).isEqualTo(steps[2]);
        assertThat(after(window, Command.PREVIOUS_HIT)).isEqualTo(steps[1]);
        assertThat(after(window, Command.NEXT_HIT)).isEqualTo(steps[2]);
    }

    @Test
    void escapeEndsIt_andNothingIsMarkedAnyMore() {
        OpenWindow window = lostUpdate();
        search(window, "reads");
        assertThat(window.node("#hits").getParent().isVisible()).isTrue();
        press(window, KeyCode.ESCAPE, false);
        assertThat(window.node("#run-search").getParent().isVisible()).isFalse();
        window.act(() -> {});
        assertThat(window.node("#hits").getParent().isVisible()).isFalse();
        assertThat(window.ask(() -> window.scene.getFocusOwner())).isSameAs(window.window.timeline());
    }

    @Test
    void behindTheCurtain_nothingIsCounted() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("lost-update");
        search(window, "reads");
        assertThat(window.text("run-found")).isEqualTo("0 so far");
        window.act(() -> window.bench.stepTo(2));
        long passed =
                Arrays.stream(hits(window).steps()).filter(step -> step <= 2).count();
        assertThat(window.text("run-found")).isEqualTo(passed + " so far");
        window.perform(Command.CURTAIN);
        assertThat(window.text("run-found")).endsWith(" of 6");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void ticks_standWhereItIs(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 800).opened("three-consumers-if");
        window.perform(Command.LAST);
        search(window, "consumer takes");
        assertThat(hits(window).count()).isPositive();
        window.save("search", theme);
    }

    @Test
    void aLongRun_isSearchedInTheBackground_andWhatIsTypedMeanwhileCounts() throws IOException {
        Path file = LongRecording.in(folder);
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800);
        window.opened(file);
        window.perform(Command.SEARCH);
        for (String typed : List.of("s", "se", "sel", "seldom", "seldom t", "seldom takes")) {
            window.act(() -> field(window).setText(typed));
        }
        window.until(() -> !searching(window).busy().get());
        assertThat(hits(window).count()).isEqualTo(LongRecording.ROUNDS / LongRecording.SELDOM);
        search(window, "often");
        assertThat(hits(window).count()).isEqualTo(4L * LongRecording.ROUNDS + 2);
        assertThat(hits(window).positions().length).isEqualTo(1 << 20);
        window.act(() -> {});
        search(window, "n " + (LongRecording.ROUNDS - 7));
        assertThat(hits(window).count()).as("read and written").isGreaterThanOrEqualTo(2);
    }
}
