package dev.threadline.cli;

import dev.threadline.event.UserError;
import dev.threadline.kernel.FreeRunOptions;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.Gil;
import dev.threadline.scenario.Mode;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.StrategyName;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** The options of every command that runs a scenario. */
final class RunOptions {
    private static final int MOST_DEPTH = 100;
    private static final int MOST_BOUND = 1000;
    private static final long MOST_EVENTS = 1_000_000_000;

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "The time after which a run is cut, such as 500ms, 10s, 2m (default: 60s).")
    private Span span = new Span(FreeRunOptions.DEFAULT_TIME_LIMIT);

    @Option(
            names = "--max-events",
            paramLabel = "N",
            description =
                    "The number of events after which a run is cut, 1 to 1000000000 (default: 10000000). What `run -o`"
                            + " records is on disk, and not in memory.")
    private long maxEvents = FreeRunOptions.DEFAULT_MAX_EVENTS;

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

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description =
                    "free: the operating system decides which thread goes on. controlled: a strategy does, step by"
                            + " step (default: as the scenario says, or free).")
    private Mode mode;

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            description =
                    "Who decides in a controlled run: by-hand, round-robin, random, pct, pos, preemption-bounded or"
                            + " replay (default: as the scenario says, or random).")
    private StrategyName strategy;

    @Option(
            names = "--schedule",
            paramLabel = "FILE",
            description = "The choices to replay: a file with one on each line, such as P-1 or P-1:timeout, or the"
                    + " recording of a controlled run. A strategy, if one is given, decides after them.")
    private Path schedule;

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "How many orders of steps pct looks for at once, 1 to 100 (default: 3).")
    private int depth = Control.DEFAULT_DEPTH;

    @Option(
            names = "--bound",
            paramLabel = "N",
            description = "How many preemptions preemption-bounded has, 0 to 1000 (default: 2).")
    private int bound = Control.DEFAULT_BOUND;

    @Option(
            names = "--explored",
            description =
                    "Runs the scenario as `check` explores it: with other constants if it says so, and sleeping takes"
                            + " no time.")
    private boolean explored;

    @Option(
            names = "--spurious",
            paramLabel = "N",
            description =
                    "How often a controlled run may wake a thread from a condition's wait that nobody woke, 0 to 1000"
                            + " (default: 0).")
    private int spurious;

    /** @param virtual whether the run's threads are virtual ones */
    RunLimits limits(boolean virtual, Terminal terminal) {
        within("--max-events", maxEvents, 1, MOST_EVENTS);
        return new RunLimits(
                span.ns(),
                maxEvents,
                virtual,
                gil == null ? Gil.AS_WRITTEN : gil ? Gil.ON : Gil.OFF,
                speed == null ? OptionalDouble.empty() : OptionalDouble.of(speed.times()),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                control(terminal));
    }

    private Control control(Terminal terminal) {
        if (mode == Mode.FREE && (strategy != null || schedule != null)) {
            throw new UserError("found --mode free with %s; in a free run nobody chooses: leave one of them out."
                    .formatted(schedule == null ? "--strategy" : "--schedule"));
        }
        if (strategy == StrategyName.BY_HAND && terminal.answers().isEmpty()) {
            throw new UserError(
                    "found --strategy by-hand, but input does not come from a keyboard, so nobody can choose;"
                            + " give a schedule by --schedule FILE, or another strategy.");
        }
        within("--depth", depth, 1, MOST_DEPTH);
        within("--bound", bound, 0, MOST_BOUND);
        within("--spurious", spurious, 0, MOST_BOUND);
        boolean controls = strategy != null || schedule != null;
        return new Control(
                controls ? Optional.of(Mode.CONTROLLED) : Optional.ofNullable(mode),
                schedule != null && strategy == null ? Optional.of(StrategyName.REPLAY) : Optional.ofNullable(strategy),
                Optional.ofNullable(schedule).map(ScheduleFile::read),
                depth,
                bound,
                explored,
                spurious,
                terminal.answers().map(answers -> new HandChooser(terminal, answers)));
    }

    private static void within(String option, long found, long least, long most) {
        if (found < least || found > most) {
            throw new UserError("found %s %d, expected %d to %d.".formatted(option, found, least, most));
        }
    }
}
