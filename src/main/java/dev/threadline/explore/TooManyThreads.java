package dev.threadline.explore;

import dev.threadline.event.UserError;

/** Thrown at a program that has more threads than can be explored. */
final class TooManyThreads extends UserError {
    private static final long serialVersionUID = 1L;

    TooManyThreads() {
        super("a program with more than " + Node.MOST_THREADS
                + " threads can't be explored: let it start fewer while it is");
    }
}
