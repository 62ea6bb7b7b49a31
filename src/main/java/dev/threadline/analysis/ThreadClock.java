package dev.threadline.analysis;

import dev.threadline.event.EventKind;
import dev.threadline.event.ThreadStatus;

/** Adds up how a thread spends its time while a run goes by; the statuses change as in a run's state. */
final class ThreadClock {
    private static final int STATUSES = ThreadStatus.values().length;

    private final long[] spent = new long[STATUSES];
    private ThreadStatus status = ThreadStatus.UNBORN;
    private long since;
    private long steps;

    /** The lock that it is blocked on, or null. */
    private LockClock blockedOn;

    /**
     * An event of this thread.
     *
     * @param time of the event, in ns
     * @param lock the lock that the event is about, or null
     */
    void event(EventKind kind, long time, LockClock lock) {
        if (kind.isStep()) {
            steps++;
        }
        switch (kind) {
            case REQUEST -> {
                become(lock == null ? ThreadStatus.WAITING : ThreadStatus.BLOCKED, time);
                if (lock != null) {
                    blockedOn = lock;
                    lock.requested();
                }
            }
            case WAIT -> become(ThreadStatus.WAITING, time);
            case SLEEP -> become(ThreadStatus.SLEEPING, time);
            case END -> become(ThreadStatus.ENDED, time);
            case FAIL, CANCEL, SUSPEND, RESTORE -> {
                // It stays as it is: an error is still to end it, a wait was called off because the run is over.
            }
            default -> started(time);
        }
    }

    /** It can run from now on, if it could not before. */
    void started(long time) {
        if (status != ThreadStatus.READY) {
            become(ThreadStatus.READY, time);
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
