package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read off a graph, held against walking all its paths. */
class GraphReadingTest {
    private static final int SEEDS = 3_000;

    private static void forRandomGraphs(boolean loops, GraphClaim claim) {
        for (int seed = 0; seed < SEEDS; seed++) {
            claim.check("seed " + seed, RandomGraphs.of(new Random(seed), loops));
        }
    }

    private interface GraphClaim {
        void check(String seed, StateGraph graph);
    }

    /** Every path from the first state to an end, as steps; only for graphs without loops. */
    private static List<List<Integer>> paths(StateGraph graph) {
        List<List<Integer>> paths = new ArrayList<>();
        walk(graph, 0, new ArrayDeque<>(), paths);
        return paths;
    }

    private static void walk(StateGraph graph, int state, Deque<Integer> path, List<List<Integer>> paths) {
        if (graph.outcome(state) != StateGraph.NO_END) {
            paths.add(List.copyOf(path));
        }
        for (int step = graph.firstStep(state); step < graph.endOfSteps(state); step++) {
            path.addLast(step);
            walk(graph, graph.target(step), path, paths);
            path.removeLast();
        }
    }

    private static int outcome(StateGraph graph, List<Integer> path) {
        return graph.outcome(graph.target(path.getLast()));
    }

    private static Set<Integer> reachable(StateGraph graph, int from) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> left = new ArrayDeque<>(List.of(from));
        while (!left.isEmpty()) {
            int state = left.pop();
            for (int step = graph.firstStep(state); step < graph.endOfSteps(state); step++) {
                if (seen.add(graph.target(step))) {
                    left.push(graph.target(step));
                }
            }
        }
        return seen;
    }

    @Test
    void components_areTheStatesThatReachEachOther_thoseThatLeadNowhereElseFirst() {
        forRandomGraphs(true, (seed, graph) -> {
            Components components = new Components(graph);
            for (int a = 0; a < graph.stateCount(); a++) {
                Set<Integer> fromA = reachable(graph, a);
                assertThat(components.isCyclic(components.of(a))).as(seed).isEqualTo(fromA.contains(a));
                for (int b : fromA) {
                    boolean mutual = reachable(graph, b).contains(a) || a == b;
                    assertThat(components.of(a) == components.of(b)).as(seed).isEqualTo(mutual);
                    assertThat(components.of(b)).as(seed).isLessThanOrEqualTo(components.of(a));
                }
            }
            for (int number = 0; number < components.count(); number++) {
                for (int place = components.begin(number); place < components.end(number); place++) {
                    assertThat(components.of(components.stateAt(place)))
                            .as(seed)
                            .isEqualTo(number);
                }
            }
        });
    }

    @Test
    void theSchedulesToEachOutcome_areAsManyAsThereArePaths() {
        forRandomGraphs(false, (seed, graph) -> {
            ScheduleCounts counts = new ScheduleCounts(graph, new Components(graph));
            Map<Integer, Long> expected = new HashMap<>();
            List<List<Integer>> paths = paths(graph);
            paths.forEach(path -> expected.merge(outcome(graph, path), 1L, Long::sum));
            for (int outcome = 0; outcome < graph.outcomeCount(); outcome++) {
                assertThat(counts.of(outcome))
                        .as(seed)
                        .hasValue(BigInteger.valueOf(expected.getOrDefault(outcome, 0L)));
            }
            assertThat(counts.total()).as(seed).hasValue(BigInteger.valueOf(paths.size()));
        });
    }

    @Test
    void theSchedulesToAnEndBehindALoop_areInfinitelyMany() {
        forRandomGraphs(true, (seed, graph) -> {
            Components components = new Components(graph);
            ScheduleCounts counts = new ScheduleCounts(graph, components);
            for (int outcome = 0; outcome < graph.outcomeCount(); outcome++) {
                boolean looped = false;
                for (int state = 0; state < graph.stateCount(); state++) {
                    Set<Integer> from = reachable(graph, state);
                    int wanted = outcome;
                    looped |= from.contains(state) && from.stream().anyMatch(end -> graph.outcome(end) == wanted);
                }
                assertThat(counts.of(outcome).isEmpty()).as(seed).isEqualTo(looped);
            }
            assertThat(counts.total().isEmpty()).as(seed).isEqualTo(components.anyCycle());
        });
    }

    @Test
    void aNumberOfSchedulesBeyondALong_isExact() {
        int doublings = 200;
        GraphBuilder builder = new GraphBuilder();
        for (int state = 0; state < doublings; state++) {
            builder.state();
            builder.step(state + 1, 0, false);
            builder.step(state + 1, 1, false);
        }
        builder.end(0);
        StateGraph graph = builder.build();
        assertThat(new ScheduleCounts(graph, new Components(graph)).total()).hasValue(BigInteger.TWO.pow(doublings));
    }

    @Test
    void theSimplestSchedule_hasTheFewestPreemptions_andThenTheFewestSteps() {
        forRandomGraphs(false, (seed, graph) -> {
            SimplestSchedules simplest =
                    new SimplestSchedules(graph, RandomGraphs::threadOf, graph::outcome, RandomGraphs.THREADS);
            Map<Integer, long[]> best = new HashMap<>();
            for (List<Integer> path : paths(graph)) {
                long[] cost = {preemptions(graph, path), path.size()};
                best.merge(outcome(graph, path), cost, (a, b) -> a[0] < b[0] || a[0] == b[0] && a[1] <= b[1] ? a : b);
            }
            for (int outcome = 0; outcome < graph.outcomeCount(); outcome++) {
                Optional<Schedule> found = simplest.to(outcome);
                assertThat(found.isPresent()).as(seed).isEqualTo(best.containsKey(outcome));
                if (found.isPresent()) {
                    List<Integer> path = follow(graph, found.get());
                    assertThat(outcome(graph, path)).as(seed).isEqualTo(outcome);
                    assertThat(new long[] {preemptions(graph, path), path.size()})
                            .as(seed)
                            .isEqualTo(best.get(outcome));
                    assertThat(found.get().preemptions()).as(seed).isEqualTo((int) preemptions(graph, path));
                }
            }
        });
    }

    private static List<Integer> follow(StateGraph graph, Schedule schedule) {
        List<Integer> path = new ArrayList<>();
        int state = 0;
        for (int choice : schedule.choices()) {
            int step = graph.stepOf(state, choice);
            path.add(step);
            assertThat(schedule.states().get(path.size() - 1)).isEqualTo(state);
            state = graph.target(step);
        }
        assertThat(schedule.last()).isEqualTo(state);
        return path;
    }

    private static long preemptions(StateGraph graph, List<Integer> path) {
        long count = 0;
        int state = 0;
        int last = -1;
        for (int step : path) {
            int thread = RandomGraphs.threadOf(graph.choice(step));
            boolean couldGoOn = false;
            for (int other = graph.firstStep(state); other < graph.endOfSteps(state); other++) {
                couldGoOn |= RandomGraphs.threadOf(graph.choice(other)) == last;
            }
            count += couldGoOn && thread != last ? 1 : 0;
            last = thread;
            state = graph.target(step);
        }
        return count;
    }

    @Test
    void prospects_areWhereSomethingWantedCanStillBeReached() {
        forRandomGraphs(true, (seed, graph) -> {
            BitSet wanted = new BitSet();
            for (int state = 0; state < graph.stateCount(); state++) {
                wanted.set(state, graph.outcome(state) == 0);
            }
            Prospects prospects = new Prospects(graph, new Components(graph), wanted);
            for (int state = 0; state < graph.stateCount(); state++) {
                boolean expected =
                        wanted.get(state) || reachable(graph, state).stream().anyMatch(wanted::get);
                assertThat(prospects.has(state)).as(seed).isEqualTo(expected);
            }
        });
    }

    @Test
    void aPointOfNoReturn_isTheStepAfterWhichNoGoodEndIsLeft() {
        forRandomGraphs(false, (seed, graph) -> {
            BitSet good = new BitSet();
            for (int end : graph.ends()) {
                good.set(end, graph.outcome(end) == 0);
            }
            Prospects prospects = new Prospects(graph, new Components(graph), good);
            new SimplestSchedules(graph, RandomGraphs::threadOf, graph::outcome, RandomGraphs.THREADS)
                    .to(1)
                    .ifPresent(bad -> {
                        Optional<PointOfNoReturn> point = PointOfNoReturn.of(bad, prospects);
                        assertThat(point.isPresent()).as(seed).isEqualTo(prospects.has(0));
                        point.ifPresent(at -> {
                            assertThat(prospects.has(bad.states().get(at.step())))
                                    .isTrue();
                            assertThat(prospects.has(bad.states().get(at.step() + 1)))
                                    .isFalse();
                        });
                    });
        });
    }

    @Test
    void goingRoundForEver_withoutAWayOut_isALivelockUnlessSomethingGetsDone() {
        for (boolean progress : new boolean[] {false, true}) {
            GraphBuilder builder = new GraphBuilder();
            builder.state();
            builder.step(1, 0, false);
            builder.state();
            builder.step(2, 0, false);
            builder.state();
            builder.step(1, 1, progress);
            StateGraph graph = builder.build();
            Components components = new Components(graph);
            Cycles cycles = new Cycles(graph, components, RandomGraphs::threadOf, 2);
            assertThat(cycles.trap(components.of(1))).hasValue(progress ? Cycles.Trap.ENDLESS : Cycles.Trap.LIVELOCK);
            assertThat(cycles.possibleLivelock()).isEmpty();
        }
    }

    /** Thread 0 spins until thread 1 has set a flag: a real scheduler lets thread 1 have its step. */
    @Test
    void spinningThatKeepsAReadyThreadBack_isNoPossibleLivelock() {
        GraphBuilder builder = new GraphBuilder();
        builder.state();
        builder.step(0, 0, false);
        builder.step(1, 1, false);
        builder.end(0);
        StateGraph graph = builder.build();
        Cycles cycles = new Cycles(graph, new Components(graph), RandomGraphs::threadOf, 2);
        assertThat(cycles.possibleLivelock()).isEmpty();
        assertThat(cycles.starved().isEmpty()).isTrue();
    }

    /** Both step aside, again and again; either could also have gone through. */
    @Test
    void steppingAsideAgainAndAgain_isAPossibleLivelock() {
        GraphBuilder builder = new GraphBuilder();
        builder.state();
        builder.step(1, 0, false);
        builder.step(2, 1, false);
        builder.state();
        builder.step(0, 1, false);
        builder.end(0);
        StateGraph graph = builder.build();
        Cycles cycles = new Cycles(graph, new Components(graph), RandomGraphs::threadOf, 2);
        assertThat(cycles.possibleLivelock()).isPresent();
    }

    /** Thread 0 takes a lock and gives it back for ever; thread 1 wants it, and is never chosen while it is free. */
    @Test
    void aThreadThatIsNeverChosenWhileItCould_starves() {
        GraphBuilder builder = new GraphBuilder();
        builder.state();
        builder.step(1, 0, false);
        builder.step(2, 1, false);
        builder.state();
        builder.step(0, 0, true);
        builder.end(0);
        StateGraph graph = builder.build();
        Cycles cycles = new Cycles(graph, new Components(graph), RandomGraphs::threadOf, 2);
        assertThat(cycles.starved().stream().toArray()).containsExactly(1);
        assertThat(cycles.possibleLivelock()).isEmpty();
    }

    /** Two threads read, then write: of the lost update's switches that behind the first read matters. */
    @Test
    void aSwitchWithoutWhichTheOutcomeIsAnother_matters() {
        GraphBuilder builder = new GraphBuilder();
        // 0: nobody has read. 1: the first has read. 2: both have. 3: the first is through. 4, 5: ends.
        builder.state();
        builder.step(1, 0, false);
        builder.state();
        builder.step(3, 0, false);
        builder.step(2, 1, false);
        builder.state();
        builder.step(6, 0, false);
        builder.state();
        builder.step(4, 1, false);
        builder.state();
        builder.step(5, 1, false);
        builder.end(0);
        builder.state();
        builder.step(7, 1, false);
        builder.end(1);
        StateGraph graph = builder.build();
        Schedule lost = new SimplestSchedules(graph, RandomGraphs::threadOf, graph::outcome, 2)
                .to(1)
                .orElseThrow();
        assertThat(lost.choices()).containsExactly(0, 1, 0, 1);
        assertThat(new MatteringSwitches(graph, RandomGraphs::threadOf, graph::outcome).of(lost))
                .containsExactly(1);
    }
}
