package dev.threadline.analysis;

import dev.threadline.analysis.detect.Detection;
import dev.threadline.analysis.detect.Finding;
import dev.threadline.event.Run;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What went wrong in a run, or could have gone wrong in it. {@link FindingsText} tells it.
 *
 * @param all by the kinds' order, then by their first evidence
 */
public record Findings(List<Finding> all) {
    public Findings {
        all = List.copyOf(all);
    }

    /** What the events of a run tell. Costs one pass over the run, and another one if somebody was stuck at its end. */
    public static Findings of(Run run) {
        List<Finding> detected = Detection.of(run.log(), run.outcome().stuck());
        return new Findings(Stream.of(Deadlocks.of(run), Livelocks.of(run), detected)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Finding::kind)
                        .thenComparing(finding -> finding.evidence().getFirst().position()))
                .toList());
    }
}
