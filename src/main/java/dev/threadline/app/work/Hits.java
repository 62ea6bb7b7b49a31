package dev.threadline.app.work;

import java.util.Arrays;

/**
 * Where what was searched for stands in a run.
 *
 * @param steps by which step each was over, in order, at most {@value #MOST} of them
 * @param times of each, ns since the run began
 * @param positions of each in the log
 * @param count how many there are, also those beyond the most
 */
public record Hits(long[] positions, long[] steps, long[] times, long count) {
    /** More marks than this are not told apart anyway. */
    static final int MOST = 1 << 20;

    /** None. */
    public static final Hits NONE = new Hits(new long[0], new long[0], new long[0], 0);

    /** How many lie before a position. */
    public long before(long position) {
        int place = Arrays.binarySearch(positions, position);
        int found = place >= 0 ? place : -place - 1;
        return found < positions.length ? found : count;
    }
}
