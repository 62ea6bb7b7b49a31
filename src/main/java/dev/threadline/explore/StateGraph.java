package dev.threadline.explore;

import java.util.Arrays;

/**
 * The states that a program can reach, numbered from 0, the first, and the steps that lead from one to another. A state
 * without steps is an end and has an outcome. A step has a choice: a number that stands for who took it and what chance decided.
 *
 * <p>Two numbers a step and one a state, in arrays: what the search keeps beside the states themselves.
 */
final class StateGraph {
    /** What a state has for an outcome that is no end. */
    static final int NO_END = -1;

    private static final int PROGRESS = 1 << 31;
    private static final int SPURIOUS = 1 << 30;

    /** Where the steps of a state begin, and where those of the last one end. */
    private final int[] first;

    private final int[] targets;

    /** The choice of each step; its highest bits say that somebody got something done, or came to although nobody woke it. */
    private final int[] choices;

    /** The states that are ends, upwards, and the outcome of each. */
    private final int[] ends;

    private final int[] outcomes;
    private final int outcomeCount;

    /**
     * A graph from its parts, which are not copied.
     *
     * @param first where the steps of each state begin, and where those of the last one end
     * @param targets of the steps
     * @param choices of the steps, as {@link #marked} says
     * @param ends the states that are ends, upwards
     * @param outcomes theirs
     */
    StateGraph(int[] first, int[] targets, int[] choices, int[] ends, int[] outcomes) {
        this.first = first;
        this.targets = targets;
        this.choices = choices;
        this.ends = ends;
        this.outcomes = outcomes;
        outcomeCount = Arrays.stream(outcomes).max().orElse(-1) + 1;
    }

    /** A choice together with whether it got something done, and whether somebody came to by it although nobody woke it. */
    static int marked(int choice, boolean progress, boolean spurious) {
        return choice | (progress ? PROGRESS : 0) | (spurious ? SPURIOUS : 0);
    }

    int stateCount() {
        return first.length - 1;
    }

    int stepCount() {
        return targets.length;
    }

    /** One more than the highest number of an outcome. */
    int outcomeCount() {
        return outcomeCount;
    }

    /** The number of a state's first step; its others follow. */
    int firstStep(int state) {
        return first[state];
    }

    /** One more than the number of a state's last step. */
    int endOfSteps(int state) {
        return first[state + 1];
    }

    /** Where a step leads. */
    int target(int step) {
        return targets[step];
    }

    /** Who took a step, and what chance decided. */
    int choice(int step) {
        return choices[step] & ~(PROGRESS | SPURIOUS);
    }

    /** Whether a step gets something done: a section finished, an item handed over, a line printed. */
    boolean isProgress(int step) {
        return choices[step] < 0;
    }

    /** Whether somebody comes to by a step although nobody woke it: nobody can count on that, nor be blamed for leaving it. */
    boolean isSpurious(int step) {
        return (choices[step] & SPURIOUS) != 0;
    }

    /** The outcome of a state, or {@link #NO_END}. */
    int outcome(int state) {
        int at = Arrays.binarySearch(ends, state);
        return at < 0 ? NO_END : outcomes[at];
    }

    /** The states that are ends, upwards. Not to be changed. */
    int[] ends() {
        return ends;
    }

    /** The step of a state with a choice, or -1. */
    int stepOf(int state, int choice) {
        for (int step = first[state]; step < first[state + 1]; step++) {
            if (choice(step) == choice) {
                return step;
            }
        }
        return -1;
    }
}
