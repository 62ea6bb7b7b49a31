package dev.threadline.scenario;

import dev.threadline.kernel.Strategy;
import java.util.Optional;

/**
 * Who decides in a run, as whoever starts it wants; where nothing is said, as the scenario says.
 *
 * @param plan choices to make first; of a replay instead of the scenario's own schedule
 * @param depth how many ordering constraints {@code pct} looks for at once; 1 or more
 * @param bound how many preemptions {@code preemption-bounded} has; 0 or more
 * @param explored whether it runs as it is explored: with the constants that it is explored with, and sleeping takes no time
 * @param spurious how often in the run a thread may come out of a condition's wait although nobody woke it
 * @param byHand who chooses where a person does; threads take turns if there is nobody
 */
public record Control(
        Optional<Mode> mode,
        Optional<StrategyName> strategy,
        Optional<Plan> plan,
        int depth,
        int bound,
        boolean explored,
        int spurious,
        Optional<Strategy> byHand) {
    /** What finds most in programs of this size. */
    public static final int DEFAULT_DEPTH = 3;

    /** Nearly all bugs need no more. */
    public static final int DEFAULT_BOUND = 2;

    /** As the scenario says. */
    public static final Control AS_WRITTEN = new Control(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            DEFAULT_DEPTH,
            DEFAULT_BOUND,
            false,
            0,
            Optional.empty());

    /** Whether a run of the scenario is controlled. */
    boolean isControlled(RunSettings written) {
        return mode.orElse(written.mode()) == Mode.CONTROLLED;
    }

    StrategyName strategy(RunSettings written) {
        return strategy.orElse(written.strategy());
    }
}
