package dev.threadline.scenario;

import dev.threadline.kernel.FreeRunOptions;

/**
 * What bounds a run, and what its threads are.
 *
 * @param timeLimit ns after which it is cut
 * @param maxEvents number of events after which it is cut
 * @param virtual whether its threads are virtual ones rather than platform threads
 */
public record RunLimits(long timeLimit, long maxEvents, boolean virtual) {
    /** A minute, ten million events, platform threads. */
    public static final RunLimits DEFAULT =
            new RunLimits(FreeRunOptions.DEFAULT_TIME_LIMIT, FreeRunOptions.DEFAULT_MAX_EVENTS, false);
}
