package dev.threadline.explore;

import java.util.function.BooleanSupplier;

/**
 * A way to explore a program: which executions it has run.
 *
 * @param <E> how the program ends
 */
interface Search<E> {
    /** Is told of each execution that came to its end. */
    interface Listener<E> {
        /** @param way the turns that it took; they change when this returns */
        void ended(E end, Way way);

        /** Is told of an execution that was cut: it had too many steps, although nobody kept others from going on. */
        void endless(Way way);
    }

    /**
     * Runs the program again and again. Called once.
     *
     * @param goesOn asked before each execution
     * @return whether it has seen all that it is there to see
     */
    boolean run(BooleanSupplier goesOn, Listener<E> listener);
}
