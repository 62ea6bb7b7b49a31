package dev.threadline.explore;

import dev.threadline.event.Listing;
import dev.threadline.script.Program;
import dev.threadline.script.ProgramSource;
import dev.threadline.script.StateSpace;
import dev.threadline.script.ThreadSource;
import dev.threadline.script.TransitionSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programs for tests of exploring, from their text. */
final class Explored {
    static final Budget BUDGET = Budget.of(Duration.ofMinutes(5)).withStates(1_000_000);

    static final StateSpace.Settings PLAIN = new StateSpace.Settings(0, false, false);

    private Explored() {}

    /** A setup, threads with their numbers, a main or none, a check or none. */
    static Program program(String setup, Map<String, String> threads, String main, String check) {
        List<Listing.Section> sections = new ArrayList<>();
        Optional<Listing.Section> first = section(sections, "setup", setup);
        List<ThreadSource> sources = new ArrayList<>();
        threads.forEach((name, code) -> {
            Listing.Section section = section(sections, "thread " + name, code).orElseThrow();
            sources.add(new ThreadSource(name, 1, name.startsWith("Daemon"), section));
        });
        Optional<Listing.Section> last = section(sections, "main", main);
        return Program.compile(new ProgramSource("test.json", new Listing(sections), first, sources, last, check));
    }

    private static Optional<Listing.Section> section(List<Listing.Section> sections, String title, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        int line = sections.isEmpty()
                ? 1
                : sections.getLast().firstLine() + sections.getLast().lines().size();
        sections.add(new Listing.Section(title, line, code.lines().toList()));
        return Optional.of(sections.getLast());
    }

    static Program threads(String setup, Map<String, String> threads) {
        return program(setup, threads, "", "");
    }

    static SearchedSpace search(Program program) {
        return search(program, PLAIN, BUDGET, 2);
    }

    static SearchedSpace search(Program program, StateSpace.Settings settings, Budget budget) {
        return search(program, settings, budget, 2);
    }

    static SearchedSpace search(Program program, StateSpace.Settings settings, Budget budget, int threads) {
        return search(new StateSpace(program, settings), budget, threads);
    }

    static SearchedSpace search(TransitionSystem system) {
        return search(system, BUDGET, 1);
    }

    private static SearchedSpace search(TransitionSystem system, Budget budget, int threads) {
        long deadline = System.nanoTime() + budget.time().toNanos();
        return new StateSearch(system, budget, threads, deadline, SearchWatch.NONE).run();
    }

    static OutcomeReading read(Program program) {
        SearchedSpace searched = search(program);
        return new OutcomeReading(searched, new OutcomeTelling(searched.space(), ExplorationText.english()));
    }
}
