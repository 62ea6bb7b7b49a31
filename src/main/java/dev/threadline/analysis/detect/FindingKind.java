package dev.threadline.analysis.detect;

/** What can go wrong. */
public enum FindingKind {
    /** Two accesses of a variable, one of them a write, that nothing orders. Evidence: the earlier one, the later one. */
    DATA_RACE("data-race"),

    /**
     * Threads that wait for each other, or for what nobody is left to give, for ever. Evidence: for each of them where it took
     * what another one wants, if it has a lock, and where it began to wait.
     */
    DEADLOCK("deadlock"),

    /** Threads that wait for each other's locks in a ring, which an outsider could break. Evidence: as of a deadlock. */
    DEADLOCK_SUSPICION("deadlock-suspicion"),

    /**
     * A notify that found nobody, or an event that was set and cleared while nobody waited, and a thread that waits for it ever
     * since. Evidence: the notify, or the set and the clear; the wait.
     */
    LOST_WAKE_UP("lost-wakeup"),

    /**
     * Locks taken in orders that could have led to a deadlock, and did not this time. Evidence: for each thread where it took the
     * one lock, and where it took the next one while it held that.
     */
    LOCK_ORDER("lock-order"),

    /**
     * A thread read a variable and wrote it, and another one wrote it in between. Evidence: the read, the other's write, the
     * write.
     */
    ATOMICITY("atomicity"),

    /**
     * A thread slept or waited while it held a lock that another one wanted. Evidence: where it took the lock; the sleep and the
     * want in their order.
     */
    HELD_LOCK("held-lock"),

    /** A thread looked at the same data again and again until another one changed it. Evidence: the first and the last look. */
    BUSY_WAIT("busy-wait");

    private final String word;

    FindingKind(String word) {
        this.word = word;
    }

    /** What it is called outside of this program. */
    public String word() {
        return word;
    }
}
