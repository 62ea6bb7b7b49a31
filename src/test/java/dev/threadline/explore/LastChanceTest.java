package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Decided;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.Mode;
import dev.threadline.scenario.Plan;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioRun;
import dev.threadline.scenario.StrategyName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The point of no return of a run is the one of its schedule. */
@Timeout(120)
class LastChanceTest {
    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(1)).withStates(300_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two-locks",
                "lost-update",
                "crossed-semaphores",
                "three-consumers-if",
                "one-condition-for-two",
                "lost-wake-up",
                "lock-left-behind",
                "box-with-a-lock"
            })
    void theRunOfASchedule_losesItsLastChance_whereExploringFoundIt(String id) throws InterruptedException {
        Scenario scenario = Catalogue.shipped().find(id).orElseThrow();
        List<ExploredOutcome> bad = new ScenarioExplorer(BUDGET, SearchWatch.NONE, Scope.EVERYTHING)
                .explore(scenario, id).outcomes().stream()
                        .filter(outcome -> !outcome.kind().isGood())
                        .toList();
        assertThat(bad).isNotEmpty();
        for (ExploredOutcome outcome : bad) {
            Run run = replay(scenario, outcome);
            OptionalLong expected = outcome.pointOfNoReturn().stream()
                    .mapToLong(step -> step + 1)
                    .findFirst();
            assertThat(LastChance.of(scenario.explored(), id, run, BUDGET))
                    .as("%s", outcome.text())
                    .isEqualTo(expected);
        }
    }

    private static Run replay(Scenario scenario, ExploredOutcome outcome) throws InterruptedException {
        List<Decided> choices = outcome.schedule().stream()
                .map(choice -> new Decided(choice, List.of(), EventLog.NO_OBJECT, ""))
                .toList();
        Plan plan = new Plan("a schedule", Optional.empty(), Optional.empty(), OptionalLong.empty(), choices);
        Control control = new Control(
                Optional.of(Mode.CONTROLLED),
                Optional.of(StrategyName.REPLAY),
                Optional.of(plan),
                Control.DEFAULT_DEPTH,
                Control.DEFAULT_BOUND,
                true,
                0,
                Optional.empty());
        return new ScenarioRun(scenario, scenario.id(), RunLimits.DEFAULT.with(control), _ -> {}).run();
    }
}
