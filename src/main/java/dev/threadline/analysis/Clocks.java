package dev.threadline.analysis;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectState;
import dev.threadline.event.StatusRule;
import dev.threadline.event.ThreadStatus;
import dev.threadline.event.ValueCode;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The clocks of all threads and locks while a run goes by. */
final class Clocks implements StatusRule.Follower {
    private final EventLog log;
    private final ThreadClock[] threads;

    /** Null where an object is no lock. */
    private final LockClock[] locks;

    private long now;

    Clocks(EventLog log) {
        this.log = log;
        threads = log.threads().stream().map(_ -> new ThreadClock()).toArray(ThreadClock[]::new);
        locks = log.objects().stream().map(Clocks::clock).toArray(LockClock[]::new);
    }

    private static LockClock clock(ObjectInfo object) {
        return object.kind().isLock()
                ? new LockClock(object.initial() instanceof ObjectState.Lock lock && !lock.isFree())
                : null;
    }

    void follow(long position) {
        EventKind kind = log.kindAt(position);
        int object = log.objectAt(position);
        now = log.timeAt(position);
        if (kind.isStep()) {
            threads[log.threadAt(position)].stepped();
        }
        StatusRule.apply(log, position, this);
        if (object != EventLog.NO_OBJECT && locks[object] != null) {
            locks[object].event(kind, now, ValueCode.small(log.valueCodeAt(position)));
        }
    }

    @Override
    public void becomes(int thread, ThreadStatus status, int object) {
        LockClock lock = status == ThreadStatus.BLOCKED ? locks[object] : null;
        threads[thread].becomes(status, now, lock);
    }

    void stop(long time) {
        for (ThreadClock thread : threads) {
            thread.stop(time);
        }
        for (LockClock lock : locks) {
            if (lock != null) {
                lock.stop(time);
            }
        }
    }

    List<ThreadFigures> threadFigures() {
        return IntStream.range(0, threads.length)
                .mapToObj(id -> threads[id].figures(id))
                .toList();
    }

    List<LockFigures> lockFigures() {
        return IntStream.range(0, locks.length)
                .mapToObj(id -> locks[id] == null ? null : locks[id].figures(id))
                .filter(Objects::nonNull)
                .toList();
    }
}
