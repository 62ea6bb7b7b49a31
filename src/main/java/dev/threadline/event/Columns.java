package dev.threadline.event;

import java.util.Arrays;

/**
 * The columns of {@link #SIZE} consecutive events: 21 bytes an event, and side tables for what few events have. Written by
 * one thread; a reader may look at what the log has published.
 *
 * <p>A time is kept as an unsigned 32-bit distance from the first; columns that span more than four seconds keep whole 64-bit times
 * instead.
 */
final class Columns {
    static final int SIZE = Chunk.SIZE;
    private static final int COLUMN_BYTES = 1 + 2 + 2 + 4 + 4 + 4 + 4;

    /** About how many bytes a detail takes, with what it holds. */
    private static final int DETAIL_BYTES = 96;

    final byte[] kinds = new byte[SIZE];
    final char[] threads = new char[SIZE];
    final char[] lines = new char[SIZE];
    final int[] objects = new int[SIZE];
    final int[] versions = new int[SIZE];
    final int[] values = new int[SIZE];

    private long firstTime;
    private volatile int[] distances = new int[SIZE];
    private volatile long[] times;
    private volatile Side links = Side.EMPTY;
    private volatile Details details = Details.EMPTY;

    Columns(long firstTime) {
        this.firstTime = firstTime;
    }

    /** Begins anew, without events. Not to be called while anybody reads. */
    Columns begin(long newFirstTime) {
        firstTime = newFirstTime;
        if (times != null) {
            times = null;
            distances = new int[SIZE];
        }
        links = Side.EMPTY;
        details = Details.EMPTY;
        return this;
    }

    /** Puts the next event in. */
    void put(
            int at,
            EventKind kind,
            int thread,
            long time,
            int object,
            int version,
            int line,
            int valueCode,
            EventId enabledBy,
            Detail detail) {
        kinds[at] = (byte) kind.ordinal();
        threads[at] = (char) thread;
        lines[at] = (char) line;
        objects[at] = object;
        versions[at] = version;
        values[at] = valueCode;
        time(at, time);
        if (enabledBy != null) {
            links = links.with(at, enabledBy.thread(), enabledBy.index());
        }
        if (detail != null) {
            details = details.with(at, detail);
        }
    }

    private void time(int at, long time) {
        if (times == null && time - firstTime > 0xFFFF_FFFFL) {
            long[] whole = new long[SIZE];
            for (int i = 0; i < at; i++) {
                whole[i] = time(i);
            }
            times = whole;
            distances = null;
        }
        if (times != null) {
            times[at] = time;
        } else {
            distances[at] = (int) (time - firstTime);
        }
    }

    long time(int at) {
        int[] narrow = distances;
        return narrow != null ? firstTime + Integer.toUnsignedLong(narrow[at]) : times[at];
    }

    /** The place of an event's link in {@link #linkThread} and {@link #linkIndex}, or negative. */
    int findLink(int at) {
        Side side = links;
        return Arrays.binarySearch(side.at, 0, side.size, (char) at);
    }

    int linkThread(int found) {
        return links.threads[found];
    }

    int linkIndex(int found) {
        return links.indexes[found];
    }

    Detail detail(int at) {
        Details side = details;
        int found = Arrays.binarySearch(side.at, 0, side.size, (char) at);
        return found < 0 ? null : side.details[found];
    }

    long bytes() {
        long wide = times == null ? 0 : 4L * SIZE;
        return (long) COLUMN_BYTES * SIZE
                + wide
                + (2L + 2 + 4) * links.at.length
                + (2L + 4 + DETAIL_BYTES) * details.at.length;
    }

    /** The links of some events, in order. A value: growing makes a new one over the same, longer arrays. */
    private record Side(char[] at, char[] threads, int[] indexes, int size) {
        static final Side EMPTY = new Side(new char[0], new char[0], new int[0], 0);

        Side with(int event, int thread, int index) {
            Side room = this;
            if (size == at.length) {
                int length = grown(size);
                room = new Side(
                        Arrays.copyOf(at, length),
                        Arrays.copyOf(threads, length),
                        Arrays.copyOf(indexes, length),
                        size);
            }
            room.at[size] = (char) event;
            room.threads[size] = (char) thread;
            room.indexes[size] = index;
            return new Side(room.at, room.threads, room.indexes, size + 1);
        }
    }

    /** The details of some events, in order; see {@link Side}. */
    private record Details(char[] at, Detail[] details, int size) {
        static final Details EMPTY = new Details(new char[0], new Detail[0], 0);

        Details with(int event, Detail detail) {
            Details room = this;
            if (size == at.length) {
                int length = grown(size);
                room = new Details(Arrays.copyOf(at, length), Arrays.copyOf(details, length), size);
            }
            room.at[size] = (char) event;
            room.details[size] = detail;
            return new Details(room.at, room.details, size + 1);
        }
    }

    /** By half while they are few; then by so much that the room to spare costs half a byte an event. */
    private static int grown(int size) {
        return Math.min(SIZE, size + Math.clamp(size >> 1, 8, SIZE >> 4));
    }
}
