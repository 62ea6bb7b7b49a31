package dev.threadline.analysis.detect;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;

/** Where one pass over a log stands: the columns of the event there, looked up once for all who watch. */
final class Passage {
    private final EventLog log;
    private final ObjectKind[] kinds;
    private long position = -1;
    private EventKind kind;
    private int thread;
    private int object;
    private int valueCode;

    Passage(EventLog log) {
        this.log = log;
        kinds = log.objects().stream().map(ObjectInfo::kind).toArray(ObjectKind[]::new);
    }

    void to(long newPosition) {
        position = newPosition;
        kind = log.kindAt(position);
        thread = log.threadAt(position);
        object = log.objectAt(position);
        valueCode = log.valueCodeAt(position);
    }

    EventLog log() {
        return log;
    }

    long position() {
        return position;
    }

    EventKind kind() {
        return kind;
    }

    int thread() {
        return thread;
    }

    /** What the event is about, or {@link EventLog#NO_OBJECT}. */
    int object() {
        return object;
    }

    /** What kind of thing that is; null where it is about none. */
    ObjectKind objectKind() {
        return object == EventLog.NO_OBJECT ? null : kinds[object];
    }

    int valueCode() {
        return valueCode;
    }

    int line() {
        return log.lineAt(position);
    }

    /** The event's detail, or null. */
    Detail detail() {
        return log.detailAt(position);
    }
}
