package dev.threadline.cli;

import dev.threadline.kernel.FreeRunOptions;
import dev.threadline.scenario.RunLimits;
import picocli.CommandLine.Option;

/** The option of every command that runs a scenario: how long the run may take. */
final class TimeLimit {
    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "The time after which a run is cut, such as 500ms, 10s, 2m (default: 60s).")
    private Span span = new Span(FreeRunOptions.DEFAULT_TIME_LIMIT);

    /** @param virtual whether the run's threads are virtual ones */
    RunLimits limits(boolean virtual) {
        return new RunLimits(span.ns(), FreeRunOptions.DEFAULT_MAX_EVENTS, virtual);
    }
}
