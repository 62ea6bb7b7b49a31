package dev.threadline.scenario;

import dev.threadline.event.ChoiceLog;
import dev.threadline.event.EventLog;
import dev.threadline.event.Heading;
import dev.threadline.event.Listing;
import dev.threadline.event.Outcome;
import dev.threadline.event.Provenance;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.kernel.Handover;
import dev.threadline.script.Program;
import dev.threadline.script.ProgramSource;
import dev.threadline.script.ScriptRun;
import dev.threadline.script.ThreadSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A run of a scenario, free or controlled, from its text to what happened. */
public final class ScenarioRun {
    /** Where random draws start in a replay if nobody says; a schedule is the same run each time. */
    private static final long REPLAYED_SEED = 0;

    private final Scenario scenario;
    private final Program program;
    private final ScriptRun run;
    private final Heading heading;

    /** Said where the choices to replay are those of another text. */
    private final Optional<String> changed;

    /** Of a controlled run. */
    private final Optional<Conduct> conduct;

    /** Whose threads a controlled run has. */
    private final Optional<Handover> handover;

    /**
     * Compiles the scenario's program and brings it to step 0.
     *
     * @param file what mistakes in the program are reported of
     * @param printed gets every line that the program prints, in order, on another thread
     * @throws dev.threadline.event.UserError if the program has a mistake or its setup fails
     */
    public ScenarioRun(Scenario written, String file, RunLimits limits, Consumer<String> printed) {
        this(ScenarioFile.of(written, file), limits, printed);
    }

    /**
     * Compiles the scenario's program and brings it to step 0.
     *
     * @param printed gets every line that the program prints, in order, on another thread
     * @throws dev.threadline.event.UserError if the program has a mistake or its setup fails
     */
    public ScenarioRun(ScenarioFile file, RunLimits limits, Consumer<String> printed) {
        changed = limits.control().plan().flatMap(plan -> changed(plan, file));
        boolean explored = limits.control().explored();
        scenario = explored ? file.scenario().explored() : file.scenario();
        program = compile(scenario, file.name());
        RunSettings settings = scenario.run();
        long seed = seed(limits);
        if (limits.control().isControlled(settings)) {
            conduct = Optional.of(new Conduct(scenario, program, limits, seed));
            handover = Optional.of(Handover.fastest());
            run = conduct.get().run(printed, handover.get());
        } else {
            conduct = Optional.empty();
            handover = Optional.empty();
            run = new ScriptRun(
                    program,
                    new ScriptRun.Settings(
                            limits.timeLimit(),
                            limits.maxEvents(),
                            limits.speed().orElse(settings.speed()),
                            seed,
                            limits.virtual(),
                            limits.gil().switchInterval(settings.gil()),
                            printed));
        }
        heading = new Heading(
                scenario.title(),
                scenario.id(),
                program.listing(),
                Circumstances.of(file.text(), settings, limits, seed, Instant.now()));
    }

    /** That the scenario is not any more what the choices were made in, in a sentence. */
    private static Optional<String> changed(Plan plan, ScenarioFile file) {
        String id = file.scenario().id();
        return plan.scenario()
                .filter(id::equals)
                .flatMap(_ -> plan.hash())
                .filter(hash -> !hash.equals(Provenance.hashOf(file.text())))
                .map(_ -> "%s has changed since %s was recorded, so its choices may not fit any more."
                        .formatted(id, plan.source()));
    }

    private long seed(RunLimits limits) {
        Control control = limits.control();
        OptionalLong planned = control.plan().map(Plan::seed).orElse(OptionalLong.empty());
        OptionalLong said = limits.seed().isPresent() ? limits.seed() : planned;
        boolean replays = control.strategy(scenario.run()).follows();
        return (said.isPresent() ? said : scenario.run().seed())
                .orElseGet(() ->
                        replays ? REPLAYED_SEED : ThreadLocalRandom.current().nextLong());
    }

    /**
     * Compiles a scenario's program.
     *
     * @param file what its mistakes are reported of
     * @throws dev.threadline.event.UserError if it has one: file, line, column, what was found, what would be right
     */
    public static Program compile(Scenario scenario, String file) {
        Listing listing = scenario.listing();
        List<Listing.Section> sections = new ArrayList<>(listing.sections());
        Optional<Listing.Section> setup =
                scenario.setup().isEmpty() ? Optional.empty() : Optional.of(sections.removeFirst());
        List<ThreadSource> threads = new ArrayList<>();
        for (ScenarioThread thread : scenario.threads()) {
            threads.add(new ThreadSource(thread.name(), thread.count(), thread.daemon(), sections.removeFirst()));
        }
        Optional<Listing.Section> main =
                scenario.main().isEmpty() ? Optional.empty() : Optional.of(sections.removeFirst());
        ProgramSource source = new ProgramSource(file, listing, setup, threads, main, scenario.check());
        // What wins is asked for only once somebody has played; its mistakes are told before.
        scenario.goal()
                .map(Goal::expression)
                .filter(wins -> !wins.isBlank())
                .ifPresent(wins -> Program.compile(source.checking("goal", wins)));
        return Program.compile(source);
    }

    /** What is run, how and where. */
    public Heading heading() {
        return heading;
    }

    /** What happens, while it happens and afterwards. */
    public EventLog log() {
        return run.log();
    }

    /**
     * Runs to the end, waiting for it; afterwards none of its threads is left.
     *
     * @throws dev.threadline.event.UserError if a choice that it was to make can't be made
     */
    public Run run() throws InterruptedException {
        try {
            Outcome outcome = run.run();
            refuseDivergence();
            return new Run(heading, run.log(), outcome, choices(0));
        } finally {
            handover.ifPresent(Handover::close);
        }
    }

    /**
     * What was decided so far in a controlled run; empty for a free one. Any thread may ask.
     *
     * @param from how many of the first choices are left out
     */
    public Optional<ChoiceLog> choices(int from) {
        return conduct.map(how -> how.choices(from));
    }

    /** What is to be said of a controlled run that is over, besides what it did, in sentences. */
    public List<String> remarks() {
        return Stream.concat(changed.stream(), conduct.flatMap(Conduct::remark).stream())
                .toList();
    }

    private void refuseDivergence() {
        conduct.flatMap(Conduct::divergence).ifPresent(sentence -> {
            throw new UserError(changed.map(why -> why + " " + sentence).orElse(sentence));
        });
    }

    /** Ends the run early. Any thread may call this. */
    public void cancel() {
        run.cancel();
    }
}
