package dev.threadline.analysis;

import dev.threadline.analysis.figures.Clocks;
import dev.threadline.analysis.figures.ObjectFigures;
import dev.threadline.analysis.figures.ThreadFigures;
import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.event.Run;
import java.util.List;

/**
 * The figures of a run, found in one pass over its log.
 *
 * @param steps visible steps
 * @param durationNs time of the last event, in ns since the run began
 * @param threads every thread, by number
 * @param locks every lock, by number of the object
 * @param others everything else that threads came to and could have had to wait for, by number of the object
 * @param outcome how the run ended; {@link Sentences#outcome} is the sentence
 */
public record RunSummary(
        long steps,
        long durationNs,
        List<ThreadFigures> threads,
        List<ObjectFigures> locks,
        List<ObjectFigures> others,
        Outcome outcome) {
    public RunSummary {
        threads = List.copyOf(threads);
        locks = List.copyOf(locks);
        others = List.copyOf(others);
    }

    /** Sums up what a run's log holds now. */
    public static RunSummary of(Run run) {
        EventLog log = run.log();
        Clocks clocks = Clocks.of(log);
        return new RunSummary(
                log.steps(), clocks.end(), clocks.threads(), clocks.locks(), clocks.others(), run.outcome());
    }
}
