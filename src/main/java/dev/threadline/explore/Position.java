package dev.threadline.explore;

import dev.threadline.model.Model;
import dev.threadline.model.Operation;

/** Where a program is that waits to be told who goes on. What it says holds until then. */
interface Position {
    /** How many threads there are so far, numbered from 0. */
    int threadCount();

    /** The operation that a thread is at; null if it has not begun, or has ended. */
    Operation pending(int thread);

    /** In how many ways the program can go on. */
    int turnCount();

    /** One of them, as {@link Turn} numbers it: by thread, upwards. */
    int turn(int index);

    /** Whether threads may come out of a condition's wait that nobody ended. */
    boolean wakesSpuriously();

    /** The model of an object. */
    Model model(int object);

    /** The object that start and join of a thread are about; -1 for none. */
    int objectOf(int thread);

    /** Whether the program ends without waiting for a thread. */
    boolean isDaemon(int thread);

    /** Whether the last step let a thread die of an error. */
    boolean hasFailed();
}
