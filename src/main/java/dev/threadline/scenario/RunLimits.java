package dev.threadline.scenario;

import dev.threadline.kernel.FreeRunOptions;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * What bounds a run, what its threads are, and what of the scenario's own settings is another for once.
 *
 * @param timeLimit ns after which it is cut
 * @param maxEvents number of events after which it is cut
 * @param virtual whether its threads are virtual ones rather than platform threads
 * @param gil whether they compute one at a time
 * @param speed how many times faster than written sleeps and timeouts pass; if not as the scenario says
 * @param seed where random draws start; if not as the scenario says
 * @param control who decides; if not as the scenario says
 */
public record RunLimits(
        long timeLimit,
        long maxEvents,
        boolean virtual,
        Gil gil,
        OptionalDouble speed,
        OptionalLong seed,
        Control control) {
    /** The ns after which a run is cut in which a person decides: who thinks is in no hurry. */
    public static final long BY_HAND_TIME = TimeUnit.DAYS.toNanos(1);

    /** A minute, ten million events, platform threads. */
    public static final RunLimits DEFAULT =
            new RunLimits(FreeRunOptions.DEFAULT_TIME_LIMIT, FreeRunOptions.DEFAULT_MAX_EVENTS, false);

    /** All else as the scenario says. */
    public RunLimits(long timeLimit, long maxEvents, boolean virtual) {
        this(
                timeLimit,
                maxEvents,
                virtual,
                Gil.AS_WRITTEN,
                OptionalDouble.empty(),
                OptionalLong.empty(),
                Control.AS_WRITTEN);
    }

    /** The same with another wish for who decides. */
    public RunLimits with(Control newControl) {
        return new RunLimits(timeLimit, maxEvents, virtual, gil, speed, seed, newControl);
    }

    /** The same with another wish for the interpreter lock. */
    public RunLimits with(Gil newGil) {
        return new RunLimits(timeLimit, maxEvents, virtual, newGil, speed, seed, control);
    }
}
