package dev.threadline.scenario;

import dev.threadline.kernel.FreeRunOptions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the {@code run} of a scenario. */
final class RunFields {
    private static final double SLOWEST = 0.001;
    private static final double FASTEST = 1_000_000;

    private static final double SHORTEST_INTERVAL = 0.0001;
    private static final double LONGEST_INTERVAL = 10;
    private static final double NS_PER_SECOND = 1e9;

    private RunFields() {}

    static RunSettings settings(Node node) {
        Fields fields = Fields.of(node, RunSettings.class);
        RunSettings absent = RunSettings.DEFAULT;
        StrategyName strategy = fields.word("strategy", absent.strategy());
        List<String> schedule = fields.list("schedule", "choices", choice -> choice.text(TextShape.CHOICE));
        if (strategy == StrategyName.REPLAY && schedule.isEmpty()) {
            throw node.error("replays nothing; strategy replay needs a schedule");
        }
        if (strategy != StrategyName.REPLAY && !schedule.isEmpty()) {
            throw node.error("has a schedule that nobody replays; a schedule needs strategy replay");
        }
        return new RunSettings(
                fields.get("mode").isPresent() ? Optional.of(fields.word("mode", Mode.FREE)) : Optional.empty(),
                strategy,
                fields.get("seed").map(seed -> OptionalLong.of(seed.whole())).orElse(absent.seed()),
                schedule,
                fields.get("speed").map(speed -> speed.number(SLOWEST, FASTEST)).orElse(absent.speed()),
                fields.get("gil").map(RunFields::switchInterval).orElse(absent.gil()));
    }

    /** True is Python's own; a number is one of seconds, as {@code sys.setswitchinterval} takes it. */
    private static OptionalLong switchInterval(Node gil) {
        if (gil.json() instanceof Json.Truth(int _, boolean wanted)) {
            return wanted ? OptionalLong.of(FreeRunOptions.DEFAULT_SWITCH_INTERVAL) : OptionalLong.empty();
        }
        double seconds = gil.number(SHORTEST_INTERVAL, LONGEST_INTERVAL, "true, false or a number of seconds");
        return OptionalLong.of(Math.round(seconds * NS_PER_SECOND));
    }
}
