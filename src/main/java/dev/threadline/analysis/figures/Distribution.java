package dev.threadline.analysis.figures;

/**
 * How some lengths of time are spread.
 *
 * @param count how many there are
 * @param totalNs their sum, in ns
 * @param medianNs half of them are no longer, in ns; 0 if there are none
 * @param p95Ns 95 of 100 are no longer, in ns
 * @param maxNs the longest, in ns
 */
public record Distribution(long count, long totalNs, long medianNs, long p95Ns, long maxNs) {
    /** Of nothing. */
    public static final Distribution NONE = new Distribution(0, 0, 0, 0, 0);
}
