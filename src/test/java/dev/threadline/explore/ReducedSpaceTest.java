package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Scenario;
import dev.threadline.script.Ending;
import dev.threadline.script.Program;
import dev.threadline.script.ReducedSpace;
import dev.threadline.script.StateSpace;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The reduced search has every outcome of the whole one, and fewer states where threads have nothing to do with each other. */
@Timeout(300)
class ReducedSpaceTest {
    private static final int SMALL = 1_000;
    private static final int APART = 1_000;

    private static final StateSpace.Settings PRINTED = new StateSpace.Settings(0, false, true);

    private record Compared(int whole, int reduced) {}

    private static OutcomeReading reading(SearchedSpace searched) {
        return new OutcomeReading(searched, new OutcomeTelling(searched.space(), ExplorationText.english()));
    }

    private static Compared compare(Program program, StateSpace.Settings settings, String what) {
        SearchedSpace whole = Explored.search(new StateSpace(program, settings));
        SearchedSpace reduced = Explored.search(new ReducedSpace(new StateSpace(program, settings)));
        assertThat(endings(reduced)).as(what).isEqualTo(endings(whole));
        assertThat(reduced.graph().stateCount())
                .as(what)
                .isLessThanOrEqualTo(whole.graph().stateCount());
        return new Compared(whole.graph().stateCount(), reduced.graph().stateCount());
    }

    private static Set<String> endings(SearchedSpace searched) {
        return reading(searched).endings().stream()
                .map(Ending::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void ofRandomPrograms_theOutcomesAreThoseOfTheWholeSearch() {
        for (long seed = 0; seed < SMALL; seed++) {
            compare(SmallPrograms.of(seed), seed % 2 == 0 ? Explored.PLAIN : PRINTED, "seed " + seed);
        }
    }

    @Test
    void ofRandomProgramsWhoseThreadsMeetInPairs_theOutcomesAreTheSame_inFewerStates() {
        int fewer = 0;
        for (long seed = 0; seed < APART; seed++) {
            Program program = ProgramsApart.of(new Random(seed));
            Compared compared = compare(program, seed % 2 == 0 ? Explored.PLAIN : PRINTED, "seed " + seed);
            fewer += compared.reduced() < compared.whole() ? 1 : 0;
        }
        assertThat(fewer).isGreaterThan(APART / 2);
    }

    @ParameterizedTest
    @CsvSource({"2, 8", "3, 8", "4, 6"})
    void threadsThatHaveNothingInCommon_takeTheirStepsInOneOrder(int threads, int increments) {
        StringBuilder setup = new StringBuilder();
        Map<String, String> code = new LinkedHashMap<>();
        for (int thread = 0; thread < threads; thread++) {
            setup.append("n%d = 0%n".formatted(thread));
            code.put("T" + thread, "for i in range(%d):%n    n%d += 1".formatted(increments, thread));
        }
        Compared compared = compare(Explored.threads(setup.toString(), code), Explored.PLAIN, "independent");

        int steps = 2 * increments;
        assertThat(compared.whole()).isEqualTo((int) Math.pow(steps + 1, threads));
        assertThat(compared.reduced()).isEqualTo(steps * threads + 1);
    }

    @Test
    void whoSpinsAlone_doesNotPutOthersOffForEver() {
        Map<String, String> threads = new LinkedHashMap<>();
        threads.put("Spins", "mine = 0\nwhile mine == 0:\n    pass");
        threads.put("Fails", "other = 0\nassert other == 1, 'seen'");
        Program program = Explored.threads("mine = 0\nother = 0", threads);

        compare(program, Explored.PLAIN, "spinning");
        assertThat(reading(Explored.search(new ReducedSpace(new StateSpace(program, Explored.PLAIN))))
                        .endings())
                .extracting(Ending::kind)
                .containsExactly(OutcomeKind.ASSERTION);
    }

    static Stream<String> shipped() {
        return Catalogue.shipped().scenarios().stream().map(Scenario::id);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void ofAShippedScenario_theOutcomesAreTheSame_andOnlyTheyAreTold(String id) {
        Budget budget = Budget.of(Duration.ofMinutes(2)).withStates(300_000);
        Scenario scenario = Catalogue.shipped().open(id);
        Exploration whole = new ScenarioExplorer(budget, SearchWatch.NONE, Scope.EVERYTHING).explore(scenario, id);
        Exploration reduced =
                new ScenarioExplorer(budget, SearchWatch.NONE, Scope.EVERYTHING.withReduction()).explore(scenario, id);

        assertThat(reduced.verdict()).isEqualTo(whole.verdict());
        assertThat(what(reduced)).isEqualTo(what(whole));
        assertThat(reduced.complete()).isTrue();
        assertThat(reduced.schedules()).isEmpty();
        assertThat(reduced.possibleLivelock()).isFalse();
        for (ExploredOutcome outcome : reduced.outcomes()) {
            assertThat(outcome.count()).isEmpty();
            assertThat(outcome.pointOfNoReturn()).isEmpty();
            assertThat(outcome.switches()).isEmpty();
            assertThat(whole.outcomes().stream()
                            .filter(other -> what(other).equals(what(outcome)))
                            .mapToInt(ExploredOutcome::preemptions))
                    .allMatch(fewest -> fewest <= outcome.preemptions());
        }
    }

    private static Set<List<Object>> what(Exploration explored) {
        return explored.outcomes().stream().map(ReducedSpaceTest::what).collect(Collectors.toSet());
    }

    private static List<Object> what(ExploredOutcome outcome) {
        return List.of(outcome.kind(), outcome.reason(), outcome.last(), outcome.sentence());
    }
}
