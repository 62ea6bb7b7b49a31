package dev.threadline.explore;

import dev.threadline.event.Run;
import dev.threadline.kernel.Strategy;

/** A program that can be run again, by somebody else's decisions. */
@FunctionalInterface
public interface Rerun {
    /**
     * Runs it under control.
     *
     * @param decider who decides
     * @throws InterruptedException if the calling thread is interrupted
     */
    Run by(Strategy decider) throws InterruptedException;
}
