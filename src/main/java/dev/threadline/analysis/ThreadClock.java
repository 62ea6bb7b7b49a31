package dev.threadline.analysis;

import dev.threadline.event.ThreadStatus;

/** Adds up how a thread spends its time while a run goes by. */
final class ThreadClock {
    private static final int STATUSES = ThreadStatus.values().length;

    private final long[] spent = new long[STATUSES];
    private ThreadStatus status = ThreadStatus.UNBORN;
    private long since;
    private long steps;

    /** The lock that it is blocked on, or null. */
    private LockClock blockedOn;

    /** It took a visible step. */
    void stepped() {
        steps++;
    }

    /**
     * It does something else from now on.
     *
     * @param time in ns
     * @param lock the lock that it is blocked on, or null
     */
    void becomes(ThreadStatus next, long time, LockClock lock) {
        if (next == ThreadStatus.READY && status == ThreadStatus.READY) {
            return;
        }
        become(next, time);
        if (lock != null) {
            blockedOn = lock;
            lock.requested();
        }
    }

    /** The run is over: what lasts is counted up to here. */
    void stop(long time) {
        become(status, time);
    }

    private void become(ThreadStatus next, long time) {
        spent[status.ordinal()] += time - since;
        if (blockedOn != null) {
            blockedOn.waited(time - since);
            blockedOn = null;
        }
        status = next;
        since = time;
    }

    ThreadFigures figures(int thread) {
        return new ThreadFigures(
                thread,
                steps,
                spent[ThreadStatus.READY.ordinal()],
                spent[ThreadStatus.BLOCKED.ordinal()],
                spent[ThreadStatus.WAITING.ordinal()],
                spent[ThreadStatus.SLEEPING.ordinal()]);
    }
}
