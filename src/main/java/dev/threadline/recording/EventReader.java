package dev.threadline.recording;

import dev.threadline.event.Cursor;
import dev.threadline.event.Detail;
import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ValueCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the blocks of events, one after the other, into a log. Each event is looked at as it comes, and folded by a cursor that runs
 * along: an item taken from an empty queue, or a change beyond a list's end, shows there and nowhere else.
 */
final class EventReader {
    /** More than anybody looks at. */
    static final long MOST_EVENTS = 1L << 32;

    /** A cursor keeps a copy of the whole state so often. */
    private static final int CHECKPOINT = 4096;

    private static final int REFERENCE_BYTES = 4;

    private final EventLog log;
    private final Vocabulary words;
    private final List<String> strings;
    private final int lines;
    private final Cursor cursor;
    private final Versions versions = new Versions();

    /** How many events each thread has had. */
    private int[] events = new int[8];

    /** The objects whose elements have been counted. */
    private int counted;

    /** How many elements the lists and queues have, all together. */
    private long elements;

    private long time;

    /** @param lines how many the program has */
    EventReader(EventLog log, Vocabulary words, List<String> strings, int lines) {
        this.log = log;
        this.words = words;
        this.strings = strings;
        this.lines = lines;
        cursor = new Cursor(log);
    }

    void read(Unpacker in) throws IOException {
        EventBlock block = new EventBlock(in, log, words, strings, lines);
        if (block.first() != log.size()) {
            throw new IOException("events that don't follow those before");
        }
        if (log.size() + block.count() > MOST_EVENTS) {
            throw new IOException("more events than there can be");
        }
        if (block.firstTime() < time) {
            throw new IOException("time that runs backwards");
        }
        events = Arrays.copyOf(events, Math.max(events.length, log.threads().size()));
        countElements();
        versions.beginBlock();
        block.forEach(columns -> event(in, columns));
    }

    private void countElements() {
        for (; counted < log.objects().size(); counted++) {
            ObjectInfo object = log.object(counted);
            elements += Elements.initially(object);
        }
    }

    private void event(Unpacker in, ThreadColumnsReader columns) throws IOException {
        long position = log.size();
        if (position % CHECKPOINT == 0) {
            in.pay(REFERENCE_BYTES * (log.objects().size() + 2L * log.threads().size() + elements));
        }
        if (columns.time() < time) {
            throw new IOException("time that runs backwards");
        }
        time = columns.time();
        int thread = columns.thread();
        EventKind kind = columns.kind();
        int object = columns.object();
        int version = columns.version(versions.guess(object));
        versions.was(object, version);
        int value = columns.valueCode();
        if (!ValueCode.isSmall(value)
                && ValueCode.reference(value) >= log.values().size()) {
            throw new IOException("an unknown value");
        }
        EventId enabler = columns.link(events);
        Detail detail = columns.detail();
        ObjectInfo about = object == EventLog.NO_OBJECT ? null : log.object(object);
        if (!Sense.fits(kind, about)
                || !Sense.fits(kind, detail)
                || !Sense.fits(about, detail)
                || !Sense.counts(kind, about, value, cursor.state())
                || kind == EventKind.START && log.threadOf(object) < 0) {
            throw new IOException("an event that can't have happened");
        }
        log.append(kind, thread, time, object, version, columns.line(), value, enabler, detail);
        cursor.seek(position + 1);
        events[thread]++;
        elements += Elements.change(kind, detail);
    }
}
