package dev.threadline.kernel;

import java.util.SplittableRandom;

/** Random numbers that depend on nothing but (seed, thread, nth draw), so that a run can be told again. */
public final class Draws {
    /** How many numbers a draw may be among to be somebody's choice; one among more is taken from the seed. */
    public static final long MOST_CHOSEN = 1000;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Draws() {}

    /**
     * A number drawn uniformly.
     *
     * @param nth which of the thread's draws, from 0
     * @param low least, inclusive
     * @param high greatest, inclusive; not less than low
     */
    public static long draw(long seed, int thread, int nth, long low, long high) {
        SplittableRandom random = new SplittableRandom(seed + GOLDEN * (((long) thread << 32) + nth + 1));
        return high == Long.MAX_VALUE ? random.nextLong(low - 1, high) + 1 : random.nextLong(low, high + 1);
    }
}
