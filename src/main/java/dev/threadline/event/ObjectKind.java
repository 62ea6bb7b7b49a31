package dev.threadline.event;

/** What kind of thing an event is about. The order is the order of the lanes below the threads. */
public enum ObjectKind {
    THREAD,
    INTERPRETER_LOCK,
    LOCK,
    RLOCK,
    READ_WRITE_LOCK,
    SEMAPHORE,
    BOUNDED_SEMAPHORE,
    CONDITION,
    QUEUE,
    LIFO_QUEUE,
    PRIORITY_QUEUE,
    EXCHANGER,
    EVENT,
    BARRIER,
    COUNT_DOWN_LATCH,
    ATOMIC_INTEGER,
    VARIABLE,
    LIST,
    DICT;

    /** Whether a thread that cannot go on because of such an object is blocked on a lock (rather than waiting). */
    public boolean isLock() {
        return this == INTERPRETER_LOCK || this == LOCK || this == RLOCK || this == READ_WRITE_LOCK;
    }
}
