package dev.threadline.kernel;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.Value;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What one thread has recorded and the merger has not yet taken. One writer, one reader, no lock: the writer fills
 * segments and the reader follows them. A segment that the reader has left behind is filled again, so that a thread writes
 * into as much memory as it is ahead and no more. The reader is known to have left it when it has taken an event of a later one.
 */
final class ThreadBuffer {
    private static final VarHandle RECORDED;

    static {
        try {
            RECORDED = MethodHandles.lookup().findVarHandle(ThreadBuffer.class, "recorded", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private Segment tail = new Segment(Segment.FIRST);
    private int used;

    /** How many events were recorded; others look at it to see that the thread gets on. */
    private int recorded;

    private final Segment first = tail;

    /** The segments from here to the tail are in use, or left by the reader: those that end before what it has taken. */
    private Segment oldest = tail;

    /** The index behind the last event of the oldest. */
    private int oldestEnd = Segment.FIRST;

    /** How many events the reader has taken, as far as it has told. */
    private volatile int taken;

    /** Where the reader begins; it follows the segments by itself. */
    Segment first() {
        return first;
    }

    /** The oldest segment that is not given away; for its writer. */
    Segment oldest() {
        return oldest;
    }

    /** The index that the next event will have. */
    int nextIndex() {
        return recorded;
    }

    /** How many events were recorded. Any thread may ask. */
    int progress() {
        return (int) RECORDED.getAcquire(this);
    }

    int backlog() {
        return recorded - taken;
    }

    void taken(int count) {
        taken = count;
    }

    /** What comes after a full segment: one that the reader has left if there is one, since that is in a cache still. */
    private Segment next(Segment full) {
        Segment next;
        if (oldest != full && taken - oldestEnd > 0) {
            next = oldest;
            oldest = next.next;
            oldestEnd += oldest.size;
            next.clear();
        } else {
            next = full.following();
        }
        full.next = next;
        tail = next;
        return next;
    }

    /**
     * @param time ns since the run began
     * @param value as a code; where rareValue is given it is not looked at
     * @param rareValue a value that no code stands for by itself, or null
     * @param link from {@link Segment#link}, or {@link Segment#NO_LINK}
     * @param detail or null
     */
    void record(
            EventKind kind,
            int line,
            long time,
            int object,
            int version,
            int value,
            Value rareValue,
            long link,
            Detail detail) {
        int at = used;
        Segment segment = tail;
        if (at == segment.size) {
            segment = next(segment);
            at = 0;
        }
        segment.write(at, kind, line, time, object, version, value, link);
        if (rareValue != null) {
            if (segment.rareValues == null) {
                segment.rareValues = new Value[segment.size];
            }
            segment.rareValues[at] = rareValue;
        }
        if (detail != null) {
            if (segment.details == null) {
                segment.details = new Detail[segment.size];
            }
            segment.details[at] = detail;
        }
        used = at + 1;
        segment.publish(used);
        RECORDED.setRelease(this, recorded + 1);
    }
}
