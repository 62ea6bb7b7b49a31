package dev.threadline.scenario;

import dev.threadline.kernel.Strategy;
import java.util.Optional;

/**
 * Who decides in a run, as whoever starts it wants; where nothing is said, as the scenario says.
 *
 * @param plan choices to make first; of a replay instead of the scenario's own schedule, of a twin those that it follows
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

    /**
     * A controlled run in which somebody decides step by step who is none of the named strategies.
     *
     * @param explored whether it runs as it is explored
     * @param spurious how often threads may wake by themselves
     */
    public static Control by(Strategy decides, boolean explored, int spurious) {
        return new Control(
                Optional.of(Mode.CONTROLLED),
                Optional.of(StrategyName.BY_HAND),
                Optional.empty(),
                DEFAULT_DEPTH,
                DEFAULT_BOUND,
                explored,
                spurious,
                Optional.of(decides));
    }

    /**
     * A controlled run that makes choices which exploring has found.
     *
     * @param spurious how often threads may wake by themselves
     */
    public static Control replayingExplored(Plan choices, int spurious) {
        return new Control(
                Optional.of(Mode.CONTROLLED),
                Optional.of(StrategyName.REPLAY),
                Optional.of(choices),
                DEFAULT_DEPTH,
                DEFAULT_BOUND,
                true,
                spurious,
                Optional.empty());
    }

    /** The same with a strategy that decides step by step. */
    public Control with(StrategyName newStrategy) {
        return new Control(
                Optional.of(Mode.CONTROLLED), Optional.of(newStrategy), plan, depth, bound, explored, spurious, byHand);
    }

    /** The same with choices to go by. */
    public Control with(Plan newPlan) {
        return new Control(mode, strategy, Optional.of(newPlan), depth, bound, explored, spurious, byHand);
    }

    /** The same that runs as it is explored, or does not. */
    public Control asExplored(boolean now) {
        return new Control(mode, strategy, plan, depth, bound, now, spurious, byHand);
    }

    /**
     * The same with what the scenario's twin does, where that is to be followed and nobody said what it was.
     *
     * @throws dev.threadline.event.UserError if the twin has nothing to follow
     */
    public Control withTwin(Scenario scenario, Catalogue catalogue) {
        boolean missing =
                isControlled(scenario.run()) && strategy(scenario.run()) == StrategyName.TWIN && plan.isEmpty();
        return missing ? with(Plan.ofTwin(scenario, catalogue)) : this;
    }

    /** Whether a run of the scenario is controlled. */
    boolean isControlled(RunSettings written) {
        return mode.or(written::mode).equals(Optional.of(Mode.CONTROLLED));
    }

    StrategyName strategy(RunSettings written) {
        return strategy.orElse(written.strategy());
    }
}
