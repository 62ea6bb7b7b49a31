package dev.threadline.analysis.detect;

/** What FastTrack remembers of a variable: the last write, and who read since. */
final class TrackedVariable {
    private int writer = -1;
    private int writeTick;
    private long written;
    private final LatestAccesses reads = new LatestAccesses();

    /** Follows a read. Gives where the write stands that it races with, or {@link LatestAccesses#NONE}. */
    long read(int thread, VectorClock clock, long position) {
        reads.add(thread, clock, position);
        return unorderedWrite(clock);
    }

    /** Follows a write. Gives where an access stands that it races with, or {@link LatestAccesses#NONE}. */
    long write(int thread, VectorClock clock, long position) {
        int now = clock.of(thread);
        long race = unorderedWrite(clock);
        if (race == LatestAccesses.NONE) {
            race = reads.unordered(clock);
        }
        if (writer != thread || writeTick != now) {
            writer = thread;
            writeTick = now;
            written = position;
        }
        reads.forget();
        return race;
    }

    private long unorderedWrite(VectorClock clock) {
        return writer >= 0 && writeTick > clock.of(writer) ? written : LatestAccesses.NONE;
    }
}
