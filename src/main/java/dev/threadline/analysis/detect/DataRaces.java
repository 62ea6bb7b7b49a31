package dev.threadline.analysis.detect;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Data races by FastTrack (Flanagan and Freund 2009): two accesses of a variable, one of them a write, neither of which happened
 * before the other. What is found is exact for this run and speaks for all runs in which the threads meet in the same order. The
 * first race of each variable is told; the ones after it may follow from it.
 */
final class DataRaces implements Detector {
    private final HappensBefore order;
    private final TrackedVariable[] variables;
    private final TrackedContents[] contents;
    private final List<Finding> findings = new ArrayList<>();

    DataRaces(EventLog log, HappensBefore order) {
        this.order = order;
        List<ObjectInfo> objects = log.objects();
        variables = new TrackedVariable[objects.size()];
        contents = new TrackedContents[objects.size()];
        for (ObjectInfo object : objects) {
            switch (object.kind()) {
                case VARIABLE -> variables[object.id()] = new TrackedVariable();
                case LIST -> contents[object.id()] = new TrackedContents(false);
                case DICT -> contents[object.id()] = new TrackedContents(true);
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
        } else if (contents[object] != null) {
            race = access(at, contents[object], order.clock(at.thread()));
        }
        if (race != LatestAccesses.NONE) {
            findings.add(Finding.of(FindingKind.DATA_RACE, at.log(), List.of(object), race, at.position()));
            variables[object] = null;
            contents[object] = null;
        }
    }

    private static long access(Passage at, TrackedVariable variable, VectorClock clock) {
        return switch (at.kind()) {
            case READ -> variable.read(at.thread(), clock, at.position());
            case WRITE, UPDATE -> variable.write(at.thread(), clock, at.position());
            default -> LatestAccesses.NONE;
        };
    }

    private static long access(Passage at, TrackedContents list, VectorClock clock) {
        if (at.kind() == EventKind.MUTATE) {
            return list.mutate(at.thread(), clock, at.position(), (Detail.Splice) at.detail());
        }
        if (at.kind() == EventKind.READ) {
            return at.detail() instanceof Detail.Element(Value key)
                    ? list.read(at.thread(), clock, at.position(), key)
                    : list.readAll(at.thread(), clock, at.position());
        }
        if (at.kind() == EventKind.QUERY) {
            return isTruth(at.valueCode())
                    ? list.readAll(at.thread(), clock, at.position())
                    : list.readShape(at.thread(), clock, at.position());
        }
        return LatestAccesses.NONE;
    }

    /** Whether something is among the elements is answered by looking at all. */
    private static boolean isTruth(int valueCode) {
        return valueCode == ValueCode.TRUE || valueCode == ValueCode.FALSE;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
