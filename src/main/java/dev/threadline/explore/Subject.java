package dev.threadline.explore;

/**
 * A program that can be run from its start again and again, and does the same as long as the same turns are taken.
 *
 * @param <E> how it ends
 */
interface Subject<E> {
    /**
     * Runs it once, until nobody can go on or the chooser cuts it.
     *
     * @return how it ended; null if it was cut
     */
    E run(Chooser chooser);
}
