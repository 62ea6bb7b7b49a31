package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Cursor;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.Gil;
import dev.threadline.scenario.Mode;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioReader;
import dev.threadline.scenario.ScenarioRun;
import dev.threadline.script.PlainValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program of which nothing but daemons is left is over, as in Python: exploring it and running it say the same. */
class DaemonsOnlyTest {
    private Scenario scenario;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.json");
        Files.writeString(file, """
                {"format": 1, "id": "x", "title": "X", "topic": "T",
                 "setup": ["A = Lock()", "B = Lock()", "n = 0"],
                 "threads": [
                   {"name": "Left", "daemon": true, "code": ["with A:", "    n += 1", "    with B:", "        n += 1"]},
                   {"name": "Right", "daemon": true, "code": ["with B:", "    n += 1", "    with A:", "        n += 1"]}]}
                """);
        scenario = ScenarioReader.read(file);
    }

    @Test
    void aProgramOfDaemonsOnly_isOverAtOnce_whenItIsExplored() {
        Exploration found =
                new ScenarioExplorer(Explored.BUDGET, SearchWatch.NONE, Scope.EVERYTHING).explore(scenario, "x.json");

        assertThat(found.states()).isEqualTo(1);
        assertThat(found.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(OutcomeKind.FINISHED);
            assertThat(outcome.last()).containsEntry("n", new PlainValue.Single(Value.of(0)));
        });
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aProgramOfDaemonsOnly_isOverAtOnce_whenItIsRun(Mode mode) throws InterruptedException {
        Control control = new Control(
                Optional.of(mode),
                Optional.empty(),
                Optional.empty(),
                Control.DEFAULT_DEPTH,
                Control.DEFAULT_BOUND,
                false,
                0,
                Optional.empty());
        RunLimits limits = new RunLimits(
                Duration.ofSeconds(20).toNanos(),
                1_000_000,
                false,
                Gil.OFF,
                OptionalDouble.empty(),
                OptionalLong.of(7),
                control);

        Run run = new ScenarioRun(scenario, "x.json", limits, line -> {}).run();

        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        Cursor end = new Cursor(run.log());
        end.seek(run.log().size());
        assertThat(List.copyOf(run.log().objects()))
                .filteredOn(object -> object.kind() == ObjectKind.VARIABLE)
                .singleElement()
                .extracting(ObjectInfo::id)
                .satisfies(id -> assertThat(end.state().object(id))
                        .isInstanceOfSatisfying(
                                ObjectState.Variable.class,
                                n -> assertThat(n.value()).isEqualTo(Value.of(0))));
    }
}
