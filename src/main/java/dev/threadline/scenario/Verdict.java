package dev.threadline.scenario;

/** What a scenario's author says about all its schedules together. */
public enum Verdict {
    /** Every schedule ends well. */
    HOLDS,
    /** At least one schedule does not. */
    FAILS;

    /** The word for it in a scenario file. */
    public String word() {
        return Words.of(this);
    }
}
