package dev.threadline.explore;

import dev.threadline.scenario.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What exploring a piece of Java code showed.
 *
 * @param title what it is called
 * @param verdict whether every schedule ends well; empty where that is not known, since not all were seen
 * @param complete whether every schedule was seen, be it by one that differs only in the order of independent steps; of a thread that
 *     goes round in a loop without getting anything done, only some rounds
 * @param executions how often it was run
 * @param time how long it took
 * @param outcomes every outcome that was found, each once, the worse ones first, and of those the simplest first; none has a count,
 *     since not every schedule was run
 * @param sentence the verdict in plain words
 */
public record ExploredCode(
        String title,
        Optional<Verdict> verdict,
        boolean complete,
        long executions,
        Duration time,
        List<ExploredOutcome> outcomes,
        String sentence) {
    public ExploredCode {
        outcomes = List.copyOf(outcomes);
    }
}
