package dev.threadline.cli;

import dev.threadline.event.UserError;
import dev.threadline.explore.RunLine;
import dev.threadline.kernel.FreeRunOptions;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.Gil;
import dev.threadline.scenario.Mode;
import dev.threadline.scenario.Plan;
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
            description = "The time after which a run is cut, such as 500ms, 10s, 2m (default: 60s; by hand: 24h).")
    private Span span;

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
            description = "Who decides in a controlled run: by-hand, round-robin, random, pct, pos, preemption-bounded,"
                    + " replay or twin (default: as the scenario says, or random).")
    private StrategyName strategy;

    @Option(
            names = "--schedule",
            paramLabel = "FILE",
            description = "The choices to replay: a file with one on each line, such as P-1 or P-1:timeout, or the"
                    + " recording of a controlled run. A strategy, if one is given, decides after them.")
    private Path schedule;

    @Option(
            names = "--twin-of",
            paramLabel = "FILE",
            description =
                    "The run to go along with, as far as the same threads can go on: the recording of a controlled run of"
                            + " the scenario's twin, or a file of choices. It tells the first step where one can't"
                            + " (default with --strategy twin: the schedule that the twin has saved).")
    private Path twin;

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
                span == null ? defaultTime() : span.ns(),
                maxEvents,
                virtual,
                gil == null ? Gil.AS_WRITTEN : gil ? Gil.ON : Gil.OFF,
                speed == null ? OptionalDouble.empty() : OptionalDouble.of(speed.times()),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                control(terminal));
    }

    /**
     * How a scenario is run to repeat a run that was copied as a line.
     *
     * @throws UserError if an option says something else than the line does, or the line is no schedule
     */
    RunLimits along(RunLine line, boolean virtual, Terminal terminal) {
        String other = mode != null
                ? "--mode"
                : strategy != null
                        ? "--strategy"
                        : schedule != null
                                ? "--schedule"
                                : twin != null ? "--twin-of" : seed != null ? "--seed" : explored ? "--explored" : "";
        if (!other.isEmpty()) {
            throw new UserError(
                    "found --line with %s; the line says how the run goes: leave one of them out.".formatted(other));
        }
        return limits(virtual, terminal).with(line.limits().control());
    }

    private long defaultTime() {
        return strategy == StrategyName.BY_HAND ? RunLimits.BY_HAND_TIME : FreeRunOptions.DEFAULT_TIME_LIMIT;
    }

    private Control control(Terminal terminal) {
        if (mode == Mode.FREE && (strategy != null || schedule != null || twin != null)) {
            throw new UserError("found --mode free with %s; in a free run nobody chooses: leave one of them out."
                    .formatted(schedule != null ? "--schedule" : twin != null ? "--twin-of" : "--strategy"));
        }
        if (schedule != null && (twin != null || strategy == StrategyName.TWIN)) {
            throw new UserError(
                    "found --schedule with %s; choices are made again or gone along with: leave one of them out."
                            .formatted(twin != null ? "--twin-of" : "--strategy twin"));
        }
        if (twin != null && strategy != null && strategy != StrategyName.TWIN) {
            throw new UserError("found --twin-of with --strategy %s; a twin goes by another run: leave one of them out."
                    .formatted(strategy.word()));
        }
        if (strategy == StrategyName.BY_HAND && terminal.answers().isEmpty()) {
            throw new UserError(
                    "found --strategy by-hand, but input does not come from a keyboard, so nobody can choose;"
                            + " give a schedule by --schedule FILE, or another strategy.");
        }
        within("--depth", depth, 1, MOST_DEPTH);
        within("--bound", bound, 0, MOST_BOUND);
        within("--spurious", spurious, 0, MOST_BOUND);
        Optional<StrategyName> decides = Optional.ofNullable(strategy)
                .or(() -> twin != null ? Optional.of(StrategyName.TWIN) : Optional.empty())
                .or(() -> schedule != null ? Optional.of(StrategyName.REPLAY) : Optional.empty());
        return new Control(
                decides.isPresent() ? Optional.of(Mode.CONTROLLED) : Optional.ofNullable(mode),
                decides,
                plan(terminal),
                depth,
                bound,
                explored,
                spurious,
                terminal.answers().map(answers -> new HandChooser(terminal, answers)));
    }

    private Optional<Plan> plan(Terminal terminal) {
        return Optional.ofNullable(schedule)
                .map(file -> new ScheduleFile(file, "--schedule").read(terminal))
                .or(() ->
                        Optional.ofNullable(twin).map(file -> new ScheduleFile(file, "--twin-of").readNames(terminal)));
    }

    private static void within(String option, long found, long least, long most) {
        if (found < least || found > most) {
            throw new UserError("found %s %d, expected %d to %d.".formatted(option, found, least, most));
        }
    }
}
