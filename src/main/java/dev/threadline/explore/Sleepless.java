package dev.threadline.explore;

import dev.threadline.kernel.Decision;
import dev.threadline.kernel.Strategy;

/** A strategy in whose runs nobody sleeps, as in those that are explored. */
record Sleepless(Strategy strategy) implements Strategy {
    @Override
    public String word() {
        return strategy.word();
    }

    @Override
    public int choose(Decision decision) {
        return strategy.choose(decision);
    }

    @Override
    public boolean isSleepless() {
        return true;
    }
}
