package dev.threadline.event;

import dev.threadline.event.Provenance.Fact;

/**
 * The time of controlled runs: nobody really sleeps, each step takes as long as any other, and where no thread can take a step
 * the clock jumps to what comes next.
 */
public final class VirtualTime {
    /** How long a step takes, in ns. */
    public static final long STEP_NS = 10_000;

    private VirtualTime() {}

    /** Whether a run's times are such. */
    public static boolean isOf(Run run) {
        return run.heading()
                .provenance()
                .fact(Fact.CLOCK)
                .map("virtual"::equals)
                .orElse(run.choices().isPresent());
    }
}
