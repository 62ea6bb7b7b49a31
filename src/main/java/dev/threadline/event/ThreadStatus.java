package dev.threadline.event;

/** What a thread is doing at a moment, from its events. The order is that of severity: when zoomed out the last one wins. */
public enum ThreadStatus {
    /** Made and not yet started. */
    UNBORN,
    /** Its last event is over. */
    ENDED,
    /** Asleep for a time. */
    SLEEPING,
    /** Running, or able to run. */
    READY,
    /** Waits for something that is not a lock: a condition, an event, an item, a thread's end. */
    WAITING,
    /** Wants a lock that it can't have now. */
    BLOCKED
}
