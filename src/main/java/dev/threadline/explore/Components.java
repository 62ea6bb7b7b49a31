package dev.threadline.explore;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * The strongly connected components of a graph: states that can reach each other. They are numbered so that steps lead to the
 * same or a lower number: 0 leads nowhere else.
 *
 * <p>Tarjan, "Depth-first search and linear graph algorithms" (1972), with a stack of its own in place of recursion, as the
 * graphs are millions of states deep.
 */
final class Components {
    private final StateGraph graph;
    private final IntPredicate counts;
    private final int[] component;

    /** The states, those of component 0 first. */
    private final int[] order;

    /** Where each component begins in that order. */
    private final IntSequence begins = new IntSequence(64);

    private final BitSet cyclic = new BitSet();
    private int count;

    Components(StateGraph graph) {
        this(graph, step -> true);
    }

    /** Those of a graph that has some of the steps only. @param counts whether a step is one of them */
    Components(StateGraph graph, IntPredicate counts) {
        this.graph = graph;
        this.counts = counts;
        component = new int[graph.stateCount()];
        order = new int[graph.stateCount()];
        find();
        begins.add(graph.stateCount());
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** That of a state. */
    int of(int state) {
        return component[state];
    }

    /** Whether one can go round in it for ever. */
    boolean isCyclic(int number) {
        return cyclic.get(number);
    }

    /** Whether there is any cycle at all. */
    boolean anyCycle() {
        return !cyclic.isEmpty();
    }

    /** The cyclic ones. Not to be changed. */
    BitSet cyclic() {
        return cyclic;
    }

    /** The place of the first state of a component. */
    int begin(int number) {
        return begins.get(number);
    }

    /** One more than the place of a component's last state. */
    int end(int number) {
        return begins.get(number + 1);
    }

    /** A state by its place: every step leads to a lower place or stays in its component. */
    int stateAt(int place) {
        return order[place];
    }

    private void find() {
        int states = graph.stateCount();
        // 0: not seen yet; a state's index is the number of its discovery, from 1.
        int[] low = new int[states];
        int[] index = new int[states];
        int[] nextStep = new int[states];
        BitSet open = new BitSet(states);
        IntSequence path = new IntSequence(1024);
        IntSequence waiting = new IntSequence(1024);
        int found = 0;
        int placed = 0;
        for (int root = 0; root < states; root++) {
            if (index[root] != 0) {
                continue;
            }
            path.add(root);
            while (!path.isEmpty()) {
                int state = path.last();
                if (index[state] == 0) {
                    index[state] = ++found;
                    low[state] = found;
                    nextStep[state] = graph.firstStep(state);
                    waiting.add(state);
                    open.set(state);
                }
                int down = -1;
                while (nextStep[state] < graph.endOfSteps(state) && down < 0) {
                    int step = nextStep[state]++;
                    int target = graph.target(step);
                    if (!counts.test(step)) {
                        continue;
                    }
                    if (index[target] == 0) {
                        down = target;
                    } else if (open.get(target)) {
                        low[state] = Math.min(low[state], index[target]);
                    }
                }
                if (down >= 0) {
                    path.add(down);
                    continue;
                }
                path.removeLast();
                if (!path.isEmpty()) {
                    low[path.last()] = Math.min(low[path.last()], low[state]);
                }
                if (low[state] == index[state]) {
                    placed = close(state, waiting, open, placed);
                }
            }
        }
    }

    /** Takes a whole component off the stack of those that wait for theirs. */
    private int close(int root, IntSequence waiting, BitSet open, int placed) {
        begins.add(placed);
        int at = placed;
        int member;
        do {
            member = waiting.removeLast();
            open.clear(member);
            component[member] = count;
            order[at++] = member;
        } while (member != root);
        if (at - placed > 1 || hasLoop(root)) {
            cyclic.set(count);
        }
        count++;
        return at;
    }

    private boolean hasLoop(int state) {
        for (int step = graph.firstStep(state); step < graph.endOfSteps(state); step++) {
            if (graph.target(step) == state && counts.test(step)) {
                return true;
            }
        }
        return false;
    }
}
