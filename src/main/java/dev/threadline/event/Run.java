package dev.threadline.event;

import java.util.Optional;

/**
 * A run that is over (or is being watched): all that the rooms downstream need to know of it.
 *
 * @param heading what was run, how and where
 * @param log what happened
 * @param outcome how it ended
 * @param choices who decided, and what, if it was a controlled run
 */
public record Run(Heading heading, EventLog log, Outcome outcome, Optional<ChoiceLog> choices) {
    /** A free run of which little is known. */
    public Run(String title, String scenario, Listing listing, EventLog log, Outcome outcome) {
        this(new Heading(title, scenario, listing, Provenance.UNKNOWN), log, outcome, Optional.empty());
    }

    /** What it is called. */
    public String title() {
        return heading.title();
    }

    /** The id of the scenario that was run, or the file's name. */
    public String scenario() {
        return heading.scenario();
    }

    /** The program's text. */
    public Listing listing() {
        return heading.listing();
    }
}
