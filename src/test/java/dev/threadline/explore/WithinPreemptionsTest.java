package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.Verdict;
import dev.threadline.script.Ending;
import dev.threadline.script.EverySchedule;
import dev.threadline.script.Program;
import dev.threadline.script.StateSpace;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The search of what few preemptions can reach, held against walking every schedule and counting its preemptions. */
class WithinPreemptionsTest {
    private static final int SEEDS = 800;
    private static final int MOST_SCHEDULES = 300;
    private static final int MOST_PREEMPTIONS = 3;

    @Test
    void ofRandomPrograms_outcomesAndSchedules_areThoseOfWalkingAllWithSoManyPreemptions() {
        int compared = 0;
        int cut = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Program program = SmallPrograms.of(seed);
            Optional<Map<EverySchedule.Schedules, Integer>> walked =
                    EverySchedule.byPreemptions(program, MOST_SCHEDULES);
            for (int bound = 0; walked.isPresent() && bound <= MOST_PREEMPTIONS; bound++) {
                WithinPreemptions within = new WithinPreemptions(new StateSpace(program, Explored.PLAIN), bound);
                SearchedSpace searched = Explored.search(within);
                compared++;
                cut += within.leavesOut() ? 1 : 0;
                assertThat(counts(searched))
                        .as("seed %d within %d", seed, bound)
                        .isEqualTo(upTo(bound, walked.get()));
                assertThat(within.leavesOut())
                        .as("seed %d within %d", seed, bound)
                        .isEqualTo(anyBeyond(bound, walked.get()));
            }
        }
        assertThat(compared).isGreaterThan(SEEDS);
        assertThat(cut).isGreaterThan(SEEDS / 3);
    }

    private static Map<Ending, Integer> upTo(int bound, Map<EverySchedule.Schedules, Integer> walked) {
        Map<Ending, Integer> counts = new HashMap<>();
        walked.forEach((schedules, count) -> {
            if (schedules.preemptions() <= bound) {
                counts.merge(schedules.ending(), count, Integer::sum);
            }
        });
        return counts;
    }

    private static boolean anyBeyond(int bound, Map<EverySchedule.Schedules, Integer> walked) {
        return walked.keySet().stream().anyMatch(schedules -> schedules.preemptions() > bound);
    }

    private static Map<Ending, Integer> counts(SearchedSpace searched) {
        ScheduleCounts counts = new ScheduleCounts(searched.graph(), new Components(searched.graph()));
        Map<Ending, Integer> found = new HashMap<>();
        for (int outcome = 1; outcome <= searched.endings().size(); outcome++) {
            found.put(
                    searched.endings().get(outcome - 1),
                    counts.of(outcome).orElseThrow().intValueExact());
        }
        return found;
    }

    private static Exploration explore(String id, Scope scope) {
        Budget budget = Budget.of(Duration.ofMinutes(2)).withStates(300_000);
        return new ScenarioExplorer(budget, SearchWatch.NONE, scope)
                .explore(Catalogue.shipped().open(id), id);
    }

    static Stream<String> shipped() {
        return Catalogue.shipped().scenarios().stream().map(Scenario::id);
    }

    /** An outcome as what it is, apart from who goes on and how it was reached. */
    private record What(OutcomeKind kind, String reason, Object last) {
        static What of(ExploredOutcome outcome) {
            return new What(outcome.kind(), outcome.reason(), outcome.last());
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void ofAShippedScenario_withinTheBoundIsWhatTheWholeSearchHasThere(String id) {
        Exploration whole = explore(id, Scope.EVERYTHING);
        for (int bound = 0; bound <= 2; bound++) {
            Exploration bounded = explore(id, Scope.EVERYTHING.withPreemptions(bound));
            Set<What> within = new HashSet<>();
            for (ExploredOutcome outcome : whole.outcomes()) {
                boolean isEnd = outcome.kind() != OutcomeKind.LIVELOCK && outcome.kind() != OutcomeKind.ENDLESS;
                if (isEnd && outcome.preemptions() <= bound && outcome.count().isPresent()) {
                    within.add(What.of(outcome));
                }
            }
            assertThat(bounded.outcomes().stream().map(What::of)).containsAll(within);
            for (ExploredOutcome outcome : bounded.outcomes()) {
                ExploredOutcome same = whole.outcomes().stream()
                        .filter(other -> What.of(other).equals(What.of(outcome)))
                        .findFirst()
                        .orElseThrow();
                assertThat(outcome.preemptions()).isEqualTo(same.preemptions()).isLessThanOrEqualTo(bound);
                assertThat(outcome.steps()).isEqualTo(same.steps());
            }
            if (bounded.complete()) {
                assertThat(bounded.verdict()).isEqualTo(whole.verdict());
                assertThat(bounded.schedules()).isEqualTo(whole.schedules());
                assertThat(bounded.possibleLivelock()).isEqualTo(whole.possibleLivelock());
                assertThat(bounded.starving()).isEqualTo(whole.starving());
            } else {
                assertThat(bounded.verdict()).isNotEqualTo(Optional.of(Verdict.HOLDS));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"two-locks, 0, UNKNOWN", "two-locks, 1, FAILS", "lost-update, 0, UNKNOWN", "lost-update, 1, FAILS"})
    void whatTakesOnePreemption_isFoundWithinOne_andNotWithinNone(String id, int bound, String verdict) {
        Exploration found = explore(id, Scope.EVERYTHING.withPreemptions(bound));

        assertThat(found.verdict().map(Enum::name).orElse("UNKNOWN")).isEqualTo(verdict);
        assertThat(found.complete()).isFalse();
        assertThat(found.cut()).contains(Cut.BOUND);
        assertThat(found.runs()).isZero();
    }

    @Test
    void aThreadThatSpinsWhileNobodyMayPreemptIt_isNoLivelock() {
        Program program = Explored.threads("go = False", Map.of("P", "while not go:\n    pass", "Q", "go = True"));
        WithinPreemptions within = new WithinPreemptions(new StateSpace(program, Explored.PLAIN), 0);
        SearchedSpace searched = Explored.search(within).cutBy(Cut.BOUND);
        OutcomeReading reading =
                new OutcomeReading(searched, new OutcomeTelling(searched.space(), ExplorationText.english()));

        assertThat(within.leavesOut()).isTrue();
        assertThat(reading.endings()).extracting(Ending::kind).containsOnly(OutcomeKind.FINISHED);
    }
}
