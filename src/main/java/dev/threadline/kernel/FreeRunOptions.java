package dev.threadline.kernel;

import dev.threadline.event.Value;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * How a free run goes.
 *
 * @param timeLimit ns after which it is cut
 * @param maxEvents number of events after which it is cut; what the threads had recorded beyond it by then is kept, so that
 *     whatever ended them is told: half a million events at most, or 128 for each thread if there are more than 4,096
 * @param speed how many times faster than written a sleep passes; more than 0
 * @param seed of the random numbers
 * @param virtual whether the threads are virtual ones rather than platform threads
 * @param clock where times come from
 * @param valuation what the codes of values mean that are no small integers
 * @param switchInterval where one thread at a time is to compute, as under Python's global interpreter lock: how long another
 *     waits for its turn, in ns of real time, whatever the speed
 * @param printed gets every printed line, in the order of the log, on the merger's thread; what it
 *     throws ends the run
 */
public record FreeRunOptions(
        long timeLimit,
        long maxEvents,
        double speed,
        long seed,
        boolean virtual,
        Clock clock,
        IntFunction<Value> valuation,
        OptionalLong switchInterval,
        Consumer<String> printed) {
    /** Ten million events, about 250 MB. */
    public static final long DEFAULT_MAX_EVENTS = 10_000_000;

    /** One minute. */
    public static final long DEFAULT_TIME_LIMIT = 60_000_000_000L;

    /** CPython's own, 5 ms. */
    public static final long DEFAULT_SWITCH_INTERVAL = 5_000_000;

    /** Threads that compute at the same time. */
    public FreeRunOptions(
            long timeLimit,
            long maxEvents,
            double speed,
            long seed,
            boolean virtual,
            Clock clock,
            IntFunction<Value> valuation,
            Consumer<String> printed) {
        this(timeLimit, maxEvents, speed, seed, virtual, clock, valuation, OptionalLong.empty(), printed);
    }
}
