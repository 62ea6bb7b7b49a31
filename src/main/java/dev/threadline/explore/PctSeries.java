package dev.threadline.explore;

import dev.threadline.kernel.Pct;

/** One strategy of probabilistic concurrency testing after another, each of a seed of its own; how long runs are is learnt from those before. */
final class PctSeries {
    /** How many ordering constraints a bug takes that is looked for without being asked: most take fewer. */
    static final int DEPTH = 3;

    private static final int FIRST_LENGTH = 20;

    private final int depth;
    private long seed;
    private int length = FIRST_LENGTH;
    private Pct last;

    /** @param depth how many ordering constraints the bugs looked for take */
    PctSeries(int depth, long seed) {
        this.depth = depth;
        this.seed = seed;
    }

    /** The strategy of the next run; the one before has had its run. */
    Pct next() {
        if (last != null) {
            length = Math.max(length, last.contested());
        }
        last = new Pct(depth, seed++, length);
        return last;
    }
}
