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
 * @param check an expression that must hold once all have finished, or empty
 */
public record ProgramSource(
        String file,
        Listing listing,
        Optional<Listing.Section> setup,
        List<ThreadSource> threads,
        Optional<Listing.Section> main,
        String check) {
    public ProgramSource {
        threads = List.copyOf(threads);
    }
}
