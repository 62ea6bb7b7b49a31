package dev.threadline.app.work;

import dev.threadline.event.EventLog;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Where what was searched for stands in a run.
 *
 * @param positions of each in the log, in order, at most {@value #MOST} of them
 * @param steps by which step each was over
 * @param times of each, ns since the run began
 * @param count how many there are, also those beyond the most
 * @param searched how many events have been looked at
 */
public record Hits(long[] positions, long[] steps, long[] times, long count, long searched) {
    /** More marks than this are not told apart anyway. */
    static final int MOST = 1 << 20;

    /** None, as nothing has been looked at. */
    public static final Hits NONE = new Hits(new long[0], new long[0], new long[0], 0, 0);

    /** How many lie before a position. */
    public long before(long position) {
        int place = Arrays.binarySearch(positions, position);
        int found = place >= 0 ? place : -place - 1;
        return found < positions.length ? found : count;
    }

    /** These and those that stand after them. Only what is new is looked at. */
    Hits goingOn(EventLog log, WordMatcher words, long size, Following.Progress progress) throws InterruptedException {
        Scan scan = new Scan(log, progress);
        Sought sought = new Sought.Told(words);
        LongStream.Builder found = LongStream.builder();
        long all = count;
        for (long at = scan.forward(sought, searched, size); at >= 0; at = scan.forward(sought, at + 1, size)) {
            if (all < MOST) {
                found.add(at);
            }
            all++;
        }
        long[] later = found.build().toArray();
        return new Hits(
                joined(positions, later),
                joined(
                        steps,
                        Arrays.stream(later).map(at -> log.stepsBefore(at + 1)).toArray()),
                joined(times, Arrays.stream(later).map(log::timeAt).toArray()),
                all,
                size);
    }

    private static long[] joined(long[] before, long[] after) {
        long[] all = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, all, before.length, after.length);
        return all;
    }
}
