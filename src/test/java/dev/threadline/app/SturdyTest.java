package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Scheduler;
import dev.threadline.event.OutcomeKind;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.StrategyName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** What a window has to bear: a walk to the end and back, runs that never end or get stuck, and very many threads. */
@Timeout(240)
@ExtendWith(ApplicationExtension.class)
class SturdyTest {
    private static final long PULSE = 100_000_000L;

    @TempDir
    private Path folder;

    /** All that a reader sees of a step. */
    private record Seen(String sentence, DisplayList lanes, List<String> facts) {}

    private static Seen seen(OpenWindow window) {
        window.settle();
        return window.ask(() -> new Seen(
                ((Label) window.scene.lookup("#sentence")).getText(),
                window.window.timeline().lens().picture(),
                window.scene.lookup(".inspector").lookupAll(".label").stream()
                        .map(node -> ((Label) node).getText())
                        .toList()));
    }

    private OpenWindow open(String... threads) throws IOException {
        Path file = Files.writeString(folder.resolve("program.json"), """
                {"format": 1, "id": "program", "title": "A program", "topic": "Locks", "lesson": "",
                 "setup": ["n = 0", "lock = Lock()"],
                 "threads": [%s]}
                """.formatted(String.join(", ", threads)));
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800);
        window.act(() -> window.bench.open(file));
        return window;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"two-locks", "lost-update-locked", "three-consumers-if", "crossed-semaphores", "lost-wake-up"})
    void playedToTheEndAndSteppedBack_everyStepLooksTheSame(String scenario) {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened(scenario);
        // Seen to its end once, so that nothing is hidden on one of the ways only.
        window.perform(Command.LAST);
        window.perform(Command.FIRST);
        window.perform(Command.SHOW_ALL);
        List<Seen> there = new ArrayList<>(List.of(seen(window)));
        window.act(() -> window.window.playback().pace().set(0));
        window.perform(Command.PLAY);
        long now = 0;
        window.act(() -> window.window.playback().pulse(PULSE));
        while (window.ask(() -> window.window.playback().playing().get())) {
            now += 10 * PULSE;
            long time = now;
            window.act(() -> window.window.playback().pulse(PULSE + time));
            there.add(seen(window));
        }
        long steps = window.bench.reading().get().steps();
        assertThat(there).hasSize((int) steps + 1);
        for (long step = steps; step >= 0; step--) {
            assertThat(seen(window)).as("step %d", step).isEqualTo(there.get((int) step));
            window.perform(Command.BACK);
        }
    }

    @Test
    void realThreadsThatGetStuck_areShownStuck() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
        window.runFreely();
        window.until(() -> window.bench.job().get() == null
                && window.bench.reading().get().run().choices().isEmpty());
        assertThat(window.bench.reading().get().run().outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);
        window.perform(Command.LAST);
        assertThat(window.ask(() -> window.scene.lookup(".story-title").isVisible()))
                .isTrue();
    }

    /** While a program goes on and on, all that only looks at it does what it always does. */
    @Test
    void aRunWithoutEnd_leavesTheWindowToItsUser() throws IOException {
        OpenWindow window = open(
                "{\"name\": \"T\", \"count\": 2, \"code\": [\"while True:\", \"    with lock: n += 1\", \"    time.sleep(0.0001)\"]}");
        window.until(() -> window.bench.reading().get() != null
                && window.bench.reading().get().steps() > 1000);
        Set<Command> harmless = EnumSet.of(
                Command.STEP,
                Command.BACK,
                Command.FIRST,
                Command.LAST,
                Command.LANE_DOWN,
                Command.LANE_ON,
                Command.NEXT_CONTENTION,
                Command.NEXT_FINDING,
                Command.ZOOM_IN,
                Command.ZOOM_OUT,
                Command.PAN_RIGHT,
                Command.SHOW_ALL,
                Command.MARK,
                Command.RANGE_TO_START,
                Command.EVENTS,
                Command.SIDE_BY_SIDE,
                Command.LANE_ONLY,
                Command.LANES_SHOW_ALL);
        Reading before = window.ask(() -> window.bench.reading().get());
        for (Command command : harmless) {
            window.perform(command);
            assertThat(window.ask(() -> window.bench.problem().get()))
                    .as("%s", command)
                    .isEmpty();
        }
        window.until(() -> window.bench.reading().get().size() > before.size());
        assertThat(window.ask(() -> window.bench.job().get())).isNotNull();
        window.perform(Command.CANCEL);
        window.until(() -> window.bench.job().get() == null);
        assertThat(window.bench.reading().get().isOver()).isTrue();
        assertThat(window.bench.reading().get().run().outcome().kind()).isEqualTo(OutcomeKind.CANCELLED);
    }

    @Test
    void aControlledRunWithoutEnd_isCalledOffToo() throws IOException {
        OpenWindow window = open("{\"name\": \"T\", \"count\": 2, \"code\": [\"while True:\", \"    n += 1\"]}");
        window.until(() -> window.bench.reading().get() != null);
        window.act(() -> window.bench.runBy(new Scheduler(Optional.of(StrategyName.RANDOM), 1)));
        window.until(() -> window.bench.reading().get() != null
                && window.bench.reading().get().run().heading().provenance() != null
                && window.bench.job().get() != null
                && window.bench.job().get().events() > 0);
        window.perform(Command.CANCEL);
        window.until(() -> window.bench.job().get() == null);
        assertThat(window.ask(() -> window.bench.problem().get())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aThousandThreads_areLanesThatCanBeReached(boolean controlled) throws IOException {
        OpenWindow window = open("{\"name\": \"T\", \"count\": 1000, \"code\": [\"with lock:\", \"    n += 1\"]}");
        window.until(
                () -> window.bench.job().get() == null && window.bench.reading().get() != null);
        if (controlled) {
            window.runBy(StrategyName.RANDOM, 7);
        } else {
            window.runFreely();
        }
        Reading reading = window.bench.reading().get();
        assertThat(reading.run().outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        assertThat(reading.steps()).isEqualTo(4000);
        assertThat(window.ask(() -> window.window.timeline().lens().lanes())).hasSize(1002);
        for (Command command : List.of(
                Command.LAST,
                Command.FIRST,
                Command.STEP,
                Command.LANE_UP,
                Command.LANE_ON,
                Command.SWITCH_AXIS,
                Command.SHOW_ALL,
                Command.RANGE_TO_END,
                Command.NEXT_CONTENTION,
                Command.EVENTS,
                Command.LANE_ONLY)) {
            window.perform(command);
            window.until(() -> !window.window.jumps().going().get());
        }
        window.perform(Command.LANES_SHOW_ALL);
        window.act(() -> window.window.timeline().selectNext(-1));
        window.save("thousand-" + controlled, Theme.LIGHT);
        window.act(() -> window.bench.stepTo(reading.steps()));
        assertThat(window.ask(() -> window.bench.moment().get().objects()))
                .anySatisfy(object -> assertThat(object.text()).contains("1000"));
    }
}
