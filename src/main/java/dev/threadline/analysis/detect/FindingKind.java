package dev.threadline.analysis.detect;

/**
 * What can go wrong, in the order in which it is told: what keeps threads from their end, what went wrong, what could have, what only takes
 * time. Several kinds may have one word outside of this program, where they are forms of one thing.
 */
public enum FindingKind {
    /**
     * Threads that wait for each other in a ring, or for locks whose owners have ended, for ever. Evidence: for each of them where
     * it took what another one wants, if it has a lock, and where it began to wait.
     */
    DEADLOCK("deadlock"),

    /**
     * Threads that wait for what no thread has and nobody is left to bring: a notify, an item, a permit, a set, a party. Evidence: of
     * a semaphore where permits were taken and not given back; where each of the threads began to wait.
     */
    UNANSWERED("deadlock", "unanswered"),

    /** The run goes on for ever and nobody gets anything done. Evidence: the last event of each thread that goes on. */
    LIVELOCK("livelock"),

    /** Threads that wait for each other's locks in a ring, which an outsider could break. Evidence: as of a deadlock. */
    DEADLOCK_SUSPICION("deadlock-suspicion"),

    /**
     * Threads that wait for what nobody brings who ever did; others, who never did, go on. Evidence: where each began to wait.
     */
    UNANSWERED_SUSPICION("deadlock-suspicion", "unanswered-suspicion"),

    /**
     * A notify that found nobody, or an event that was set and cleared while nobody waited, and a thread that waits for it ever
     * since. Evidence: the notify, or the set and the clear; the wait.
     */
    LOST_WAKE_UP("lost-wakeup"),

    /**
     * A notify that came before the change that it was to tell of. Evidence: the notify, where the woken thread waits again,
     * the change.
     */
    SIGNAL_ORDER("lost-wakeup", "signal-order"),

    /**
     * A notify that woke a thread for which nothing had changed, while another one went on waiting. Evidence: the notify, where the
     * woken one came out, where it waits again.
     */
    WRONG_WAKE_UP("wrong-wakeup"),

    /**
     * A woken thread acted on what had been true when it was called, without looking whether it still was. Evidence: the notify, the
     * other's change, the act.
     */
    UNCHECKED_WAKE_UP("wrong-wakeup", "unchecked-wakeup"),

    /**
     * A thread read a variable and wrote it, and another one wrote it in between. Evidence: the read, the other's write, the
     * write.
     */
    ATOMICITY("atomicity"),

    /**
     * A thread asked about an object and acted on the answer, and another one changed the object in between. Evidence: the
     * question, the other's change, the act.
     */
    CHECK_THEN_ACT("atomicity", "check-then-act"),

    /** Two accesses of a variable, one of them a write, that nothing orders. Evidence: the earlier one, the later one. */
    DATA_RACE("data-race"),

    /** One thread accesses a variable under a lock, and another one without any. Evidence: the access without, the one under it. */
    MISSING_LOCK("atomicity", "missing-lock"),

    /** Two threads access a variable, each under a lock that the other one does not take. Evidence: the two accesses. */
    DIFFERENT_LOCKS("atomicity", "different-locks"),

    /**
     * Locks taken in orders that could have led to a deadlock, and did not this time. Evidence: for each thread where it took the
     * one lock, and where it took the next one while it held that.
     */
    LOCK_ORDER("lock-order"),

    /** Threads that made each other give up, or undid each other's writes, again and again. Evidence: each one's last vain try. */
    POSSIBLE_LIVELOCK("possible-livelock"),

    /**
     * A thread wanted a lock or a permit for most of the run while others took it again and again. Evidence: where it began
     * to want it, where the last of the others took it, and where it got it, if it did.
     */
    STARVATION("starvation"),

    /** A semaphore that guards something was given more permits than it began with. Evidence: the release. */
    OVER_RELEASE("over-release"),

    /**
     * Three or more threads that lined up at a lock, again and again, so that nearly each taking had to wait. Evidence: the first and
     * the last taking of the line.
     */
    CONVOY("convoy"),

    /** Threads that came later took a lock or a permit before one that waited for it. Evidence: as of starvation. */
    BARGING("barging"),

    /**
     * A thread slept or waited while it held a lock that another one wanted. Evidence: where it took the lock; the sleep and the
     * want in their order.
     */
    HELD_LOCK("held-lock"),

    /** A thread looked at the same data again and again until another one changed it. Evidence: the first and the last look. */
    BUSY_WAIT("busy-wait");

    private final String word;
    private final String form;

    FindingKind(String word) {
        this(word, word);
    }

    FindingKind(String word, String form) {
        this.word = word;
        this.form = form;
    }

    /** Whether it is no mistake, and only takes time. */
    public boolean isNote() {
        return switch (this) {
            case CONVOY, BARGING, HELD_LOCK -> true;
            case DATA_RACE,
                    DEADLOCK,
                    UNANSWERED,
                    DEADLOCK_SUSPICION,
                    UNANSWERED_SUSPICION,
                    LOST_WAKE_UP,
                    SIGNAL_ORDER,
                    WRONG_WAKE_UP,
                    UNCHECKED_WAKE_UP,
                    LOCK_ORDER,
                    ATOMICITY,
                    CHECK_THEN_ACT,
                    MISSING_LOCK,
                    DIFFERENT_LOCKS,
                    STARVATION,
                    LIVELOCK,
                    POSSIBLE_LIVELOCK,
                    OVER_RELEASE,
                    BUSY_WAIT -> false;
        };
    }

    /**
     * Whether the events that prove it tell all of it. Of the others the words tell also what did not happen afterwards, or how often it
     * did: they hold once the run is over.
     */
    public boolean isKnownAtOnce() {
        return switch (this) {
            case UNCHECKED_WAKE_UP,
                    ATOMICITY,
                    CHECK_THEN_ACT,
                    DATA_RACE,
                    MISSING_LOCK,
                    DIFFERENT_LOCKS,
                    OVER_RELEASE,
                    HELD_LOCK,
                    BUSY_WAIT -> true;
            case DEADLOCK,
                    UNANSWERED,
                    LIVELOCK,
                    DEADLOCK_SUSPICION,
                    UNANSWERED_SUSPICION,
                    LOST_WAKE_UP,
                    SIGNAL_ORDER,
                    WRONG_WAKE_UP,
                    LOCK_ORDER,
                    POSSIBLE_LIVELOCK,
                    STARVATION,
                    CONVOY,
                    BARGING -> false;
        };
    }

    /** What it is called outside of this program. */
    public String word() {
        return word;
    }

    /** What tells it from others of the same word: the name of its texts. */
    public String form() {
        return form;
    }
}
