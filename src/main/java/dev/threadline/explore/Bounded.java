package dev.threadline.explore;

import dev.threadline.kernel.Decision;
import dev.threadline.kernel.Strategy;

/** A strategy whose runs are cut after so many decisions. */
record Bounded(Strategy strategy, int mostSteps) implements Strategy {
    @Override
    public String word() {
        return strategy.word();
    }

    @Override
    public int choose(Decision decision) {
        return decision.number() < mostSteps ? strategy.choose(decision) : Decision.STOP;
    }
}
