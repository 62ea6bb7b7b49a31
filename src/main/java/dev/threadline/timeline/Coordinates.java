package dev.threadline.timeline;

import java.util.Arrays;

/**
 * Coordinates that never fall, in four bytes each: a block of {@value Spans#BLOCK} keeps its first one whole, and the distances of
 * the others from it. Only where a block reaches over more than 2^32 - four seconds, on an axis of ns - all are kept whole.
 */
final class Coordinates {
    private static final long MOST = 0xFFFF_FFFFL;

    private final long[] heads;
    private final int[] distances;

    /** Null where distances do. */
    private final long[] whole;

    private final int size;

    /** @param from has them at its beginning; not kept */
    Coordinates(long[] from, int size) {
        this.size = size;
        heads = new long[(size + Spans.BLOCK - 1) / Spans.BLOCK];
        boolean near = true;
        for (int block = 0; block < heads.length; block++) {
            int first = block * Spans.BLOCK;
            int last = Math.min(size, first + Spans.BLOCK) - 1;
            heads[block] = from[first];
            near &= from[last] - from[first] <= MOST;
        }
        distances = near ? new int[size] : null;
        whole = near ? null : Arrays.copyOf(from, size);
        for (int at = 0; near && at < size; at++) {
            distances[at] = (int) (from[at] - heads[at / Spans.BLOCK]);
        }
    }

    int size() {
        return size;
    }

    long get(int at) {
        return whole == null ? heads[at / Spans.BLOCK] + Integer.toUnsignedLong(distances[at]) : whole[at];
    }

    /** How many blocks there are. */
    int blocks() {
        return heads.length;
    }

    /** The first of a block: few enough to stay in the cache. */
    long head(int block) {
        return heads[block];
    }
}
