package dev.threadline.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.Mode;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioRun;
import dev.threadline.scenario.StrategyName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario that comes with the program, recorded while it runs and opened again. */
@Timeout(60)
class ShippedRecordingsTest {
    private static final long TIME_LIMIT_NS = 20_000_000_000L;
    private static final int EVENTS = 6000;

    @TempDir
    private Path folder;

    static Stream<Named<Scenario>> scenarios() {
        return Catalogue.shipped().scenarios().stream().map(scenario -> Named.of(scenario.id(), scenario));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aRecordingThatIsOpenedAgain_isTheRunAtEveryStep(Scenario scenario) throws IOException, InterruptedException {
        Control controlled = new Control(
                Optional.of(Mode.CONTROLLED),
                Optional.of(StrategyName.RANDOM),
                Optional.empty(),
                Control.DEFAULT_DEPTH,
                Control.DEFAULT_BOUND,
                true,
                0,
                Optional.empty());
        List<String> printed = new ArrayList<>();
        ScenarioRun prepared = new ScenarioRun(
                scenario, "test.json", new RunLimits(TIME_LIMIT_NS, EVENTS, false).with(controlled), printed::add);
        Path file = folder.resolve("a.threadline");
        Run run;
        try (OutputStream out = Files.newOutputStream(file)) {
            RecordingStream recording = RecordingStream.start(
                    file, out, prepared.heading(), prepared.log(), prepared::choices, prepared::cancel);
            run = prepared.run();
            recording.end(run.outcome());
        }

        Recorded recorded = RunReader.read(file);

        assertThat(recorded.loss()).isEmpty();
        Run back = recorded.run();
        assertThat(back.heading()).isEqualTo(run.heading());
        assertThat(back.outcome()).isEqualTo(run.outcome());
        assertThat(back.choices()).isEqualTo(run.choices());
        assertThat(back.log().steps()).isEqualTo(run.log().steps());
        // What the setup prints comes before the first event.
        assertThat(printed).endsWith(output(back.log()).toArray(String[]::new));
        Cursor expected = new Cursor(run.log());
        Cursor found = new Cursor(back.log());
        for (long step = 0; step <= run.log().steps(); step++) {
            expected.seekStep(step);
            found.seekStep(step);
            assertThat(state(found)).as("after step %d", step).isEqualTo(state(expected));
        }
    }

    private static List<String> output(EventLog log) {
        return LongStream.range(0, log.size())
                .filter(position -> log.kindAt(position) == EventKind.PRINT)
                .mapToObj(position -> ((Value.Text) log.valueAt(position)).value())
                .toList();
    }

    private static List<Object> state(Cursor cursor) {
        List<Object> state = new ArrayList<>(List.of(cursor.position()));
        IntStream.range(0, cursor.state().threadCount())
                .forEach(id -> state.add(cursor.state().thread(id)));
        IntStream.range(0, cursor.log().objects().size())
                .forEach(id -> state.add(cursor.state().object(id)));
        return state;
    }
}
