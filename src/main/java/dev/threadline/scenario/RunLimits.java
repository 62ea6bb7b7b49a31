package dev.threadline.scenario;

import dev.threadline.kernel.FreeRunOptions;

/**
 * What bounds a run, and what its threads are.
 *
 * @param timeLimit ns after which it is cut
 * @param maxEvents number of events after which it is cut
 * @param virtual whether its threads are virtual ones rather than platform threads
 * @param gil whether they compute one at a time
 */
public record RunLimits(long timeLimit, long maxEvents, boolean virtual, Gil gil) {
    /** A minute, ten million events, platform threads. */
    public static final RunLimits DEFAULT =
            new RunLimits(FreeRunOptions.DEFAULT_TIME_LIMIT, FreeRunOptions.DEFAULT_MAX_EVENTS, false);

    /** With an interpreter lock if the scenario says so. */
    public RunLimits(long timeLimit, long maxEvents, boolean virtual) {
        this(timeLimit, maxEvents, virtual, Gil.AS_WRITTEN);
    }

    /** The same with another wish for the interpreter lock. */
    public RunLimits with(Gil newGil) {
        return new RunLimits(timeLimit, maxEvents, virtual, newGil);
    }
}
