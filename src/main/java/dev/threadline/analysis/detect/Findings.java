package dev.threadline.analysis.detect;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * What went wrong in a run, or could have gone wrong. Found in one pass over the columns of its log by detectors that all look
 * at the same event, without an object for any event, because runs of millions of events are read when they end.
 *
 * @param all by the kinds' order, then by their first evidence
 */
public record Findings(List<Finding> all) {
    public Findings {
        all = List.copyOf(all);
    }

    /** What a log's events tell so far. */
    public static Findings of(EventLog log) {
        EnumSet<ObjectKind> ordering = EnumSet.allOf(ObjectKind.class);
        ordering.removeAll(
                EnumSet.of(ObjectKind.INTERPRETER_LOCK, ObjectKind.VARIABLE, ObjectKind.LIST, ObjectKind.DICT));
        long size = log.size();
        Passage passage = new Passage(log);
        HappensBefore order = new HappensBefore(log, ordering);
        List<Detector> detectors = List.of(new DataRaces(log, order));
        Detector[] watching = detectors.toArray(Detector[]::new);
        for (long position = 0; position < size; position++) {
            passage.to(position);
            order.follow(passage);
            for (Detector detector : watching) {
                detector.event(passage);
            }
        }
        return new Findings(detectors.stream()
                .flatMap(detector -> detector.findings().stream())
                .sorted(Comparator.comparing(Finding::kind)
                        .thenComparing(finding -> finding.evidence().getFirst().position()))
                .toList());
    }
}
