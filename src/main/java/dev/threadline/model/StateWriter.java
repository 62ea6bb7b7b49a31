package dev.threadline.model;

import java.util.Collection;

/**
 * Takes the state of models, number by number. Threads and values go through methods of their own, because in a canonical
 * state they are numbered anew.
 */
public interface StateWriter {
    /** A plain number. */
    void number(int number);

    /** A thread, or -1 for none. */
    void thread(int thread);

    /** Threads whose order means nothing: how many, and each, in the order of their numbers. */
    default void threads(Collection<Integer> threads) {
        number(threads.size());
        threads.stream().sorted().forEach(this::thread);
    }

    /** A value, by its code. */
    void value(int code);
}
