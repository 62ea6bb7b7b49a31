package dev.threadline.recording;

import dev.threadline.event.Detail;
import dev.threadline.event.EventId;
import dev.threadline.event.ValueCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The columns of one thread's events in a block while they are filled. A loop comes by the same places again and again: what
 * kind, which object and which line an event has is one number, its site, and its value is told from the last one at its site.
 */
final class ThreadColumns {
    static final int LINK = 1;
    static final int DETAIL = 2;
    static final int VERSION = 4;
    static final int FLAG_BITS = 3;

    private static final int KIND_BITS = 8;
    private static final int LINE_BITS = 16;
    private static final int NONE = -1;

    private final int thread;
    private final long firstIndex;
    private final ValuePacker detailsOf;
    private final Packer sites = new Packer();
    private final Packer visits = new Packer();
    private final Packer times = new Packer();
    private final Packer values = new Packer();
    private final Packer versions = new Packer();
    private final Packer links = new Packer();
    private final Packer details = new Packer();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private long[] keys = new long[8];
    private int[] lastValues = new int[8];

    /** The site that came after each the last time. */
    private int[] successors = new int[8];

    private int site = NONE;
    private long time;

    /** @param firstIndex how many events the thread had before */
    ThreadColumns(int thread, long firstIndex, long time, Strings strings) {
        this.thread = thread;
        this.firstIndex = firstIndex;
        this.time = time;
        detailsOf = new ValuePacker(details, strings);
    }

    void add(
            int kind,
            int object,
            int line,
            long newTime,
            int value,
            int version,
            boolean guessed,
            EventId link,
            Detail detail) {
        visit(((long) (object + 1) << LINE_BITS | line) << KIND_BITS | kind);
        int flags = (link == null ? 0 : LINK) | (detail == null ? 0 : DETAIL) | (guessed ? 0 : VERSION);
        visits.number((long) site << FLAG_BITS | flags);
        times.number(newTime - time);
        time = newTime;
        values.signed((long) value - lastValues[site]);
        lastValues[site] = value;
        if (!guessed) {
            versions.signed(version);
        }
        if (link != null) {
            links.number(link.thread());
            links.number(link.index());
        }
        if (detail != null) {
            detailsOf.detail(detail);
        }
    }

    private void visit(long key) {
        int before = site;
        int likely = before == NONE ? NONE : successors[before];
        if (likely != NONE && keys[likely] == key) {
            site = likely;
            return;
        }
        Integer known = numbers.get(key);
        site = known == null ? newSite(key) : known;
        if (before != NONE) {
            successors[before] = site;
        }
    }

    private int newSite(long key) {
        int number = numbers.size();
        if (number == keys.length) {
            keys = Arrays.copyOf(keys, number * 2);
            lastValues = Arrays.copyOf(lastValues, number * 2);
            successors = Arrays.copyOf(successors, number * 2);
        }
        keys[number] = key;
        lastValues[number] = ValueCode.NONE;
        successors[number] = NONE;
        numbers.put(key, number);
        sites.number(key & (1 << KIND_BITS) - 1);
        sites.number(key >>> KIND_BITS + LINE_BITS);
        sites.number(key >>> KIND_BITS & (1 << LINE_BITS) - 1);
        return number;
    }

    void writeTo(Packer out) {
        out.number(thread);
        out.number(firstIndex);
        out.number(numbers.size());
        out.append(sites);
        for (Packer column : new Packer[] {visits, times, values, versions, links, details}) {
            out.number(column.size());
            out.append(column);
        }
    }
}
