package dev.threadline.explore;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * What a program can do for ever. A cycle is weakly fair if no thread could go on all the time and never does: a real scheduler
 * keeps nobody back like that, so of the cycles that can be left only weakly fair ones count. Whether there is one needs no
 * search of cycles: going round in a whole strongly connected component is as fair as any way of going round in it.
 */
final class Cycles {
    /** What going round without a way out means. */
    enum Trap {
        /** Nobody gets anything done. */
        LIVELOCK,
        /** Somebody gets something done again and again. */
        ENDLESS
    }

    private final StateGraph graph;
    private final Components components;
    private final IntUnaryOperator threadOf;
    private final int threads;

    /**
     * @param threadOf the thread of a choice
     * @param threads how many threads there are
     */
    Cycles(StateGraph graph, Components components, IntUnaryOperator threadOf, int threads) {
        this.graph = graph;
        this.components = components;
        this.threadOf = threadOf;
        this.threads = threads;
    }

    /** What a cyclic component means if no step leads out of it; empty if one does. */
    Optional<Trap> trap(int component) {
        boolean progress = false;
        for (int place = components.begin(component); place < components.end(component); place++) {
            int state = components.stateAt(place);
            for (int step = graph.firstStep(state); step < graph.endOfSteps(state); step++) {
                if (components.of(graph.target(step)) != component && !graph.isSpurious(step)) {
                    return Optional.empty();
                }
                progress |= graph.isProgress(step);
            }
        }
        return Optional.of(progress ? Trap.ENDLESS : Trap.LIVELOCK);
    }

    /** A state on a weakly fair cycle that can be left and on which nobody gets anything done: a possible livelock. */
    OptionalInt possibleLivelock() {
        IntPredicate idle = step -> !graph.isProgress(step);
        Components idling = new Components(graph, idle);
        return idling.cyclic().stream()
                .filter(component -> trap(components.of(idling.stateAt(idling.begin(component))))
                        .isEmpty())
                .filter(component -> isWeaklyFair(idling, component, idle))
                .map(component -> idling.stateAt(idling.begin(component)))
                .findFirst();
    }

    /** The threads that can be kept back for ever on a weakly fair cycle, although now and then they could go on. */
    BitSet starved() {
        BitSet starved = new BitSet(threads);
        for (int thread = 0; thread < threads; thread++) {
            int self = thread;
            IntPredicate ofOthers = step -> thread(step) != self;
            Components without = new Components(graph, ofOthers);
            boolean found = without.cyclic().stream()
                    .anyMatch(component ->
                            isSometimesEnabled(without, component, self) && isWeaklyFair(without, component, ofOthers));
            starved.set(thread, found);
        }
        return starved;
    }

    private int thread(int step) {
        return threadOf.applyAsInt(graph.choice(step));
    }

    private boolean isSometimesEnabled(Components of, int component, int thread) {
        for (int place = of.begin(component); place < of.end(component); place++) {
            int state = of.stateAt(place);
            for (int step = graph.firstStep(state); step < graph.endOfSteps(state); step++) {
                if (thread(step) == thread && !graph.isSpurious(step)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether every thread that is enabled all over a component also takes a step in it. */
    private boolean isWeaklyFair(Components of, int component, IntPredicate counts) {
        BitSet always = new BitSet(threads);
        always.set(0, threads);
        BitSet stepping = new BitSet(threads);
        BitSet enabled = new BitSet(threads);
        for (int place = of.begin(component); place < of.end(component); place++) {
            int state = of.stateAt(place);
            enabled.clear();
            for (int step = graph.firstStep(state); step < graph.endOfSteps(state); step++) {
                if (!graph.isSpurious(step)) {
                    enabled.set(thread(step));
                }
                if (counts.test(step) && of.of(graph.target(step)) == component) {
                    stepping.set(thread(step));
                }
            }
            always.and(enabled);
        }
        always.andNot(stepping);
        return always.isEmpty();
    }
}
