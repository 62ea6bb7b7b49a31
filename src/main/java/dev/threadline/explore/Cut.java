package dev.threadline.explore;

/** Why an exploration did not see all states. */
public enum Cut {
    /** Its time was over. */
    TIME,
    /** It found more states than it may keep. */
    STATES,
    /** Its states took more memory than they may. */
    MEMORY,
    /** It was called off. */
    CANCELLED
}
