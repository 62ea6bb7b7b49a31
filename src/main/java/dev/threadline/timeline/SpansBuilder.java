package dev.threadline.timeline;

import java.util.Arrays;

/** Spans while they are being found, in order along the axis. */
final class SpansBuilder {
    private static final int FIRST_ROOM = 8;

    private long[] starts = new long[FIRST_ROOM];
    private int[] codes = new int[FIRST_ROOM];
    private int[] events = new int[FIRST_ROOM];
    private final boolean keepingInstants;
    private int size;

    /** @param keepingInstants whether a span of no length stays if it is worse than what follows */
    SpansBuilder(boolean keepingInstants) {
        this.keepingInstants = keepingInstants;
    }

    /** From here on it is so; the same as before makes no new span. */
    void put(long start, int rank, int payload, int event) {
        put(start, code(rank, payload), event, true);
    }

    /** From here on it is so, and this is a span of its own even if it was so before. */
    void cut(long start, int rank, int payload, int event) {
        put(start, code(rank, payload), event, false);
    }

    private static int code(int rank, int payload) {
        return rank << Spans.RANK_SHIFT | payload;
    }

    private static boolean isWorse(int code, int other) {
        return code >>> Spans.RANK_SHIFT > other >>> Spans.RANK_SHIFT;
    }

    private void put(long start, int code, int event, boolean merging) {
        while (size > 0 && starts[size - 1] == start && !(keepingInstants && isWorse(codes[size - 1], code))) {
            size--;
        }
        if (merging && size > 0 && codes[size - 1] == code) {
            return;
        }
        if (size == starts.length) {
            int room = size + (size >> 1);
            starts = Arrays.copyOf(starts, room);
            codes = Arrays.copyOf(codes, room);
            events = Arrays.copyOf(events, room);
        }
        starts[size] = start;
        codes[size] = code;
        events[size] = event;
        size++;
    }

    /** Those so far, the last one ended; more may follow. */
    Spans build(long end) {
        return new Spans(new Coordinates(starts, size), Arrays.copyOf(codes, size), Arrays.copyOf(events, size), end);
    }
}
