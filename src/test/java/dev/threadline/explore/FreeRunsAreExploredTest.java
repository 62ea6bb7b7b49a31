package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.Gil;
import dev.threadline.scenario.Mode;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioRun;
import dev.threadline.script.PlainValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What real threads do when the operating system decides is among what exploring found. A few runs of each shipped scenario; with
 * {@code -Dthreadline.runs=500} as many as anybody wants.
 */
class FreeRunsAreExploredTest {
    private static final int RUNS = Integer.getInteger("threadline.runs", 5);
    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(2)).withStates(300_000);

    private static final Control FREE = new Control(
            Optional.of(Mode.FREE),
            Optional.empty(),
            Optional.empty(),
            Control.DEFAULT_DEPTH,
            Control.DEFAULT_BOUND,
            false,
            0,
            Optional.empty());

    static Stream<Named<Scenario>> scenarios() {
        return Catalogue.shipped().scenarios().stream().map(scenario -> Named.of(scenario.id(), scenario));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatFreeRunsShow_isAmongWhatExploringFound(Scenario scenario) throws InterruptedException {
        Exploration exploration =
                new ScenarioExplorer(BUDGET, SearchWatch.NONE, Scope.EVERYTHING).explore(scenario, scenario.id());
        assertThat(exploration.complete()).isTrue();
        Scenario explored = exploration.scenario();
        RunLimits limits = new RunLimits(
                Duration.ofSeconds(20).toNanos(),
                1_000_000,
                false,
                Gil.OFF,
                OptionalDouble.of(200),
                OptionalLong.of(explored.run().seed().orElse(0)),
                FREE);
        for (int number = 0; number < RUNS; number++) {
            Run run = new ScenarioRun(explored, scenario.id(), limits, line -> {}).run();
            Map<String, Value> last = last(run.log());
            assertThat(exploration.outcomes())
                    .as("run %d ended %s with %s", number, run.outcome(), last)
                    .anyMatch(outcome -> outcome.kind() == run.outcome().kind() && agree(outcome, last));
        }
    }

    /** The values of the variables at the end of a run. */
    private static Map<String, Value> last(EventLog log) {
        Cursor cursor = new Cursor(log);
        cursor.seek(log.size());
        Map<String, Value> values = new HashMap<>();
        for (ObjectInfo object : List.copyOf(log.objects())) {
            if (object.kind() == ObjectKind.VARIABLE
                    && cursor.state().object(object.id()) instanceof ObjectState.Variable(var value)) {
                values.put(object.name(), value);
            }
        }
        return values;
    }

    /** Whether variables that both know have the same values. */
    private static boolean agree(ExploredOutcome outcome, Map<String, Value> last) {
        return outcome.last().entrySet().stream()
                .allMatch(entry -> !(entry.getValue() instanceof PlainValue.Single(var value))
                        || value.equals(last.getOrDefault(entry.getKey(), value)));
    }
}
