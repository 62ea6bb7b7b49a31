package dev.threadline.explore;

import dev.threadline.script.Gain;
import dev.threadline.script.StepKinds;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Makes one graph of what several workers found. */
final class GraphAssembly {
    private final List<IntSequence> found;
    private final StepKinds kinds;

    private final StateNumbers numbers;

    /** By number: whose find it is, and where what was found of it begins there; 0 for none. */
    private final byte[] finders;

    private final int[] places;

    /**
     * @param found what each worker noted, as {@link SearchWorker#found} says
     * @param numbers those of the states in the graph
     */
    GraphAssembly(List<IntSequence> found, StateNumbers numbers, StepKinds kinds) {
        this.found = found;
        this.numbers = numbers;
        this.kinds = kinds;
        finders = new byte[numbers.count()];
        places = new int[numbers.count()];
    }

    StateGraph graph() {
        each(found.size(), this::locate);
        int[] first = new int[places.length + 1];
        IntSequence ends = new IntSequence(64);
        IntSequence outcomes = new IntSequence(64);
        for (int state = 0; state < places.length; state++) {
            int count = count(state);
            first[state + 1] = first[state] + Math.max(count, 0);
            if (count <= 0) {
                ends.add(state);
                outcomes.add(-count);
            }
        }
        int[] targets = new int[first[places.length]];
        int[] choices = new int[targets.length];
        int[] marked = IntStream.range(0, kinds.count())
                .map(kind -> StateGraph.marked(
                        kind,
                        kinds.gain(kind) == Gain.WORK || kinds.gain(kind) == Gain.SECTION,
                        kinds.isSpurious(kind)))
                .toArray();
        each(places.length, state -> {
            IntSequence notes = found.get(finders[state]);
            int from = places[state] + 1;
            for (int step = first[state]; step < first[state + 1]; step++) {
                choices[step] = marked[notes.get(from++)];
                targets[step] = numbers.number(notes.get(from++));
            }
        });
        return new StateGraph(first, targets, choices, ends.toArray(), outcomes.toArray());
    }

    /** On as many cores as searched, or on this one only. */
    private void each(int count, IntConsumer action) {
        IntStream all = IntStream.range(0, count);
        (found.size() == 1 ? all : all.parallel()).forEach(action);
    }

    private void locate(int finder) {
        IntSequence notes = found.get(finder);
        for (int from = 0; from < notes.size(); from += 2 + 2 * Math.max(notes.get(from + 1), 0)) {
            int state = numbers.number(notes.get(from));
            finders[state] = (byte) finder;
            places[state] = from + 1;
        }
    }

    /** How many steps a state has; of an end, the outcome less than 0; of one that was not gone on from, 0. */
    private int count(int state) {
        return places[state] == 0
                ? -SearchedSpace.UNSEEN
                : found.get(finders[state]).get(places[state]);
    }
}
