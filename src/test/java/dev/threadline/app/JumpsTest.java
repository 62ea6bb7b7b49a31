package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.StrategyName;
import java.io.IOException;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** Jumps through a run by lines, by what concerns a lane and by waits for locks. */
@Timeout(180)
@ExtendWith(ApplicationExtension.class)
class JumpsTest {
    /** Two threads that lock each other out; its curtain is lifted. */
    private static OpenWindow twoLocks() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
        window.perform(Command.CURTAIN);
        return window;
    }

    private static OpenWindow longRun(Path folder) throws IOException {
        Path file = LongRecording.in(folder);
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800);
        window.opened(file);
        return window;
    }

    private static long step(OpenWindow window) {
        return window.ask(() -> window.bench.moment().get().step());
    }

    private static long after(OpenWindow window, Command command) {
        window.perform(command);
        window.until(() -> !window.window.jumps().going().get());
        return step(window);
    }

    private static long after(OpenWindow window, long from, Command command) {
        window.act(() -> window.bench.stepTo(from));
        return after(window, command);
    }

    private static String whisper(OpenWindow window) {
        return window.node("#whisper").isVisible() ? window.text("whisper") : "";
    }

    private static void select(OpenWindow window, int lane) {
        window.act(() -> window.window.timeline().lens().select(lane));
    }

    @Test
    void aLineOn_isWhereTheThreadThatGoesNextComesToAnotherLine() {
        OpenWindow window = twoLocks();
        assertThat(after(window, Command.LINE_ON)).as("Left takes A").isEqualTo(1);
        assertThat(after(window, Command.LINE_ON)).as("Right takes B").isEqualTo(2);
        assertThat(after(window, Command.LINE_ON)).as("Left reads n").isEqualTo(3);
        assertThat(after(window, Command.LINE_ON))
                .as("Left has written n and sleeps in the next line")
                .isEqualTo(4);
    }

    @Test
    void aLineBack_isWhereTheLastThreadBeganItsLine() {
        OpenWindow window = twoLocks();
        assertThat(after(window, 6, Command.LINE_BACK))
                .as("Right read n in the line in which it writes it")
                .isEqualTo(5);
        assertThat(after(window, Command.LINE_BACK)).as("Right took B").isEqualTo(2);
        assertThat(after(window, Command.LINE_BACK)).as("Right began").isZero();
    }

    @Test
    void aLoopOfOneLine_stopsAtEachTurn_inBothDirections() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("lost-update");
        assertThat(after(window, Command.LINE_ON)).isEqualTo(1);
        assertThat(after(window, 4, Command.LINE_ON))
                .as("the first adder reads again")
                .isEqualTo(5);
        assertThat(after(window, 3, Command.LINE_ON))
                .as("the other adder reads again")
                .isEqualTo(6);
        assertThat(after(window, 7, Command.LINE_BACK)).isEqualTo(5);
        assertThat(after(window, Command.LINE_BACK)).isEqualTo(1);
    }

    @Test
    void withoutALane_thereIsNothingToFollow_andAWhisperSaysSo() {
        OpenWindow window = twoLocks();
        assertThat(after(window, Command.LANE_ON)).isZero();
        assertThat(whisper(window)).startsWith("No lane is selected");
    }

    @Test
    void theEventsOfAThread_areGoneThrough_andTheLastOneIsTold() {
        OpenWindow window = twoLocks();
        select(window, 1);
        assertThat(after(window, Command.LANE_ON)).as("Right takes B").isEqualTo(2);
        assertThat(after(window, Command.LANE_ON)).as("Right reads n").isEqualTo(5);
        assertThat(after(window, Command.LANE_BACK)).isEqualTo(2);
        assertThat(whisper(window)).isEmpty();
        assertThat(after(window, 7, Command.LANE_ON)).isEqualTo(7);
        assertThat(whisper(window)).isEqualTo("From here to the end there is no event of this lane.");
    }

    @Test
    void theEventsOfALock_areWhoTakesIt_andWhoWantsIt() {
        OpenWindow window = twoLocks();
        int lane = window.ask(() ->
                window
                        .bench
                        .reading()
                        .get()
                        .timeline(window.window.timeline().lens().axis().get())
                        .lanes()
                        .stream()
                        .map(each -> each.name())
                        .toList()
                        .indexOf("A"));
        select(window, lane);
        assertThat(after(window, Command.LANE_ON)).as("Left takes A").isEqualTo(1);
        assertThat(after(window, Command.LANE_ON)).as("Right wants A").isEqualTo(6);
    }

    @Test
    void contentions_areGoneThrough_andRoundTheEnd() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("three-consumers-if");
        window.perform(Command.CURTAIN);
        assertThat(after(window, Command.NEXT_CONTENTION)).isEqualTo(4);
        assertThat(after(window, Command.NEXT_CONTENTION)).isEqualTo(6);
        assertThat(after(window, Command.PREVIOUS_CONTENTION)).isEqualTo(4);
        assertThat(whisper(window)).isEmpty();
        long last = after(window, Command.PREVIOUS_CONTENTION);
        assertThat(last).isGreaterThan(6);
        assertThat(whisper(window)).isEqualTo("Before the first wait for a lock comes the last one.");
        assertThat(after(window, Command.NEXT_CONTENTION)).isEqualTo(4);
        assertThat(whisper(window)).isEqualTo("After the last wait for a lock comes the first one again.");
    }

    @Test
    void capitalC_goesBack_whereASmallOneGoesOn() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("three-consumers-if");
        window.act(() -> window.bench.stepTo(5));
        type(window, "c", false);
        window.until(() -> step(window) == 6);
        type(window, "C", true);
        window.until(() -> step(window) == 4);
        type(window, "C", false);
        window.until(() -> step(window) == 6);
    }

    private static void type(OpenWindow window, String character, boolean shift) {
        window.act(() -> Event.fireEvent(
                window.window.timeline(),
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, shift, false, false, false)));
    }

    @Test
    void whileTheCurtainIsDown_aJumpThatMeetsNothing_standsAtTheEnd_asPlayingWould() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
        assertThat(after(window, Command.NEXT_CONTENTION)).isEqualTo(6);
        assertThat(window.ask(() -> window.window.timeline().lens().view().get().hidden()))
                .as("what it has not passed stays hidden")
                .isTrue();
        assertThat(after(window, 1, Command.PREVIOUS_CONTENTION))
                .as("it does not go round into what is hidden")
                .isEqualTo(1);
        assertThat(whisper(window)).isEqualTo("From the beginning to here there is no wait for a lock.");
        assertThat(after(window, 6, Command.NEXT_CONTENTION)).isEqualTo(7);
        assertThat(whisper(window)).isEqualTo("From there to the end there was no wait for a lock.");
    }

    @Test
    void aRunThatWaitsForTheReader_canBeJumpedThroughAsFarAsItCame() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
        window.runBy(StrategyName.BY_HAND, 1);
        for (int choice = 0; choice < 3; choice++) {
            window.until(window.bench::isAsked);
            window.act(() -> window.bench.choose(0));
        }
        window.until(window.bench::isAsked);
        long came = window.ask(() -> window.bench.reading().get().steps());
        assertThat(came).isPositive();
        assertThat(after(window, 0, Command.LINE_ON)).isEqualTo(1);
        select(window, 0);
        assertThat(after(window, came, Command.LANE_ON)).isEqualTo(came);
        assertThat(whisper(window)).startsWith("From here to the end");
        window.act(window.bench::close);
    }

    @Test
    void inARecordingOfAMillionEvents_everyJumpFindsItsPlace(@TempDir Path folder) throws IOException {
        OpenWindow window = longRun(folder);
        long second = LongRecording.acquiring(2 * LongRecording.SELDOM);
        assertThat(window.ask(() -> window.bench.reading().get().size())).isGreaterThan(1_000_000);
        assertThat(after(window, 0, Command.NEXT_CONTENTION)).isEqualTo(LongRecording.acquiring(LongRecording.SELDOM));
        assertThat(after(window, Command.NEXT_CONTENTION)).isEqualTo(second);
        select(window, 1);
        assertThat(after(window, Command.LANE_ON))
                .as("the second thread has the lock")
                .isEqualTo(second + 4);
        assertThat(after(window, second, Command.LINE_ON))
                .as("the first thread reads in its next line")
                .isEqualTo(second + 1);
        assertThat(after(window, Command.LINE_BACK))
                .as("it came to the line before when it gave the lock back there")
                .isEqualTo(second - 1);
        assertThat(after(window, 1, Command.PREVIOUS_CONTENTION))
                .isEqualTo(LongRecording.acquiring(3 * LongRecording.SELDOM));
    }

    @Test
    void aJumpThatIsCalledOff_leavesTheReaderWhereHeIs(@TempDir Path folder) throws IOException {
        OpenWindow window = longRun(folder);
        window.act(() -> {
            window.window.commands().perform(Command.NEXT_CONTENTION);
            assertThat(window.window.commands().disabled(Command.CANCEL).get()).isFalse();
            window.window.commands().perform(Command.CANCEL);
            window.bench.stepTo(3);
        });
        assertThat(after(window, Command.LINE_ON)).isEqualTo(4);
    }
}
