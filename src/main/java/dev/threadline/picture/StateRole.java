package dev.threadline.picture;

/** What a thread is doing, as far as a lane shows it, the worst first. */
public enum StateRole {
    /** Wants a lock that another has. */
    BLOCKED,
    /** Waits for a condition, event, queue, barrier or another thread. */
    WAITING,
    /** Sleeps until a time. */
    SLEEPING,
    /** Could take a step but was not chosen. */
    READY,
    /** Takes a step. */
    RUNNING,
    NOT_STARTED,
    ENDED
}
