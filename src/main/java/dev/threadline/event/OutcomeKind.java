package dev.threadline.event;

import java.util.List;

/** How a run ended. */
public enum OutcomeKind {
    /** Every thread came to its end, and what had to hold holds. */
    FINISHED,
    /** Nobody can go on, and somebody has not finished. */
    DEADLOCK,
    /** An {@code assert} did not hold. */
    ASSERTION,
    /** A thread died of an error. */
    ERROR,
    /** All have finished, and the scenario's check does not hold. */
    CHECK,
    /** They go on for ever, and nobody gets anywhere. */
    LIVELOCK,
    /** They go on for ever, and work gets done. */
    ENDLESS,
    /** The run was cut at its time limit. */
    TIME_LIMIT,
    /** Somebody called the run off. */
    CANCELLED;

    /** How a scenario's schedules can end; the other kinds are ends that somebody put to a run from outside. */
    public static final List<OutcomeKind> OF_SCHEDULES =
            List.of(FINISHED, DEADLOCK, ASSERTION, ERROR, CHECK, LIVELOCK, ENDLESS);

    /** Whether a run that ended so went as a program should. */
    public boolean isGood() {
        return this == FINISHED || this == ENDLESS;
    }
}
