package dev.threadline.event;

/**
 * The kinds of events, one for each record of {@link Event}. A column of a log holds their ordinals, so their order is
 * part of the recording's format: new kinds go to the end.
 */
public enum EventKind {
    /** A thread made an object. */
    CREATE(false),
    /** A thread was started by another. */
    START(true),
    /** A thread's first event. */
    BEGIN(false),
    /** A thread's last event. */
    END(false),
    /** An uncaught error is ending the thread. */
    FAIL(false),
    /** A thread saw that another has ended. */
    JOIN(true),
    /** An operation was not enabled: the thread is blocked from here. */
    REQUEST(false),
    /** A blocked operation gave up when its time was over. */
    TIMEOUT(true),
    /** A blocked operation was called off. */
    CANCEL(false),
    /** An operation was answered with an error. */
    REFUSE(true),
    /** A lock was taken, a permit was taken. */
    ACQUIRE(true),
    /** An attempt that does not wait found the lock or permit taken. */
    MISS(true),
    /** A lock was given back, permits were given. */
    RELEASE(true),
    /** A lock was taken for reading. */
    ACQUIRE_SHARED(true),
    /** A lock taken for reading was given back. */
    RELEASE_SHARED(true),
    /** A thread went in to wait at a condition, event, barrier or latch. */
    WAIT(true),
    /** A waiting thread came out. */
    RESUME(true),
    /** A thread passed a gate that was open. */
    PASS(true),
    /** Waiters of a condition were woken. */
    NOTIFY(true),
    /** An event was set. */
    SET(true),
    /** An event was cleared. */
    CLEAR(true),
    /** The last party arrived at a barrier. */
    TRIP(true),
    /** A barrier broke. */
    BROKEN(true),
    /** A barrier was made new. */
    RESET(true),
    /** An item went into a queue. */
    PUT(true),
    /** An item was taken from a queue. */
    GET(true),
    /** An item taken from a queue was reported done. */
    TASK_DONE(true),
    /** A latch was counted down. */
    COUNT_DOWN(true),
    /** Two threads swapped items. */
    EXCHANGE(true),
    /** A value was read and replaced in one step. */
    UPDATE(true),
    /** A shared variable, attribute or element was read. */
    READ(true),
    /** A shared variable, attribute or element was written. */
    WRITE(true),
    /** The contents of a shared list or dict were changed. */
    MUTATE(true),
    /** A question about an object's state was answered. */
    QUERY(true),
    /** A local variable was written. */
    LOCAL(false),
    /** Execution reached a line. */
    LINE(false),
    /** A condition was decided. */
    BRANCH(false),
    /** The scheduler chose who goes next. */
    CHOICE(false),
    /** A random number was drawn. */
    DRAW(false),
    /** A line was printed. */
    PRINT(false),
    /** A thread went to sleep. */
    SLEEP(false),
    /** A sleeping thread woke up. */
    AWAKE(false),
    /** A wait gave its lock up for the time being. */
    SUSPEND(false),
    /** A wait that is over has its lock back. */
    RESTORE(false),
    /** A waiter of a condition came to although nobody woke it. */
    STIR(true);

    private static final EventKind[] VALUES = values();

    private final boolean step;

    EventKind(boolean step) {
        this.step = step;
    }

    /** Whether an event of this kind is a visible step; the others are folded into the step before them. */
    public boolean isStep() {
        return step;
    }

    /** The kind with an ordinal. */
    public static EventKind of(int ordinal) {
        return VALUES[ordinal];
    }
}
