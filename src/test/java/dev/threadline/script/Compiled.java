package dev.threadline.script;

import dev.threadline.event.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programs for tests, from their text. */
final class Compiled {
    private Compiled() {}

    /** A module alone. */
    static Program main(String code) {
        Listing.Section main = new Listing.Section("main", 1, code.lines().toList());
        return Program.compile(new ProgramSource(
                "test.json", new Listing(List.of(main)), Optional.empty(), List.of(), Optional.of(main), ""));
    }

    /** A setup and threads that run together, one for each entry in its map's order. */
    static Program threads(String setup, Map<String, String> threads) {
        List<Listing.Section> sections = new ArrayList<>();
        sections.add(new Listing.Section("setup", 1, setup.lines().toList()));
        List<ThreadSource> sources = new ArrayList<>();
        threads.forEach((name, code) -> {
            Listing.Section before = sections.getLast();
            int first = before.firstLine() + before.lines().size();
            sections.add(
                    new Listing.Section("thread " + name, first, code.lines().toList()));
            sources.add(new ThreadSource(name, 1, false, sections.getLast()));
        });
        return Program.compile(new ProgramSource(
                "test.json", new Listing(sections), Optional.of(sections.getFirst()), sources, Optional.empty(), ""));
    }

    /** What a module's objects are called, once its main thread has taken all its steps. */
    static List<String> namesOfObjects(Program program) {
        Stepper stepper = new Stepper(program, 1, line -> {});
        stepper.begin();
        while (stepper.enabled(0)) {
            stepper.step(0);
        }
        return stepper.host().objects().stream().map(LocalHost.Made::name).toList();
    }
}
