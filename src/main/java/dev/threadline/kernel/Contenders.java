package dev.threadline.kernel;

/** The threads that may go on, of which one has to be picked: in a controlled run, or in one that only steps models. */
public interface Contenders {
    /** How many there are; 1 or more. */
    int due();

    /** The number of the thread at a place, from 0. */
    int thread(int place);

    /** The thread that took the last step, or -1 before the first. */
    int last();

    /** How many threads were made so far. */
    int threadCount();
}
