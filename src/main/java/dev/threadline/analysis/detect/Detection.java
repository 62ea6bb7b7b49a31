package dev.threadline.analysis.detect;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import java.util.EnumSet;
import java.util.List;

/**
 * One pass over the columns of a log, by detectors that all look at the same event; without an object for any event, because
 * runs of millions of events are read when they end.
 */
public final class Detection {
    private Detection() {}

    /** What a log's events tell so far, one detector's findings after the other's. */
    public static List<Finding> of(EventLog log) {
        EnumSet<ObjectKind> ordering = EnumSet.allOf(ObjectKind.class);
        ordering.removeAll(
                EnumSet.of(ObjectKind.INTERPRETER_LOCK, ObjectKind.VARIABLE, ObjectKind.LIST, ObjectKind.DICT));
        long size = log.size();
        Passage passage = new Passage(log);
        HappensBefore order = new HappensBefore(log, ordering);
        Detector[] detectors = {new DataRaces(log, order)};
        for (long position = 0; position < size; position++) {
            passage.to(position);
            order.follow(passage);
            for (Detector detector : detectors) {
                detector.event(passage);
            }
        }
        return List.of(detectors).stream()
                .flatMap(detector -> detector.findings().stream())
                .toList();
    }
}
