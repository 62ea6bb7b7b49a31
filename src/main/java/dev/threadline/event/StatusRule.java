package dev.threadline.event;

/**
 * How an event changes what threads do: the one rule that a run's state, the figures and the lanes follow.
 *
 * <p>A thread that is woken at a condition, or whose time there is over, has not come out yet: it wants the lock back that it
 * gave up, and is blocked on that lock until it has it. One that an event, a barrier, a latch or a partner lets go has
 * nothing more to wait for.
 */
public final class StatusRule {
    private StatusRule() {}

    /** Whoever follows what the threads of a run do. */
    public interface Follower {
        /**
         * From here on a thread does this; it may have done so before.
         *
         * @param object what it wants or waits for, or {@link EventLog#NO_OBJECT}
         */
        void becomes(int thread, ThreadStatus status, int object);
    }

    /** Tells a follower what the event at a position changes, the acting thread first. */
    public static void apply(EventLog log, long position, Follower follower) {
        apply(log, position, log.kindAt(position), log.threadAt(position), log.objectAt(position), follower);
    }

    /** As {@link #apply(EventLog, long, Follower)}, for those who have looked at the event already: there are millions. */
    public static void apply(EventLog log, long position, EventKind kind, int thread, int object, Follower follower) {
        switch (kind) {
            case REQUEST ->
                follower.becomes(
                        thread,
                        log.object(object).kind().isLock() ? ThreadStatus.BLOCKED : ThreadStatus.WAITING,
                        object);
            case WAIT -> follower.becomes(thread, ThreadStatus.WAITING, object);
            case SLEEP -> follower.becomes(thread, ThreadStatus.SLEEPING, EventLog.NO_OBJECT);
            case END -> follower.becomes(thread, ThreadStatus.ENDED, EventLog.NO_OBJECT);
            case FAIL, CANCEL, SUSPEND, RESTORE -> {
                // The thread stays as it is: an error is still to end it, a wait is called off because the run is over.
            }
            case TIMEOUT, STIR -> {
                int wanted = awaited(log, position);
                follower.becomes(
                        thread,
                        wanted == object ? ThreadStatus.READY : ThreadStatus.BLOCKED,
                        wanted == object ? EventLog.NO_OBJECT : wanted);
            }
            default -> {
                follower.becomes(thread, ThreadStatus.READY, EventLog.NO_OBJECT);
                others(log, position, kind, object, follower);
            }
        }
    }

    private static void others(EventLog log, long position, EventKind kind, int object, Follower follower) {
        switch (kind) {
            case START -> follower.becomes(log.threadOf(object), ThreadStatus.READY, EventLog.NO_OBJECT);
            case NOTIFY -> woken(log, position, ThreadStatus.BLOCKED, awaited(log, position), follower);
            case SET, TRIP, BROKEN, RESET, COUNT_DOWN, EXCHANGE ->
                woken(log, position, ThreadStatus.READY, EventLog.NO_OBJECT, follower);
            default -> {
                // It is about the acting thread alone.
            }
        }
    }

    private static void woken(EventLog log, long position, ThreadStatus status, int object, Follower follower) {
        if (log.detailAt(position) instanceof Detail.Woken(var threads)) {
            for (int thread : threads) {
                follower.becomes(thread, status, object);
            }
        }
    }

    /**
     * What a thread wants or waits for whom the event at a position held up: the object of the event, or the lock of a condition
     * that has let it go.
     */
    public static int awaited(EventLog log, long position) {
        int object = log.objectAt(position);
        boolean wakes = switch (log.kindAt(position)) {
            case NOTIFY, TIMEOUT, STIR -> true;
            default -> false;
        };
        return wakes && log.object(object).initial() instanceof ObjectState.Condition(int lock) ? lock : object;
    }
}
