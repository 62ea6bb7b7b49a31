package dev.threadline.recording;

import dev.threadline.event.Contents;
import dev.threadline.event.Cursor;
import dev.threadline.event.Detail;
import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import java.io.IOException;

/**
 * Reads the events of a log whose tables are there. Each is looked at as it comes, and folded by a cursor that runs along: an
 * item taken from an empty queue, or a change beyond a list's end, shows there and nowhere else.
 */
final class EventReader {
    /** Three times what a run is cut at, because threads run on a little while it is. */
    static final long MOST_EVENTS = 1 << 25;

    private static final int EVENT_BYTES = 28;
    private static final int LINK_BYTES = 16;

    /** A cursor keeps a copy of the whole state so often. */
    private static final int CHECKPOINT = 4096;

    private static final int REFERENCE_BYTES = 4;

    private final Bytes in;
    private final ValueReader values;
    private final EventLog log;
    private final int lines;
    private final Cursor cursor;
    private final int objects;
    private final int threads;
    private final int valueCount;

    /** How many events each thread has had. */
    private final int[] events;

    /** How many elements the lists and queues have, all together. */
    private long elements;

    private long time;

    /** @param lines how many the program has */
    EventReader(Bytes in, ValueReader values, EventLog log, int lines) {
        this.in = in;
        this.values = values;
        this.log = log;
        this.lines = lines;
        cursor = new Cursor(log);
        objects = log.objects().size();
        threads = log.threads().size();
        valueCount = log.values().size();
        events = new int[threads];
        for (ObjectInfo object : log.objects()) {
            if (Contents.isIn(object)) {
                elements += new Contents(object).size();
            }
        }
    }

    void read() throws IOException {
        long count = in.wide();
        if (count < 0 || count > MOST_EVENTS) {
            throw new IOException("a count of events out of range");
        }
        for (long position = 0; position < count; position++) {
            if (position % CHECKPOINT == 0) {
                in.pay(REFERENCE_BYTES * (objects + 2L * threads + elements));
            }
            event();
            cursor.seek(position + 1);
        }
    }

    private void event() throws IOException {
        in.pay(EVENT_BYTES);
        EventKind kind = EventKind.of(in.octet());
        int thread = Bytes.within(0, threads - 1, in.character());
        long passed = in.wide();
        if (passed < 0) {
            throw new IOException("time that runs backwards");
        }
        time = Math.addExact(time, passed);
        int object = in.number(EventLog.NO_OBJECT, objects - 1);
        int version = in.number();
        int line = Bytes.within(0, lines, in.character());
        int value = in.number();
        if ((value & 1) == 1) {
            Bytes.within(0, valueCount - 1, value >>> 1);
        }
        int more = in.octet();
        EventId enabler = (more & 1) == 0 ? null : enabler();
        Detail detail = (more & 2) == 0 ? null : values.detail();
        ObjectInfo about = object == EventLog.NO_OBJECT ? null : log.object(object);
        if (!Sense.fits(kind, about)
                || !Sense.fits(kind, detail)
                || !Sense.fits(about, detail)
                || !Sense.counts(kind, about, value, cursor.state())
                || kind == EventKind.START && log.threadOf(object) < 0) {
            throw new IOException("an event that can't have happened");
        }
        log.append(kind, thread, time, object, version, line, value, enabler, detail);
        events[thread]++;
        elements += grown(kind, detail);
    }

    /** What made an event possible came before it. */
    private EventId enabler() throws IOException {
        in.pay(LINK_BYTES);
        int thread = Bytes.within(0, threads - 1, in.character());
        return new EventId(thread, in.entry(events[thread]));
    }

    private static int grown(EventKind kind, Detail detail) {
        return switch (kind) {
            case PUT -> 1;
            case GET -> -1;
            case MUTATE ->
                detail instanceof Detail.Splice splice ? splice.inserted().size() - splice.removed() : 0;
            default -> 0;
        };
    }
}
