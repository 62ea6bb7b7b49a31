package dev.threadline.scenario;

/** The strategy of a controlled run, by name. */
public enum StrategyName {
    /** The reader picks every step. */
    BY_HAND,
    /** One step each, in turn. */
    ROUND_ROBIN,
    /** Any enabled thread, equally likely. */
    RANDOM,
    /** Random priorities with a few random changes: probabilistic concurrency testing (Burckhardt et al., 2010). */
    PCT,
    /** A random priority for each pending step: partial order sampling (Yuan et al., 2018). */
    POS,
    /** A thread runs on until it blocks, with few exceptions (Musuvathi and Qadeer, 2007). */
    PREEMPTION_BOUNDED,
    /** The saved schedule, choice by choice. */
    REPLAY,
    /** What the scenario's twin did, thread by thread, as far as that can be done. */
    TWIN;

    /** Whether it goes by choices that were made before. */
    boolean follows() {
        return this == REPLAY || this == TWIN;
    }

    /** The word for it in a scenario file. */
    public String word() {
        return Words.of(this);
    }
}
