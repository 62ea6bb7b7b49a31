package dev.threadline.analysis.detect;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One pass over the columns of a log, by detectors that all look at the same event; without an object for any event, because
 * runs of millions of events are read when they end.
 */
public final class Detection {
    /** What orders the threads that use it. */
    private static final Set<ObjectKind> ORDERING = EnumSet.complementOf(
            EnumSet.of(ObjectKind.INTERPRETER_LOCK, ObjectKind.VARIABLE, ObjectKind.LIST, ObjectKind.DICT));

    /** The same without the locks, which order threads by who comes first. */
    private static final Set<ObjectKind> HANDING_ON =
            EnumSet.copyOf(ORDERING.stream().filter(kind -> !kind.isLock()).toList());

    /** What orders them in every run alike, whoever comes first to a lock. */
    private static final Set<ObjectKind> SEGMENTING =
            EnumSet.of(ObjectKind.THREAD, ObjectKind.BARRIER, ObjectKind.COUNT_DOWN_LATCH);

    private Detection() {}

    /**
     * What a log's events tell so far, one detector's findings after the other's.
     *
     * @param stuck who is blocked or waits for good at the end
     */
    public static List<Finding> of(EventLog log, List<Integer> stuck) {
        long size = log.size();
        Passage passage = new Passage(log);
        HappensBefore order = new HappensBefore(log, ORDERING);
        HappensBefore segments = new HappensBefore(log, SEGMENTING);
        HappensBefore handing = new HappensBefore(log, HANDING_ON);
        HeldLocks locks = new HeldLocks(log);
        LatestChanges changes = new LatestChanges(log);
        Detector[] detectors = {
            new DataRaces(log, order),
            new LockOrder(log, locks, segments),
            new LostWakeUps(log, stuck),
            new WrongWakeUps(log, stuck, changes),
            new BrokenAtomicity(log),
            new ChecksThenActs(log, changes),
            new LockDiscipline(log, handing, locks),
            new Overtaking(log),
            new VainRounds(log, locks),
            new Convoys(log, locks),
            new OverReleases(log),
            new HeldWhileWaiting(log, locks),
            new BusyWaits(log)
        };
        for (long position = 0; position < size; position++) {
            passage.to(position);
            order.follow(passage);
            segments.follow(passage);
            handing.follow(passage);
            for (Detector detector : detectors) {
                detector.event(passage);
            }
            locks.follow(passage);
            changes.follow(passage);
        }
        return Stream.of(detectors)
                .flatMap(detector -> detector.findings().stream())
                .toList();
    }
}
