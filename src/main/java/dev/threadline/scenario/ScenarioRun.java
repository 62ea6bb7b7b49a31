package dev.threadline.scenario;

import dev.threadline.event.EventLog;
import dev.threadline.event.Listing;
import dev.threadline.event.Run;
import dev.threadline.script.Program;
import dev.threadline.script.ProgramSource;
import dev.threadline.script.ScriptRun;
import dev.threadline.script.ThreadSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** A free run of a scenario, from its text to what happened. */
public final class ScenarioRun {
    private final Scenario scenario;
    private final Program program;
    private final ScriptRun run;

    /**
     * Compiles the scenario's program and brings it to step 0.
     *
     * @param file what mistakes in the program are reported of
     * @param printed gets every line that the program prints, in order, on another thread
     * @throws dev.threadline.event.UserError if the program has a mistake or its setup fails
     */
    public ScenarioRun(Scenario scenario, String file, RunLimits limits, Consumer<String> printed) {
        this.scenario = scenario;
        program = compile(scenario, file);
        RunSettings settings = scenario.run();
        run = new ScriptRun(
                program,
                new ScriptRun.Settings(
                        limits.timeLimit(),
                        limits.maxEvents(),
                        limits.speed().orElse(settings.speed()),
                        (limits.seed().isPresent() ? limits.seed() : settings.seed())
                                .orElseGet(() -> ThreadLocalRandom.current().nextLong()),
                        limits.virtual(),
                        limits.gil().switchInterval(settings.gil()),
                        printed));
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
        return Program.compile(new ProgramSource(file, listing, setup, threads, main, scenario.check()));
    }

    /** What the run is called. */
    public String title() {
        return scenario.title();
    }

    /** The id of what is run. */
    public String scenario() {
        return scenario.id();
    }

    /** What happens, while it happens and afterwards. */
    public EventLog log() {
        return run.log();
    }

    /** The program's text. */
    public Listing listing() {
        return program.listing();
    }

    /** Runs to the end, waiting for it; afterwards none of its threads is left. */
    public Run run() throws InterruptedException {
        return new Run(scenario.title(), scenario.id(), program.listing(), run.log(), run.run());
    }

    /** Ends the run early. Any thread may call this. */
    public void cancel() {
        run.cancel();
    }
}
