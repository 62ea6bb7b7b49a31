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
    CANCELLED,
    /** Others have more preemptions than it was to look at. */
    BOUND;

    /** Whether runs by chance may find more of what was to be looked at. */
    boolean leavesTimeForRuns() {
        return switch (this) {
            case TIME, STATES, MEMORY -> true;
            case CANCELLED, BOUND -> false;
        };
    }
}
