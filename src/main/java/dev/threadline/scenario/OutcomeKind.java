package dev.threadline.scenario;

/** How a run of a scenario can end. */
public enum OutcomeKind {
    /** Every thread has ended and the scenario's {@code check}, if it has one, holds. */
    FINISHED,
    /** Threads wait for each other and nothing can wake them. */
    DEADLOCK,
    /** An {@code assert} did not hold. */
    ASSERTION,
    /** A thread ended by an error that nobody caught. */
    ERROR,
    /** Every thread has ended, but the scenario's {@code check} does not hold. */
    CHECK,
    /** Threads keep running and taking steps, but none of them gets any further. */
    LIVELOCK,
    /** The run goes on for ever and does get further, as a server does. */
    ENDLESS;

    /** The word for it in a scenario file. */
    public String word() {
        return Words.of(this);
    }
}
