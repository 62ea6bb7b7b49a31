package dev.threadline.explore;

import dev.threadline.script.Gain;
import dev.threadline.script.StepKinds;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes one graph of what several workers found. Goes twice over what each of them noted: first it counts, then it copies. */
final class GraphAssembly {
    /** With fewer states than this one core is faster than several. */
    private static final int WORTH_DIVIDING = 4_096;

    private final List<IntSequence> found;
    private final StepKinds kinds;
    private final StateNumbers numbers;

    /**
     * @param found what each worker noted, as {@link SearchWorker#found} says
     * @param numbers those of the states in the graph
     */
    GraphAssembly(List<IntSequence> found, StateNumbers numbers, StepKinds kinds) {
        this.found = found;
        this.numbers = numbers;
        this.kinds = kinds;
    }

    StateGraph graph() {
        int[] first = new int[numbers.count() + 1];
        each(notes -> count(notes, first));
        IntSequence ends = new IntSequence(64);
        IntSequence outcomes = new IntSequence(64);
        for (int state = 0; state < numbers.count(); state++) {
            int count = first[state + 1];
            first[state + 1] = first[state] + Math.max(count, 0);
            if (count <= 0) {
                ends.add(state);
                outcomes.add(-count);
            }
        }
        int[] targets = new int[first[numbers.count()]];
        int[] choices = new int[targets.length];
        int[] marked = IntStream.range(0, kinds.count())
                .map(kind -> StateGraph.marked(
                        kind,
                        kinds.gain(kind) == Gain.WORK || kinds.gain(kind) == Gain.SECTION,
                        kinds.isSpurious(kind)))
                .toArray();
        each(notes -> {
            for (int from = 0; from < notes.size(); from = next(notes, from)) {
                int step = first[numbers.number(notes.get(from))];
                for (int at = from + 2; at < next(notes, from); at += 2) {
                    choices[step] = marked[notes.get(at)];
                    targets[step] = numbers.number(notes.get(at + 1));
                    step++;
                }
            }
        });
        return new StateGraph(first, targets, choices, ends.toArray(), outcomes.toArray());
    }

    /** On all cores if several searched and it is worth waking them: no two of them noted the same state. */
    private void each(Consumer<IntSequence> action) {
        Stream<IntSequence> all = found.stream();
        (numbers.count() >= WORTH_DIVIDING ? all.parallel() : all).forEach(action);
    }

    /**
     * Behind the place of each state, how many steps it has; of an end, the outcome less than 0. A state that nobody went on from
     * keeps its 0, which says {@link SearchedSpace#UNSEEN}.
     */
    private void count(IntSequence notes, int[] first) {
        for (int from = 0; from < notes.size(); from = next(notes, from)) {
            first[numbers.number(notes.get(from)) + 1] = notes.get(from + 1);
        }
    }

    private static int next(IntSequence notes, int from) {
        return from + 2 + 2 * Math.max(notes.get(from + 1), 0);
    }
}
