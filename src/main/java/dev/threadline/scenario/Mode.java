package dev.threadline.scenario;

/** Who decides which thread goes next. */
public enum Mode {
    /** Real threads, real time: the operating system decides. */
    FREE,
    /** One thread at a time, virtual time: a strategy decides. */
    CONTROLLED;

    /** The word for it in a scenario file. */
    public String word() {
        return Words.of(this);
    }
}
