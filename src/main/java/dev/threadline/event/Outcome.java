package dev.threadline.event;

import java.util.List;

/**
 * How a run ended, and why.
 *
 * @param kind how
 * @param reason what happened, in a sentence or empty: the message of the error, the check that failed
 * @param stuck the threads that were blocked or waiting for good when it ended, by number
 */
public record Outcome(OutcomeKind kind, String reason, List<Integer> stuck) {
    public Outcome {
        stuck = List.copyOf(stuck);
    }

    /** A run that went well. */
    public static final Outcome FINISHED = new Outcome(OutcomeKind.FINISHED, "", List.of());
}
