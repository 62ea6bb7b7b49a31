package dev.threadline.cli;

import dev.threadline.kernel.FreeRunOptions;
import dev.threadline.scenario.Gil;
import dev.threadline.scenario.RunLimits;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** The options of every command that runs a scenario. */
final class RunOptions {
    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "The time after which a run is cut, such as 500ms, 10s, 2m (default: 60s).")
    private Span span = new Span(FreeRunOptions.DEFAULT_TIME_LIMIT);

    @Option(
            names = "--speed",
            paramLabel = "N",
            description =
                    "How many times faster than written sleeps and time limits pass, 0.001 to 1000000 (default: as"
                            + " the scenario says, or 1).")
    private Speed speed;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where random numbers start (default: as the scenario says, or another one in each run).")
    private Long seed;

    @Option(
            names = "--gil",
            negatable = true,
            description =
                    "Runs with or without a global interpreter lock such as Python's (default: as the scenario says).")
    private Boolean gil;

    /** @param virtual whether the run's threads are virtual ones */
    RunLimits limits(boolean virtual) {
        return new RunLimits(
                span.ns(),
                FreeRunOptions.DEFAULT_MAX_EVENTS,
                virtual,
                gil == null ? Gil.AS_WRITTEN : gil ? Gil.ON : Gil.OFF,
                speed == null ? OptionalDouble.empty() : OptionalDouble.of(speed.times()),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
    }
}
