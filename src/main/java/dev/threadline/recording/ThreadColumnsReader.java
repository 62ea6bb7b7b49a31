package dev.threadline.recording;

import dev.threadline.event.Detail;
import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ValueCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Reads the events of one thread in a block, one by one; see {@link ThreadColumns}. */
final class ThreadColumnsReader {
    private static final int SITE_BYTES = 24;

    private final int thread;
    private final EventKind[] kinds;
    private final int[] objects;
    private final int[] lines;
    private final int[] lastValues;

    /** Whether an event of the site makes sense without a detail. */
    private final boolean[] plain;

    private final Unpacker visits;
    private final Unpacker times;
    private final Unpacker values;
    private final Unpacker versions;
    private final Unpacker links;
    private final ValueReader details;
    private final Unpacker detailBytes;
    private final EventLog log;

    private int site;
    private int flags;
    private long time;

    ThreadColumnsReader(Unpacker in, EventLog log, Vocabulary words, List<String> strings, int lineCount, long time)
            throws IOException {
        this.log = log;
        this.time = time;
        thread = in.entry(log.threads().size());
        in.wide(); // How many events it had before: for those who come here without having read them.
        int sites = in.count();
        in.pay((long) SITE_BYTES * sites);
        kinds = new EventKind[sites];
        objects = new int[sites];
        lines = new int[sites];
        lastValues = new int[sites];
        plain = new boolean[sites];
        Arrays.fill(lastValues, ValueCode.NONE);
        for (int number = 0; number < sites; number++) {
            EventKind kind = words.events().get(in.entry(words.events().size()));
            int object = in.number(0, log.objects().size()) - 1;
            if (!Sense.fits(kind, about(object)) || kind == EventKind.START && log.threadOf(object) < 0) {
                throw new IOException("events that can't have happened");
            }
            kinds[number] = kind;
            objects[number] = object;
            lines[number] = in.number(0, lineCount);
            plain[number] = Sense.fits(kind, (Detail) null);
        }
        visits = in.part();
        times = in.part();
        values = in.part();
        versions = in.part();
        links = in.part();
        detailBytes = in.part();
        details = new ValueReader(
                detailBytes, strings, log.objects().size(), log.threads().size());
    }

    boolean hasNext() {
        return visits.left() > 0;
    }

    /** Goes to the next event, for its kind alone. */
    void visit() throws IOException {
        int visit = visits.number();
        site = visit >>> ThreadColumns.FLAG_BITS;
        flags = visit;
        if (site >= kinds.length) {
            throw new IOException("an event of an unknown site");
        }
    }

    /** Goes to the next event; what the others answer is about it. */
    void next() throws IOException {
        visit();
        long passed = times.wide();
        if (passed < 0) {
            throw new IOException("time that runs backwards");
        }
        time = Math.addExact(time, passed);
        long value = lastValues[site] + values.signed();
        if (value != (int) value) {
            throw new IOException("a value out of range");
        }
        lastValues[site] = (int) value;
    }

    int thread() {
        return thread;
    }

    EventKind kind() {
        return kinds[site];
    }

    int object() {
        return objects[site];
    }

    int line() {
        return lines[site];
    }

    long time() {
        return time;
    }

    int valueCode() {
        return lastValues[site];
    }

    /** @param guess what it is if nothing is written */
    int version(int guess) throws IOException {
        return (flags & ThreadColumns.VERSION) == 0 ? guess : versions.signedNumber();
    }

    /** What made the event possible, or null. */
    EventId link() throws IOException {
        if ((flags & ThreadColumns.LINK) == 0) {
            return null;
        }
        return new EventId(links.entry(log.threads().size()), links.number());
    }

    /** The detail, or null; one that the kind of event and its object can have. */
    Detail detail() throws IOException {
        Detail detail = (flags & ThreadColumns.DETAIL) == 0 ? null : details.detail();
        boolean fits = detail == null
                ? plain[site]
                : Sense.fits(kinds[site], detail) && Sense.fits(about(objects[site]), detail);
        if (!fits) {
            throw new IOException("an event that can't have happened");
        }
        return detail;
    }

    private ObjectInfo about(int object) {
        return object == EventLog.NO_OBJECT ? null : log.object(object);
    }

    /** Nothing may be left. */
    void end() throws IOException {
        for (Unpacker column : List.of(visits, times, values, versions, links, detailBytes)) {
            column.end();
        }
    }
}
