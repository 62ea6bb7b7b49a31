package dev.threadline.timeline;

/**
 * Spans that follow each other without a gap along an axis, in columns, with the question that makes zooming out cheap:
 * which span in a piece of the axis is the worst?
 *
 * <p>The answer comes from a pyramid. Its lowest level names the worst span of each {@value #BLOCK} neighbours; each
 * level above, the worst of two below. It is kept as one array, as the bottom-up segment tree that is part of the folklore
 * (node {@code i} over {@code 2i} and {@code 2i + 1}). A node holds the number of its worst span and a key, rank before
 * length, so that comparing two nodes touches no column: at ten million spans it is the misses of the cache that cost. A
 * question costs at most two blocks and two nodes a level, whatever it covers, and the pyramid two bytes a span. Caching pictures of
 * zoom levels instead, as some viewers do, would cost more memory and would still have to decide who wins.
 *
 * <p>Worst means: highest rank, then longest inside the piece, then first. A span may be empty (an instant); it counts in
 * the piece that it lies in, so that not even a state of no measured length is lost.
 */
public final class Spans {
    /** Neighbours that share a node at the lowest level. */
    static final int BLOCK = 16;

    static final int RANK_SHIFT = 24;
    static final int PAYLOAD = (1 << RANK_SHIFT) - 1;

    /** A rank has seven bits above a length; 2 to the power of 56 ns are two years. */
    private static final int KEY_SHIFT = 56;

    private static final long MOST_LENGTH = (1L << KEY_SHIFT) - 1;

    private final Coordinates starts;
    private final int[] codes;
    private final int[] events;
    private final long end;
    private final int[] pyramid;
    private final long[] keys;
    private final int blocks;

    Spans(Coordinates starts, int[] codes, int[] events, long end) {
        this.starts = starts;
        this.codes = codes;
        this.events = events;
        this.end = end;
        blocks = starts.blocks();
        pyramid = new int[2 * blocks];
        keys = new long[2 * blocks];
        for (int block = 0; block < blocks; block++) {
            int best = block * BLOCK;
            int limit = Math.min(starts.size(), best + BLOCK);
            for (int span = best + 1; span < limit; span++) {
                best = worse(best, span);
            }
            pyramid[blocks + block] = best;
            keys[blocks + block] = key(best);
        }
        for (int node = blocks - 1; node > 0; node--) {
            int worst = worseNode(2 * node, 2 * node + 1);
            pyramid[node] = pyramid[worst];
            keys[node] = keys[worst];
        }
    }

    /** How many there are. */
    public int size() {
        return starts.size();
    }

    /** Where a span begins, in the axis's unit. */
    public long start(int span) {
        return starts.get(span);
    }

    /** Where a span ends, in the axis's unit. */
    public long end(int span) {
        return span + 1 < starts.size() ? starts.get(span + 1) : end;
    }

    /** The position of the event that began a span; -1 for what was so before the first event. */
    public long event(int span) {
        return events[span];
    }

    /** How bad a span is: the higher wins a pixel. */
    int rank(int span) {
        return codes[span] >>> RANK_SHIFT;
    }

    /** What the lane keeps for a span. */
    int payload(int span) {
        return codes[span] & PAYLOAD;
    }

    /** The span that covers a coordinate, or -1 outside all. */
    public int at(double coordinate) {
        int span = reaching(coordinate) - 1;
        if (span + 1 < starts.size() && starts.get(span + 1) == coordinate) {
            span = reaching(Math.nextUp(coordinate)) - 1;
        }
        return span >= 0 && coordinate < end(span) ? span : -1;
    }

    /** The first span of which a part lies at or after a coordinate; {@link #size} if there is none. */
    int first(double from) {
        int span = reaching(from);
        boolean inside = span > 0 && (span == starts.size() || starts.get(span) > from);
        return inside && end(span - 1) > from ? span - 1 : span;
    }

    /** The first span that begins at or after a coordinate. */
    int reaching(double coordinate) {
        return reachingBefore(blockReaching(coordinate, 0, blocks), coordinate);
    }

    /** The first block that begins at or after a coordinate, for a caller who goes forward: looks near a guess first, then in doubling strides. */
    int blockReaching(int first, int guess, double coordinate) {
        int low = Math.min(first, starts.size() - 1) / BLOCK;
        int high = Math.min(blocks, Math.max(low, guess / BLOCK + 1));
        int stride = 1;
        while (high < blocks && starts.head(high) < coordinate) {
            low = high;
            high = Math.min(blocks, high + stride);
            stride *= 2;
        }
        return blockReaching(coordinate, low, high);
    }

    /** Where a block begins, in the axis's unit; beyond all where there is none. */
    long head(int block) {
        return block < blocks ? starts.head(block) : Long.MAX_VALUE;
    }

    /** Searches the heads of blocks, which are few enough to stay in the cache. */
    private int blockReaching(double coordinate, int fromBlock, int toBlock) {
        int low = fromBlock;
        int high = toBlock;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts.head(middle) < coordinate) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first span that begins at or after a coordinate. @param block the first block that does */
    int reachingBefore(int block, double coordinate) {
        int span = Math.max(0, block - 1) * BLOCK;
        int limit = Math.min(starts.size(), span + BLOCK);
        while (span < limit && starts.get(span) < coordinate) {
            span++;
        }
        return span;
    }

    /** The worst span in a piece of the axis, or -1 if there is none. */
    int worst(double from, double to) {
        return worst(first(from), reaching(to), from, to);
    }

    /** As {@link #worst(double, double)}, for a caller who knows which spans lie in the piece. */
    int worst(int low, int high, double from, double to) {
        if (low >= high) {
            return -1;
        }
        int last = high - 1;
        int best = low;
        double longest = Math.min(end(low), to) - Math.max(starts.get(low), from);
        int inner = worstWhole(low + 1, last);
        if (inner >= 0 && beats(inner, length(inner), best, longest)) {
            best = inner;
            longest = length(inner);
        }
        if (last > low && beats(last, Math.min(end(last), to) - starts.get(last), best, longest)) {
            best = last;
        }
        return best;
    }

    /** The worst span of some blocks, without a look at any other. @param to exclusive */
    int worstOfBlocks(int from, int to) {
        return pyramid[worstNode(from + blocks, to + blocks)];
    }

    private int worstWhole(int low, int high) {
        int best = -1;
        while (low < high && low % BLOCK != 0) {
            best = worse(best, low++);
        }
        while (low < high && high % BLOCK != 0) {
            best = worse(best, --high);
        }
        int node = low < high ? worstNode(low / BLOCK + blocks, high / BLOCK + blocks) : 0;
        return node == 0 ? best : worse(best, pyramid[node]);
    }

    /** The worst of the nodes at the lowest level from one (inclusive) to another (exclusive), or 0. */
    private int worstNode(int from, int to) {
        int best = 0;
        int left = from;
        int right = to;
        while (left < right) {
            if ((left & 1) == 1) {
                best = worseNode(best, left++);
            }
            if ((right & 1) == 1) {
                best = worseNode(best, --right);
            }
            left >>= 1;
            right >>= 1;
        }
        return best;
    }

    private int worseNode(int one, int other) {
        if (one == 0 || keys[other] > keys[one]) {
            return other;
        }
        return keys[other] == keys[one] && pyramid[other] < pyramid[one] ? other : one;
    }

    private long key(int span) {
        return (long) rank(span) << KEY_SHIFT | Math.min(length(span), MOST_LENGTH);
    }

    private int worse(int one, int other) {
        if (one < 0) {
            return other;
        }
        long mine = length(one);
        long its = length(other);
        boolean first = mine == its && rank(one) == rank(other) && one < other;
        return first || beats(one, mine, other, its) ? one : other;
    }

    private boolean beats(int one, double length, int other, double otherLength) {
        int difference = rank(one) - rank(other);
        return difference > 0 || difference == 0 && length > otherLength;
    }

    private long length(int span) {
        return end(span) - starts.get(span);
    }
}
