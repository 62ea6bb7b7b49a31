package dev.threadline.kernel;

import java.util.SplittableRandom;

/** Anyone of those who are due, equally likely. */
public final class RandomWalk implements Strategy {
    private final SplittableRandom random;

    /** A walk that is the same for the same seed. */
    public RandomWalk(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public String word() {
        return "random";
    }

    @Override
    public int choose(Decision decision) {
        return decision.due() == 1 ? 0 : random.nextInt(decision.due());
    }
}
