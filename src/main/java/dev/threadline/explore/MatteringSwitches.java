package dev.threadline.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Which changes of threads in a schedule brought its outcome about. Each is left out in turn: the thread that was left goes on
 * as long as it can, and then the others follow in the order in which they had their steps. Where the outcome is another one
 * without it, the change mattered.
 */
final class MatteringSwitches {
    private final StateGraph graph;
    private final IntUnaryOperator threadOf;
    private final IntUnaryOperator outcomeOf;

    /**
     * @param threadOf the thread of a choice
     * @param outcomeOf the outcome that a state means, or {@link StateGraph#NO_END}
     */
    MatteringSwitches(StateGraph graph, IntUnaryOperator threadOf, IntUnaryOperator outcomeOf) {
        this.graph = graph;
        this.threadOf = threadOf;
        this.outcomeOf = outcomeOf;
    }

    /** The numbers of the steps before which the thread changes and matters, from 1, upwards. */
    List<Integer> of(Schedule schedule) {
        List<Integer> mattering = new ArrayList<>();
        List<Integer> choices = schedule.choices();
        for (int step = 1; step < choices.size(); step++) {
            int left = threadOf.applyAsInt(choices.get(step - 1));
            boolean preempted = threadOf.applyAsInt(choices.get(step)) != left
                    && stepOfThread(schedule.states().get(step), left) >= 0;
            if (preempted && outcomeWithout(schedule, step) != outcomeOf.applyAsInt(schedule.last())) {
                mattering.add(step);
            }
        }
        return List.copyOf(mattering);
    }

    /** What comes out if the thread before a change goes on instead. */
    private int outcomeWithout(Schedule schedule, int change) {
        int left = threadOf.applyAsInt(schedule.choices().get(change - 1));
        List<Integer> order = new ArrayList<>();
        for (int choice : schedule.choices().subList(change, schedule.choices().size())) {
            order.add(threadOf.applyAsInt(choice));
        }
        int state = schedule.states().get(change);
        // Every state at most once: a thread that spins would go on for ever.
        int patience = graph.stateCount();
        int step = stepOfThread(state, left);
        while (step >= 0 && patience-- > 0) {
            state = graph.target(step);
            order.remove((Integer) left);
            step = stepOfThread(state, left);
        }
        while (outcomeOf.applyAsInt(state) == StateGraph.NO_END && patience-- > 0) {
            step = next(state, order);
            state = graph.target(step);
        }
        return outcomeOf.applyAsInt(state);
    }

    /** The step of the first in the order who can take one, or the first step of all. */
    private int next(int state, List<Integer> order) {
        for (int at = 0; at < order.size(); at++) {
            int step = anyOfThread(state, order.get(at));
            if (step >= 0) {
                order.remove(at);
                return step;
            }
        }
        return graph.firstStep(state);
    }

    /** A thread's step, or else its coming to by itself; or -1. */
    private int anyOfThread(int state, int thread) {
        int step = stepOfThread(state, thread);
        for (int other = graph.firstStep(state); step < 0 && other < graph.endOfSteps(state); other++) {
            step = threadOf.applyAsInt(graph.choice(other)) == thread ? other : -1;
        }
        return step;
    }

    private int stepOfThread(int state, int thread) {
        for (int step = graph.firstStep(state); step < graph.endOfSteps(state); step++) {
            if (threadOf.applyAsInt(graph.choice(step)) == thread && !graph.isSpurious(step)) {
                return step;
            }
        }
        return -1;
    }
}
