package dev.threadline.kernel;

import dev.threadline.event.Value;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * How a controlled run goes.
 *
 * @param timeLimit ns of real time after which it is cut
 * @param maxEvents number of events after which it is cut
 * @param seed of the random numbers
 * @param choosesDraws whether the strategy picks every random number, rather than the seed
 * @param sleepless whether sleeping takes no time, as where all schedules are searched
 * @param spurious how often in the run a thread may come out of a condition's wait although nobody woke it
 * @param endsAreSteps whether a thread's end is a step for which it has to be chosen
 * @param valuation what the codes of values mean that are no small integers
 * @param printed gets every printed line, on the thread that prints it; what it throws ends the run
 */
public record ControlledOptions(
        long timeLimit,
        long maxEvents,
        long seed,
        boolean choosesDraws,
        boolean sleepless,
        int spurious,
        boolean endsAreSteps,
        IntFunction<Value> valuation,
        Consumer<String> printed) {
    /** A million events. */
    public static final long DEFAULT_MAX_EVENTS = 1_000_000;

    /** With random numbers from the seed, and no spurious wake-ups. */
    public ControlledOptions(
            long timeLimit, long maxEvents, long seed, IntFunction<Value> valuation, Consumer<String> printed) {
        this(timeLimit, maxEvents, seed, false, false, 0, false, valuation, printed);
    }
}
