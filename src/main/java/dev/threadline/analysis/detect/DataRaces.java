package dev.threadline.analysis.detect;

import dev.threadline.event.Detail;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Data races by FastTrack (Flanagan and Freund 2009): two accesses of a variable, one of them a write, neither of which happened
 * before the other. A variable is also an attribute, or an element of a list or a dictionary. What is found is exact for this run and speaks for all runs in which the threads meet in the same order. The
 * first race of each variable is told; the ones after it may follow from it.
 */
final class DataRaces implements Detector {
    private final HappensBefore order;
    private final TrackedVariable[] variables;
    private final TrackedElements[] elements;
    private final List<Finding> findings = new ArrayList<>();

    DataRaces(EventLog log, HappensBefore order) {
        this.order = order;
        List<ObjectInfo> objects = log.objects();
        variables = new TrackedVariable[objects.size()];
        elements = new TrackedElements[objects.size()];
        for (ObjectInfo object : objects) {
            switch (object.kind()) {
                case VARIABLE -> variables[object.id()] = new TrackedVariable();
                case LIST -> elements[object.id()] = new TrackedElements(false);
                case DICT -> elements[object.id()] = new TrackedElements(true);
                default -> {
                    // It orders who uses it, or is no data.
                }
            }
        }
    }

    @Override
    public void event(Passage at) {
        int object = at.object();
        if (object == EventLog.NO_OBJECT) {
            return;
        }
        long race = LatestAccesses.NONE;
        if (variables[object] != null) {
            race = access(at, variables[object], order.clock(at.thread()));
        } else if (elements[object] != null) {
            race = access(at, elements[object], order.clock(at.thread()));
        }
        if (race != LatestAccesses.NONE) {
            findings.add(Finding.of(FindingKind.DATA_RACE, at.log(), List.of(object), race, at.position()));
            variables[object] = null;
            elements[object] = null;
        }
    }

    private static long access(Passage at, TrackedVariable variable, VectorClock clock) {
        return switch (at.kind()) {
            case READ -> variable.read(at.thread(), clock, at.position());
            case WRITE, UPDATE -> variable.write(at.thread(), clock, at.position());
            default -> LatestAccesses.NONE;
        };
    }

    private static long access(Passage at, TrackedElements tracked, VectorClock clock) {
        return switch (at.detail()) {
            case Detail.Splice splice -> tracked.mutate(at.thread(), clock, at.position(), splice);
            case Detail.Element(Value key) -> tracked.read(at.thread(), clock, at.position(), key);
            case null, default -> LatestAccesses.NONE;
        };
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
