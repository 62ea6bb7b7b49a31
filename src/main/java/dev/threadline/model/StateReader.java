package dev.threadline.model;

/** Gives back what a {@link StateWriter} took, in the same order. */
public interface StateReader {
    /** A plain number. */
    int number();

    /** A thread, or -1 for none. */
    int thread();

    /** A value, by its code. */
    int value();
}
