package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.event.Choice;
import dev.threadline.event.Provenance;
import dev.threadline.event.Run;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.StrategyName;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** A run as a line of text on the clipboard, and back. */
@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class CopyRunTest {
    private static OpenWindow window(String id) {
        return OpenWindow.of(Theme.LIGHT, 1280, 800).opened(id);
    }

    private static Run run(OpenWindow window) {
        return window.ask(() -> window.bench.reading().get().run());
    }

    private static List<Choice> choices(OpenWindow window) {
        return run(window).choices().orElseThrow().choices();
    }

    /** Pastes what is on the clipboard of another window. */
    private static OpenWindow pasted(OpenWindow from, OpenWindow into) {
        into.board.copy(from.board.text());
        into.perform(Command.PASTE_RUN);
        into.until(() -> into.bench.reading().get() != null && into.bench.job().get() == null);
        return into;
    }

    @Test
    void aCopiedRun_isALineThatPeopleRead_andRestoresTheRunInAnotherWindow() {
        OpenWindow window = window("two-locks");
        window.runBy(StrategyName.RANDOM, 7);
        window.perform(Command.COPY_RUN);

        assertThat(window.board.text())
                .startsWith("threadline two-locks --seed 7: ")
                .contains("Left", "Right")
                .doesNotContain("\n");
        assertThat(window.text("whisper")).startsWith("Copied: threadline two-locks");
        OpenWindow other = pasted(window, window("lost-update"));
        assertThat(run(other).scenario()).isEqualTo("two-locks");
        assertThat(other.bench.scenario().get().id()).isEqualTo("two-locks");
        assertThat(choices(other)).isEqualTo(choices(window));
        assertThat(run(other).outcome()).isEqualTo(run(window).outcome());
        assertThat(other.bench.problem().get()).isEmpty();
    }

    @Test
    void aScheduleThatExploringFound_isRestoredAsItWasExplored() {
        OpenWindow window = window("lost-update");
        window.perform(Command.EVERY_SCHEDULE);
        window.until(() -> window.scene.lookup("#outcomes") != null);
        window.act(() -> {});
        window.act(() -> ((Button) window.scene.lookup(".every-open")).fire());
        window.until(() -> window.bench.job().get() == null);
        window.perform(Command.COPY_RUN);

        assertThat(window.board.text()).startsWith("threadline lost-update --explored: Adder-1*3, Adder-2*");
        OpenWindow other = pasted(window, window("lost-update"));
        assertThat(choices(other)).isEqualTo(choices(window));
        assertThat(run(other).outcome()).isEqualTo(run(window).outcome());
        assertThat(run(other).heading().provenance().fact(Provenance.Fact.EXPLORED))
                .contains("yes");
    }

    @Test
    void aLineThatWasBrokenOnItsWay_isReadAllTheSame() {
        OpenWindow window = window("two-locks");
        window.runBy(StrategyName.RANDOM, 7);
        window.perform(Command.COPY_RUN);
        List<Choice> before = choices(window);
        window.act(() -> window.board.copy("  " + window.board.text().replace(", ", ",\n ") + "\n"));

        assertThat(choices(pasted(window, window))).isEqualTo(before);
    }

    @Test
    void aFreeRun_hasNothingToCopy_andIsToldWhy() {
        OpenWindow window = window("two-counters");
        window.runFreely();
        window.perform(Command.COPY_RUN);

        assertThat(window.board.text()).isEmpty();
        assertThat(window.bench.problem().get()).startsWith("Real threads decided in this run");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "\"\" | There is no text on the clipboard",
                "hello                               | 'hello' tells no run",
                "threadline no-such-one: Left        | no-such-one",
                "threadline two-locks: Left:wibble   | found 'Left:wibble', expected a thread's name",
                "threadline two-locks: Nobody        | Nobody",
                "threadline two-locks: Left*3, Left*9, Right*90 | the run that was pasted",
                "threadline two-locks --seed 99999999999999999999: Left | 64 bits"
            })
    void whatIsNoRun_isOneSentence_andTheRunThatIsReadStays(String text, String told) {
        OpenWindow window = window("two-locks");
        Run before = run(window);
        window.act(() -> window.board.copy(text));
        window.perform(Command.PASTE_RUN);
        window.until(() -> window.bench.job().get() == null);

        assertThat(window.bench.problem().get()).contains(told).endsWith(".");
        assertThat(run(window)).isSameAs(before);
    }
}
