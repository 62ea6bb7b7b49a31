package dev.threadline.measure;

/**
 * How much one call of each work is.
 *
 * @param rounds how often a call does the steps, or the reads, again
 * @param steps of the Fibonacci numbers
 * @param reads of a block of the file
 * @param blockBytes size of a block, bytes
 * @param fetches of a page
 * @param pageBytes size of a page, bytes
 * @param delayNs how long the server takes for a page, ns
 */
public record Sizes(int rounds, int steps, int reads, int blockBytes, int fetches, int pageBytes, long delayNs) {
    /** The delay of a page where nobody says otherwise, ns: the whole then takes seconds. */
    public static final long DEFAULT_DELAY = 10_000_000;

    /**
     * The book's own, from a server that is a good deal nearer than the book's was. Machines have become ten times as fast or
     * more: with ten rounds a call takes about as long as the book's did, so that the gain is not lost in the short while that
     * a system takes to give new threads a processor each.
     */
    public static final Sizes BOOK = new Sizes(10, 10_000, 1000, 1024, 10, 1024, DEFAULT_DELAY);

    /** The same with another delay of the server, ns. */
    public Sizes delayed(long newDelayNs) {
        return new Sizes(rounds, steps, reads, blockBytes, fetches, pageBytes, newDelayNs);
    }
}
