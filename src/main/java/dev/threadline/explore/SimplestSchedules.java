package dev.threadline.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The simplest schedule to each outcome: that with the fewest preemptions, and of those the one with the fewest steps. A
 * preemption leaves a thread that could have gone on; so a place is a state together with the thread that ran last, and the
 * search goes through places in the order of (preemptions, steps).
 */
final class SimplestSchedules {
    private final StateGraph graph;
    private final IntUnaryOperator threadOf;
    private final IntUnaryOperator outcomeOf;
    private final int threads;

    /** For each place that was reached: the place before it, by one more; and the step that led from there. */
    private final int[] before;

    private final int[] by;
    private final Map<Integer, Integer> placeOf = new HashMap<>();
    private final Map<Integer, Integer> preemptionsOf = new HashMap<>();

    /** Where one may go next: place, place before, step. */
    private static final class Frontier {
        final List<IntSequence> bySteps = new ArrayList<>();

        void add(int steps, int place, int from, int step) {
            while (bySteps.size() <= steps) {
                bySteps.add(null);
            }
            if (bySteps.get(steps) == null) {
                bySteps.set(steps, new IntSequence(16));
            }
            IntSequence entries = bySteps.get(steps);
            entries.add(place);
            entries.add(from);
            entries.add(step);
        }
    }

    /**
     * @param threadOf the thread of a choice
     * @param outcomeOf the outcome that a state means, or {@link StateGraph#NO_END}
     * @param threads how many threads there are
     */
    SimplestSchedules(StateGraph graph, IntUnaryOperator threadOf, IntUnaryOperator outcomeOf, int threads) {
        this.graph = graph;
        this.threadOf = threadOf;
        this.outcomeOf = outcomeOf;
        this.threads = threads;
        int places = Math.multiplyExact(graph.stateCount(), threads + 1);
        before = new int[places];
        by = new int[places];
        search();
    }

    private void search() {
        long wanted = IntStream.range(0, graph.stateCount())
                .map(outcomeOf)
                .filter(outcome -> outcome != StateGraph.NO_END)
                .distinct()
                .count();
        Frontier now = new Frontier();
        now.add(0, threads, -1, -1);
        for (int preemptions = 0; !now.bySteps.isEmpty() && placeOf.size() < wanted; preemptions++) {
            Frontier later = new Frontier();
            for (int steps = 0; steps < now.bySteps.size(); steps++) {
                IntSequence entries = now.bySteps.get(steps);
                for (int at = 0; entries != null && at < entries.size(); at += 3) {
                    int place = entries.get(at);
                    if (before[place] == 0) {
                        before[place] = entries.get(at + 1) + 2;
                        by[place] = entries.get(at + 2);
                        reached(place, preemptions);
                        expand(place, steps + 1, now, later);
                    }
                }
            }
            now = later;
        }
    }

    private void reached(int place, int preemptions) {
        int outcome = outcomeOf.applyAsInt(place / (threads + 1));
        if (outcome != StateGraph.NO_END && placeOf.putIfAbsent(outcome, place) == null) {
            preemptionsOf.put(outcome, preemptions);
        }
    }

    private void expand(int place, int steps, Frontier now, Frontier later) {
        int state = place / (threads + 1);
        int last = place % (threads + 1);
        boolean couldGoOn = false;
        for (int step = graph.firstStep(state); step < graph.endOfSteps(state); step++) {
            couldGoOn |= threadOf.applyAsInt(graph.choice(step)) == last && !graph.isSpurious(step);
        }
        for (int step = graph.firstStep(state); step < graph.endOfSteps(state); step++) {
            int thread = threadOf.applyAsInt(graph.choice(step));
            int next = graph.target(step) * (threads + 1) + thread;
            if (before[next] == 0) {
                (couldGoOn && thread != last ? later : now).add(steps, next, place, step);
            }
        }
    }

    /** The simplest schedule to an outcome; empty if none leads there. */
    Optional<Schedule> to(int outcome) {
        Integer end = placeOf.get(outcome);
        if (end == null) {
            return Optional.empty();
        }
        List<Integer> choices = new ArrayList<>();
        List<Integer> states = new ArrayList<>(List.of(end / (threads + 1)));
        for (int place = end; by[place] >= 0; ) {
            choices.add(graph.choice(by[place]));
            place = before[place] - 2;
            states.add(place / (threads + 1));
        }
        return Optional.of(new Schedule(choices.reversed(), states.reversed(), preemptionsOf.get(outcome)));
    }
}
