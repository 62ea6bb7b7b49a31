package dev.threadline.explore;

import java.util.function.BooleanSupplier;

/**
 * Runs a program again and again, each time down a tree of choices: along the way of the execution before, up to the deepest
 * place where something is left to be tried, and then on as it comes.
 *
 * @param <E> how the program ends
 */
abstract class Descents<E> implements Search<E> {
    private final Subject<E> subject;
    private final int mostSteps;
    private final Fairness fairness;
    private final Descent descent = new Descent();
    private boolean tooLong;
    private boolean cut;

    /** @param mostSteps after how many steps an execution is cut */
    Descents(Subject<E> subject, int mostSteps) {
        this.subject = subject;
        this.mostSteps = mostSteps;
        fairness = new Fairness(mostSteps);
    }

    @Override
    public final boolean run(BooleanSupplier goesOn, Listener<E> listener) {
        boolean more = true;
        while (more && goesOn.getAsBoolean()) {
            descent.depth = 0;
            fairness.begin();
            tooLong = false;
            E end = subject.run(descent);
            if (end != null) {
                listener.ended(end, way());
            } else if (tooLong) {
                cut = true;
                listener.endless(way());
            }
            more = backtrack();
        }
        return !more && !cut;
    }

    /** The steps of this execution so far. */
    abstract Way way();

    /**
     * The turn to take after so many steps: that of the execution before, or a new one.
     *
     * @param fair the threads that may go on
     * @return less than 0 to cut the execution where it is
     */
    abstract int turn(int depth, Position position, long fair);

    /** The execution is over after so many steps: nobody can go on, or it has as many as it may. */
    abstract void over(int depth, Position position);

    /** Finds the deepest place where something is left to be tried. @return false if there is none */
    abstract boolean backtrack();

    private final class Descent implements Chooser {
        private int depth;

        @Override
        public int choose(Position position) {
            long fair = fairness.fair(position);
            tooLong = depth == mostSteps;
            if (tooLong) {
                over(position);
                return CUT;
            }
            int turn = turn(depth, position, fair);
            if (turn < 0) {
                return CUT;
            }
            fairness.take(position, turn);
            for (int index = 0; index < position.turnCount(); index++) {
                if (position.turn(index) == turn) {
                    depth++;
                    return index;
                }
            }
            throw new Diverged(depth);
        }

        @Override
        public void over(Position position) {
            Descents.this.over(depth, position);
        }
    }
}
