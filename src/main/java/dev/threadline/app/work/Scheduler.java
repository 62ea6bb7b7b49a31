package dev.threadline.app.work;

import dev.threadline.kernel.Strategy;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.Mode;
import dev.threadline.scenario.RunSettings;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.StrategyName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Who decides in a run which thread goes on.
 *
 * @param strategy of a controlled run; none where the operating system decides
 * @param seed where a strategy begins that goes by chance
 */
public record Scheduler(Optional<StrategyName> strategy, long seed) {
    private static final long FIRST_SEED = 1;

    /**
     * The one that a scenario asks for: with a schedule of its own, the run that its author has seen. One that asks for nothing goes in
     * turn, so that it is the same whenever it is opened, and can be stepped through; with an interpreter lock it is of real threads.
     */
    static Scheduler of(RunSettings written) {
        boolean own = !written.schedule().isEmpty() || written.mode().equals(Optional.of(Mode.CONTROLLED));
        boolean free =
                written.mode().equals(Optional.of(Mode.FREE)) || written.gil().isPresent();
        Optional<StrategyName> strategy =
                own ? Optional.of(written.strategy()) : free ? Optional.empty() : Optional.of(StrategyName.ROUND_ROBIN);
        return new Scheduler(strategy, written.seed().orElse(FIRST_SEED));
    }

    /** Those that a reader can choose from for a scenario. @param catalogue has its twin, if it has one */
    public static List<Scheduler> offered(Scenario scenario, Catalogue catalogue, long seed) {
        List<Optional<StrategyName>> strategies = new ArrayList<>();
        strategies.add(Optional.empty());
        Stream.of(StrategyName.BY_HAND, StrategyName.ROUND_ROBIN, StrategyName.RANDOM, StrategyName.PCT)
                .map(Optional::of)
                .forEach(strategies::add);
        if (hasSchedule(scenario)) {
            strategies.add(Optional.of(StrategyName.REPLAY));
        }
        if (catalogue.find(scenario.pair()).filter(Scheduler::hasSchedule).isPresent()) {
            strategies.add(Optional.of(StrategyName.TWIN));
        }
        return strategies.stream()
                .map(strategy -> new Scheduler(strategy, seed))
                .toList();
    }

    private static boolean hasSchedule(Scenario scenario) {
        return !scenario.run().schedule().isEmpty();
    }

    /** The key of its name. */
    public String text() {
        return "scheduler."
                + strategy.map(name -> name.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse("free");
    }

    /** Whether the reader decides. */
    public boolean isByHand() {
        return strategy.equals(Optional.of(StrategyName.BY_HAND));
    }

    /** Whether the operating system decides. */
    public boolean isFree() {
        return strategy.isEmpty();
    }

    /** The operating system instead. */
    public Scheduler free() {
        return new Scheduler(Optional.empty(), seed);
    }

    /** The reader instead. */
    public Scheduler byHand() {
        return new Scheduler(Optional.of(StrategyName.BY_HAND), seed);
    }

    /** Whether what it makes is the one run that a scenario's author has seen. */
    public boolean isOwnOf(Scenario scenario) {
        boolean replays = strategy.equals(Optional.of(StrategyName.REPLAY));
        return replays || strategy.isPresent() && equals(of(scenario.run()));
    }

    /** Whether another seed makes another run of it. */
    public boolean isByChance() {
        return strategy.filter(name -> switch (name) {
                    case RANDOM, PCT, POS, PREEMPTION_BOUNDED -> true;
                    case BY_HAND, ROUND_ROBIN, REPLAY, TWIN -> false;
                })
                .isPresent();
    }

    public Scheduler with(long newSeed) {
        return new Scheduler(strategy, newSeed);
    }

    /** Who goes on deciding once choices that are made again have come to their end. */
    Scheduler afterChoices() {
        boolean decides = isByHand() || isByChance();
        return decides ? this : new Scheduler(Optional.of(StrategyName.ROUND_ROBIN), seed);
    }

    /** The seed of a run, where it is to have a certain one. */
    OptionalLong runSeed() {
        return isByChance() ? OptionalLong.of(seed) : OptionalLong.empty();
    }

    /** What a run is told of it. @param byHand who is asked where the reader decides */
    Control control(Strategy byHand) {
        Control asked = new Control(
                Optional.of(Mode.FREE),
                Optional.empty(),
                Optional.empty(),
                Control.DEFAULT_DEPTH,
                Control.DEFAULT_BOUND,
                false,
                0,
                Optional.of(byHand));
        return strategy.map(asked::with).orElse(asked);
    }
}
