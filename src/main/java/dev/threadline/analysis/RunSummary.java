package dev.threadline.analysis;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.Run;
import dev.threadline.event.ValueCode;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The figures of a run. Found in one pass over the columns of its log, without an object for any event, because runs of
 * millions of events are summed up when they end.
 *
 * @param steps visible steps
 * @param durationNs time of the last event, in ns since the run began
 * @param threads every thread, by number
 * @param locks every lock, by number of the object
 * @param outcome how the run ended; {@link Sentences#outcome} is the sentence
 */
public record RunSummary(
        long steps, long durationNs, List<ThreadFigures> threads, List<LockFigures> locks, Outcome outcome) {
    public RunSummary {
        threads = List.copyOf(threads);
        locks = List.copyOf(locks);
    }

    /** Sums up what a run's log holds now. */
    public static RunSummary of(Run run) {
        EventLog log = run.log();
        long size = log.size();
        ThreadClock[] threads =
                log.threads().stream().map(_ -> new ThreadClock()).toArray(ThreadClock[]::new);
        LockClock[] locks = log.objects().stream().map(RunSummary::clock).toArray(LockClock[]::new);
        for (long position = 0; position < size; position++) {
            EventKind kind = log.kindAt(position);
            long time = log.timeAt(position);
            int object = log.objectAt(position);
            LockClock lock = object == EventLog.NO_OBJECT ? null : locks[object];
            threads[log.threadAt(position)].event(kind, time, lock);
            if (lock != null) {
                lock.event(kind, time, ValueCode.small(log.valueCodeAt(position)));
            } else if (kind == EventKind.START) {
                threads[log.threadOf(object)].started(time);
            }
        }

        long end = size == 0 ? 0 : log.timeAt(size - 1);
        for (ThreadClock thread : threads) {
            thread.stop(end);
        }
        for (LockClock lock : locks) {
            if (lock != null) {
                lock.stop(end);
            }
        }
        return new RunSummary(
                log.stepsBefore(size),
                end,
                IntStream.range(0, threads.length)
                        .mapToObj(id -> threads[id].figures(id))
                        .toList(),
                IntStream.range(0, locks.length)
                        .mapToObj(id -> locks[id] == null ? null : locks[id].figures(id))
                        .filter(Objects::nonNull)
                        .toList(),
                run.outcome());
    }

    private static LockClock clock(ObjectInfo object) {
        return object.kind().isLock()
                ? new LockClock(object.initial() instanceof ObjectState.Lock lock && !lock.isFree())
                : null;
    }
}
