package dev.threadline.kernel;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.Value;

/**
 * What one thread has recorded and the merger has not yet taken. One writer, one reader, no lock: the writer fills
 * segments, the reader follows them and lets them go.
 */
final class ThreadBuffer {
    private Segment tail = new Segment(Segment.FIRST);
    private int used;
    private int recorded;

    private Segment first = tail;

    /** How many events were recorded, for others to see that the thread gets on. */
    private volatile int progress;

    /** How many events the reader has taken. */
    private volatile int taken;

    /**
     * Where the reader begins; it follows the segments by itself. Asked once: this buffer forgets it, so that nobody keeps what
     * the reader has left behind.
     */
    Segment takeFirst() {
        Segment begin = first;
        first = null;
        return begin;
    }

    /** The index that the next event will have. */
    int nextIndex() {
        return recorded;
    }

    int progress() {
        return progress;
    }

    int backlog() {
        return recorded - taken;
    }

    void taken(int count) {
        taken = count;
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
            Segment fresh = segment.following();
            segment.next = fresh;
            tail = fresh;
            segment = fresh;
            at = 0;
        }
        segment.kinds[at] = (byte) kind.ordinal();
        segment.lines[at] = (char) line;
        segment.times[at] = time;
        segment.objects[at] = object;
        segment.versions[at] = version;
        segment.values[at] = value;
        segment.links[at] = link;
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
        recorded++;
        segment.publish(used);
        progress = recorded;
    }
}
