package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Choice;
import dev.threadline.event.Decided;
import dev.threadline.event.EventLog;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.Plan;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the search of states found on models does the same on real threads. */
@Timeout(120)
class FoundSchedulesTest {
    static Stream<String> shipped() {
        return Catalogue.shipped().scenarios().stream().map(Scenario::id);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everySimplestSchedule_replaysToItsEnd(String id) throws InterruptedException {
        Scenario scenario = Catalogue.shipped().open(id);
        Budget budget = Budget.of(Duration.ofSeconds(60)).withStates(20_000);
        Exploration explored =
                new ScenarioExplorer(budget, SearchWatch.NONE, Scope.EVERYTHING).explore(scenario, id + ".json");
        for (ExploredOutcome outcome : explored.outcomes()) {
            if (outcome.kind() != OutcomeKind.LIVELOCK && outcome.kind() != OutcomeKind.ENDLESS) {
                Run run = replay(scenario, outcome.schedule());
                assertThat(run.outcome().kind())
                        .as("%s by %s", outcome.sentence(), outcome.text())
                        .isEqualTo(outcome.kind());
                assertThat(run.choices().orElseThrow().choices()).isEqualTo(outcome.schedule());
            }
        }
    }

    static Run replay(Scenario scenario, List<Choice> schedule) throws InterruptedException {
        return replay(scenario, schedule, 0);
    }

    /** @param spurious how often threads may wake by themselves */
    static Run replay(Scenario scenario, List<Choice> schedule, int spurious) throws InterruptedException {
        List<Decided> choices = schedule.stream()
                .map(choice -> new Decided(choice, List.of(), EventLog.NO_OBJECT, ""))
                .toList();
        Control control = Control.replayingExplored(
                new Plan("the schedule", Optional.empty(), Optional.empty(), OptionalLong.empty(), choices), spurious);
        return new ScenarioRun(scenario, "test.json", RunLimits.DEFAULT.with(control), line -> {}).run();
    }
}
