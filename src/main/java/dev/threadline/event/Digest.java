package dev.threadline.event;

import java.util.Arrays;

/**
 * What is known of a row of events without looking at them: enough to find one event among many rows.
 *
 * @param events how many there are
 * @param firstTime the time of the first, in ns since the run began
 * @param steps how many are visible steps
 * @param threads those that have any, the lowest number first; not to be changed
 * @param counts how many events each of these has; not to be changed
 */
public record Digest(int events, long firstTime, int steps, int[] threads, int[] counts) {
    /** Of the events of a log from one position to another, of which there is at least one. */
    public static Digest of(EventLog log, long from, long to) {
        int steps = 0;
        int[] counts = new int[log.threads().size()];
        for (long position = from; position < to; position++) {
            steps += log.kindAt(position).isStep() ? 1 : 0;
            counts[log.threadAt(position)]++;
        }
        return of((int) (to - from), log.timeAt(from), steps, counts);
    }

    /** @param counts how many events each thread has, by its number */
    public static Digest of(int events, long firstTime, int steps, int[] counts) {
        int present = (int) Arrays.stream(counts).filter(count -> count > 0).count();
        int[] threads = new int[present];
        int[] those = new int[present];
        int at = 0;
        for (int thread = 0; thread < counts.length; thread++) {
            if (counts[thread] > 0) {
                threads[at] = thread;
                those[at++] = counts[thread];
            }
        }
        return new Digest(events, firstTime, steps, threads, those);
    }

    /** Whether another tells the same. */
    public boolean agrees(Digest other) {
        return events == other.events
                && firstTime == other.firstTime
                && steps == other.steps
                && Arrays.equals(threads, other.threads)
                && Arrays.equals(counts, other.counts);
    }
}
