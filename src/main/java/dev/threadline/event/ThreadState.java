package dev.threadline.event;

/**
 * A thread at a moment.
 *
 * @param status what it does
 * @param line where it is in the {@link Listing}, or 0
 * @param object what it waits for or wants, or {@link EventLog#NO_OBJECT}
 * @param since the position of the event that began this status, or -1
 * @param failed whether an uncaught error is ending it
 */
public record ThreadState(ThreadStatus status, int line, int object, long since, boolean failed) {
    /** A thread that was made and not started. */
    public static final ThreadState UNBORN = new ThreadState(ThreadStatus.UNBORN, 0, EventLog.NO_OBJECT, -1, false);

    /** Whether it can't go on by itself: blocked on a lock or waiting. */
    public boolean isStuck() {
        return status == ThreadStatus.BLOCKED || status == ThreadStatus.WAITING;
    }

    ThreadState at(int newLine) {
        return newLine == line || newLine == 0 ? this : new ThreadState(status, newLine, object, since, failed);
    }

    ThreadState become(ThreadStatus next, int awaited, long position) {
        return new ThreadState(next, line, awaited, position, failed);
    }

    ThreadState fail() {
        return new ThreadState(status, line, object, since, true);
    }
}
