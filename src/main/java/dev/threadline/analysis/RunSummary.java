package dev.threadline.analysis;

import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.event.Run;
import java.util.List;

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
        Clocks clocks = new Clocks(log);
        for (long position = 0; position < size; position++) {
            clocks.follow(position);
        }
        long end = size == 0 ? 0 : log.timeAt(size - 1);
        clocks.stop(end);
        return new RunSummary(log.stepsBefore(size), end, clocks.threadFigures(), clocks.lockFigures(), run.outcome());
    }
}
