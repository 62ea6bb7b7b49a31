package dev.threadline.script;

import dev.threadline.event.Listing;
import java.util.List;
import java.util.Optional;

/**
 * The text of a program, taken apart.
 *
 * @param file what its mistakes are reported of
 * @param listing all its sections, in order
 * @param setup what runs before everything, one section of the listing
 * @param threads the threads of the scenario, each with its section of the listing
 * @param main the module's code; without it all threads run together from the start
 * @param check a line with an expression that must hold once all have finished
 */
public record ProgramSource(
        String file,
        Listing listing,
        Optional<Listing.Section> setup,
        List<ThreadSource> threads,
        Optional<Listing.Section> main,
        Optional<Listing.Section> check) {
    public ProgramSource {
        threads = List.copyOf(threads);
    }

    /** @param check the expression, or blank for none */
    public ProgramSource(
            String file,
            Listing listing,
            Optional<Listing.Section> setup,
            List<ThreadSource> threads,
            Optional<Listing.Section> main,
            String check) {
        this(file, listing, setup, threads, main, line("check", check));
    }

    /** The same with another expression to be checked. @param title what it is called where it has a mistake */
    public ProgramSource checking(String title, String expression) {
        return new ProgramSource(file, listing, setup, threads, main, line(title, expression));
    }

    private static Optional<Listing.Section> line(String title, String expression) {
        return expression.isBlank()
                ? Optional.empty()
                : Optional.of(new Listing.Section(title, 1, List.of(expression)));
    }
}
