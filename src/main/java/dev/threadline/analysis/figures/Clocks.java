package dev.threadline.analysis.figures;

import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.StatusRule;
import dev.threadline.event.ThreadStatus;
import dev.threadline.event.ValueCode;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The clocks of all threads, and of all objects that threads can wait for, while a run goes by. One pass over the columns of a log,
 * without an object for any event, because runs of millions of events are summed up when they end.
 */
public final class Clocks implements StatusRule.Follower {
    private final EventLog log;
    private final ThreadClock[] threads;

    /** Null where nobody can wait for an object. */
    private final ObjectClock[] objects;

    private long position;
    private long now;

    private Clocks(EventLog log) {
        this.log = log;
        threads = IntStream.range(0, log.threads().size())
                .mapToObj(ThreadClock::new)
                .toArray(ThreadClock[]::new);
        objects = log.objects().stream()
                .map(info -> ObjectClock.isFor(info.kind()) ? new ObjectClock(info, log.threadOf(info.id())) : null)
                .toArray(ObjectClock[]::new);
    }

    /** Where all clocks stand at the end of what a log holds now. */
    public static Clocks of(EventLog log) {
        Clocks clocks = new Clocks(log);
        long size = log.size();
        for (long at = 0; at < size; at++) {
            clocks.follow(at);
        }
        clocks.stop();
        return clocks;
    }

    /** When the last event was, in ns since the run began; 0 if there is none. */
    public long end() {
        return now;
    }

    /** Every thread, by number. */
    public List<ThreadFigures> threads() {
        return Stream.of(threads).map(ThreadClock::figures).toList();
    }

    /** Every lock, by number of the object. */
    public List<ObjectFigures> locks() {
        return figures(clock -> log.object(clock.object()).kind().isLock());
    }

    /** Everything else that threads waited for or could have waited for when they came to it, by number. */
    public List<ObjectFigures> others() {
        return figures(
                clock -> clock.isUsed() && !log.object(clock.object()).kind().isLock());
    }

    private List<ObjectFigures> figures(Predicate<ObjectClock> which) {
        return Stream.of(objects)
                .filter(Objects::nonNull)
                .filter(which)
                .map(ObjectClock::figures)
                .toList();
    }

    private void follow(long at) {
        position = at;
        now = log.timeAt(at);
        EventKind kind = log.kindAt(at);
        int thread = log.threadAt(at);
        int object = log.objectAt(at);
        if (kind.isStep()) {
            threads[thread].stepped();
        }
        ObjectClock clock = object == EventLog.NO_OBJECT ? null : objects[object];
        boolean waited = clock != null && threads[thread].waitsFor(clock);
        StatusRule.apply(log, at, kind, thread, object, this);
        if (clock != null) {
            clock.event(kind, thread, waited, now, ValueCode.small(log.valueCodeAt(at)));
        }
    }

    @Override
    public void becomes(int thread, ThreadStatus status, int object) {
        ThreadClock clock = threads[thread];
        clock.becomes(status, now, clock.isHeldUp() ? ender(thread) : Blocking.NOBODY);
        boolean waits = status == ThreadStatus.BLOCKED || status == ThreadStatus.WAITING;
        if (waits && objects[object] != null) {
            clock.waits(objects[object]);
        }
    }

    /** Who ends a thread's wait with the present event. */
    private int ender(int thread) {
        int actor = log.threadAt(position);
        return actor == thread ? log.enablerAt(position).map(EventId::thread).orElse(Blocking.NOBODY) : actor;
    }

    private void stop() {
        for (ThreadClock thread : threads) {
            thread.stop(now);
        }
        for (ObjectClock object : objects) {
            if (object != null) {
                object.stop(now);
            }
        }
    }
}
