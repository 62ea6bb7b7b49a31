package dev.threadline.scenario;

import dev.threadline.event.Planned;
import java.util.List;
import java.util.Optional;

/**
 * Choices for a controlled run to make.
 *
 * @param source where they stand, as mistakes in them are reported of: a file, or a scenario's schedule
 * @param scenario the id of the scenario that they were made in, where that is known
 */
public record Plan(String source, Optional<String> scenario, List<? extends Planned> choices) {
    public Plan {
        choices = List.copyOf(choices);
    }
}
