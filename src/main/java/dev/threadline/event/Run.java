package dev.threadline.event;

import java.util.Optional;

/**
 * A run that is over (or is being watched): all that the rooms downstream need to know of it.
 *
 * @param title what it is called
 * @param scenario the id of the scenario that was run, or the file's name
 * @param listing the program's text
 * @param log what happened
 * @param outcome how it ended
 * @param choices who decided, and what, if it was a controlled run
 */
public record Run(
        String title, String scenario, Listing listing, EventLog log, Outcome outcome, Optional<ChoiceLog> choices) {
    /** A free run. */
    public Run(String title, String scenario, Listing listing, EventLog log, Outcome outcome) {
        this(title, scenario, listing, log, outcome, Optional.empty());
    }
}
