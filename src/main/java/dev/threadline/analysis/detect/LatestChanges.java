package dev.threadline.analysis.detect;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import java.util.Arrays;

/** Of each object the latest change, and the latest one by another thread than that. */
final class LatestChanges {
    /** No change. */
    static final long NONE = -1;

    private final int[] changers;
    private final long[] changes;
    private final long[] others;

    LatestChanges(EventLog log) {
        changers = new int[log.objects().size()];
        changes = new long[changers.length];
        others = new long[changers.length];
        Arrays.fill(changers, -1);
        Arrays.fill(changes, NONE);
        Arrays.fill(others, NONE);
    }

    /** Where an object was changed last by somebody else than a thread, or {@link #NONE}. */
    long byOthers(int object, int thread) {
        return changers[object] == thread ? others[object] : changes[object];
    }

    /** Where an object was changed last, or {@link #NONE}. */
    long last(int object) {
        return changes[object];
    }

    /** Follows an event, after those who want to know what was changed before it. */
    void follow(Passage at) {
        int object = at.object();
        if (object == EventLog.NO_OBJECT || !isChange(at.kind())) {
            return;
        }
        if (changers[object] != at.thread()) {
            changers[object] = at.thread();
            others[object] = changes[object];
        }
        changes[object] = at.position();
    }

    /** Whether an event of a kind changes what others see of the object that it is about. */
    static boolean isChange(EventKind kind) {
        return switch (kind) {
            case WRITE, UPDATE, MUTATE, PUT, GET, SET, CLEAR, ACQUIRE, RELEASE, COUNT_DOWN -> true;
            default -> false;
        };
    }
}
