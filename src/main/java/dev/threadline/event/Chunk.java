package dev.threadline.event;

/** What a log knows of {@link #SIZE} consecutive events, and their columns while they are in memory. */
final class Chunk {
    static final int BITS = 12;
    static final int SIZE = 1 << BITS;

    final long firstTime;

    /** How many visible steps, and how many events of each thread, come before this chunk. */
    final long stepsBefore;

    final int[] eventsBefore;

    /** Null where they are not in memory. */
    volatile Columns columns;

    /** @param columns which begin at that time, or null */
    Chunk(long firstTime, long stepsBefore, int[] eventsBefore, Columns columns) {
        this.firstTime = firstTime;
        this.stepsBefore = stepsBefore;
        this.eventsBefore = eventsBefore;
        this.columns = columns;
    }

    /** How many events of a thread come before this chunk. */
    int before(int thread) {
        return thread < eventsBefore.length ? eventsBefore[thread] : 0;
    }

    /** The bytes that it takes in memory. */
    long bytes() {
        Columns kept = columns;
        return 4L * eventsBefore.length + (kept == null ? 0 : kept.bytes());
    }
}
