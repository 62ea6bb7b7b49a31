package dev.threadline.scenario;

import dev.threadline.event.Provenance;
import dev.threadline.event.Provenance.Fact;
import java.time.Instant;

/** What is told of how a scenario is run, so that the run can be understood later, and made once more. */
final class Circumstances {
    private Circumstances() {}

    /**
     * The provenance of a run that begins.
     *
     * @param text of the scenario
     * @param seed of its random numbers
     * @param began the instant from which its times are counted
     */
    static Provenance of(String text, RunSettings written, RunLimits limits, long seed, Instant began) {
        Control control = limits.control();
        boolean controlled = control.isControlled(written);
        Provenance told = Provenance.here(began)
                .withSource(text)
                .with(Fact.MODE, Words.of(controlled ? Mode.CONTROLLED : Mode.FREE))
                .with(Fact.SEED, Long.toString(seed))
                .with(Fact.EXPLORED, control.explored() ? "yes" : "no");
        return controlled
                ? told.with(Fact.STRATEGY, strategy(control, written)).with(Fact.CLOCK, "virtual")
                : told.with(Fact.SPEED, speed(limits.speed().orElse(written.speed())))
                        .with(Fact.GIL, gil(written, limits))
                        .with(Fact.THREADS, limits.virtual() ? "virtual" : "platform")
                        .with(Fact.CLOCK, "real");
    }

    private static String strategy(Control control, RunSettings written) {
        StrategyName name = control.strategy(written);
        return switch (name) {
            case PCT -> "pct, depth " + control.depth();
            case PREEMPTION_BOUNDED -> "preemption-bounded, bound " + control.bound();
            case BY_HAND, ROUND_ROBIN, RANDOM, POS, REPLAY, TWIN -> name.word();
        };
    }

    private static String speed(double times) {
        return times == (long) times ? Long.toString((long) times) : Double.toString(times);
    }

    private static String gil(RunSettings written, RunLimits limits) {
        return limits.gil().switchInterval(written.gil()).stream()
                .mapToObj(Long::toString)
                .findFirst()
                .orElse("off");
    }
}
