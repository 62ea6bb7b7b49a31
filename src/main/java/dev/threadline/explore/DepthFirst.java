package dev.threadline.explore;

import java.util.Arrays;

/**
 * Runs a program in every order of its steps, or in every one with few preemptions: changes away from a thread that could have gone
 * on. Most errors need one or two, so a search that allows none, then one, then two, soon finds the simplest schedules
 * to them (Musuvathi and Qadeer, "Iterative context bounding for systematic testing of multithreaded programs", 2007).
 *
 * @param <E> how the program ends
 */
final class DepthFirst<E> extends Descents<E> implements Way {
    private final int bound;
    private boolean bounded;

    private int size;

    /** By step: what could be chosen, the turn of the thread that ran before first; and which of it is. */
    private int[][] turns = new int[64][];

    private int[] counts = new int[64];
    private int[] chosen = new int[64];

    /** By step: the preemptions before it, and whether taking another than the first turn is one. */
    private int[] preemptions = new int[64];

    private boolean[] preempts = new boolean[64];

    /**
     * @param bound how many preemptions are allowed
     * @param mostSteps after how many steps an execution is cut
     */
    DepthFirst(Subject<E> subject, int bound, int mostSteps) {
        super(subject, mostSteps);
        this.bound = bound;
    }

    /** Whether more preemptions would have shown more. */
    boolean bounded() {
        return bounded;
    }

    @Override
    boolean backtrack() {
        for (int step = size - 1; step >= 0; step--) {
            if (chosen[step] + 1 < counts[step]) {
                chosen[step]++;
                size = step + 1;
                return true;
            }
        }
        return false;
    }

    @Override
    Way way() {
        return this;
    }

    @Override
    int turn(int depth, Position position, long fair) {
        if (depth == size) {
            enter(position, fair);
        }
        return turn(depth);
    }

    @Override
    void over(int depth, Position position) {
        // Nothing more is to be learned from the end itself.
    }

    private void enter(Position position, long fair) {
        if (size == chosen.length) {
            grow();
        }
        if (turns[size] == null || turns[size].length < position.turnCount()) {
            turns[size] = new int[position.turnCount()];
        }
        int[] here = turns[size];
        int before = size == 0 ? -1 : Turn.thread(turn(size - 1));
        int first = 0;
        for (int index = 0; index < position.turnCount(); index++) {
            if (Turn.thread(position.turn(index)) == before && (fair & 1L << before) != 0) {
                here[first++] = position.turn(index);
            }
        }
        int count = first;
        for (int index = 0; index < position.turnCount(); index++) {
            int thread = Turn.thread(position.turn(index));
            if (thread != before && (fair & 1L << thread) != 0) {
                here[count++] = position.turn(index);
            }
        }
        preemptions[size] = size == 0 ? 0 : preemptions[size - 1] + (isPreemption(size - 1) ? 1 : 0);
        preempts[size] = first > 0;
        boolean atBound = first > 0 && preemptions[size] == bound;
        bounded |= atBound && first < count;
        counts[size] = atBound ? first : count;
        chosen[size] = 0;
        size++;
    }

    private boolean isPreemption(int step) {
        return preempts[step] && Turn.thread(turn(step)) != Turn.thread(turn(step - 1));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int turn(int step) {
        return turns[step][chosen[step]];
    }

    private void grow() {
        int length = 2 * size;
        turns = Arrays.copyOf(turns, length);
        counts = Arrays.copyOf(counts, length);
        chosen = Arrays.copyOf(chosen, length);
        preemptions = Arrays.copyOf(preemptions, length);
        preempts = Arrays.copyOf(preempts, length);
    }
}
