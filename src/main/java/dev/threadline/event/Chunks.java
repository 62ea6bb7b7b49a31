package dev.threadline.event;

import java.util.Arrays;

/**
 * The chunks of a log, in order, and the way to one of them without looking at events. One thread adds; any may read what the log
 * has published.
 */
final class Chunks {
    private volatile Chunk[] chunks = new Chunk[8];

    /** The number of the chunk with a position. */
    static int number(long position) {
        return (int) (position >>> Chunk.BITS);
    }

    /** Where a chunk begins. */
    static long first(int number) {
        return (long) number << Chunk.BITS;
    }

    /** How many chunks so many events have. */
    static int count(long size) {
        return number(size + Chunk.SIZE - 1);
    }

    Chunk get(int number) {
        return chunks[number];
    }

    void put(int number, Chunk chunk) {
        Chunk[] now = chunks;
        if (number == now.length) {
            now = Arrays.copyOf(now, number * 2);
        }
        now[number] = chunk;
        chunks = now;
    }

    /** Lets go of the columns of all chunks before one, as far as that has not been done yet. */
    void letGo(int before) {
        Chunk[] now = chunks;
        for (int number = before - 1; number >= 0 && now[number].columns != null; number--) {
            now[number].columns = null;
        }
    }

    /** The last chunk before which a thread has had at most so many events. @param count of all chunks, at least 1 */
    int lastBefore(EventId id, int count) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks[middle].before(id.thread()) <= id.index()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The last chunk before which there are fewer visible steps than so many. @param count of all chunks, at least 1 */
    int lastBefore(long step, int count) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks[middle].stepsBefore < step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    long bytes(int count) {
        return Arrays.stream(chunks, 0, count).mapToLong(Chunk::bytes).sum();
    }
}
