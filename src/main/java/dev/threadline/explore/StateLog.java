package dev.threadline.explore;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The states that one worker found, numbered from 0 in the order of their coming, {@linkplain Packing packed} one behind the
 * other in blocks. It is the queue of what is still to be gone on from, too, as in Cheney's "A nonrecursive list compacting
 * algorithm" (1970): one mark goes over it from the front while states come at its end.
 *
 * <p>Only the worker adds. Whoever has learned of a number in a way that orders memory, through a {@link StateTable} or a
 * {@link Portion}, may read that state without waiting: nothing of it changes any more.
 */
final class StateLog {
    /** How many integers are at most on a cache line, and the places of the counters: states, those taken, bytes of the last block. */
    private static final int CACHE_LINE = 32;

    private static final int SIZE = CACHE_LINE;
    private static final int TAKEN = 2 * CACHE_LINE;
    private static final int USED = SIZE + 1;

    private static final int BLOCK_BITS = 16;
    private static final int FIRST_BLOCK = 1 << 10;
    private static final int LENGTH_BYTES = 2;

    /** A part of what is to be gone on from is left for others, and none is larger than this. */
    private static final int SHARE = 4;

    private static final int MOST_AT_ONCE = 64;

    /** By number: its block, and where it begins there. */
    private volatile int[] places = new int[1 << 6];

    private volatile byte[][] blocks = {new byte[FIRST_BLOCK]};

    private volatile long blockBytes = FIRST_BLOCK;

    /** What changes with every state, on cache lines of its own. */
    private final AtomicIntegerArray counters = new AtomicIntegerArray(3 * CACHE_LINE);

    private final int worker;

    /** Some states of a worker's to go on from, which are the taker's alone: the first number, and one more than the last. */
    record Portion(int worker, int from, int to) {}

    /** @param worker whose */
    StateLog(int worker) {
        this.worker = worker;
    }

    /** Keeps a state. @return its number */
    int add(Packing state) {
        int needed = state.length() + LENGTH_BYTES;
        int used = counters.getPlain(USED);
        if (used + needed > blocks[blocks.length - 1].length) {
            addBlock(needed);
            used = 0;
        }
        int last = blocks.length - 1;
        byte[] block = blocks[last];
        block[used] = (byte) state.length();
        block[used + 1] = (byte) (state.length() >>> 8);
        System.arraycopy(state.bytes(), 0, block, used + LENGTH_BYTES, state.length());
        int number = counters.getPlain(SIZE);
        if (number == places.length) {
            places = Arrays.copyOf(places, number + (number >> 1));
        }
        places[number] = (last << BLOCK_BITS) + used;
        counters.setPlain(USED, used + needed);
        counters.setRelease(SIZE, number + 1);
        return number;
    }

    /** A block grows with what there is, so that few states take little. */
    private void addBlock(int needed) {
        int room = Math.clamp(blockBytes / 2, FIRST_BLOCK, 1 << BLOCK_BITS);
        byte[][] grown = Arrays.copyOf(blocks, blocks.length + 1);
        grown[blocks.length] = new byte[Math.max(room, needed)];
        blockBytes += grown[blocks.length].length;
        blocks = grown;
    }

    /** Whether a number is that of a state. */
    boolean isAt(int number, Packing state) {
        int place = places[number];
        byte[] block = blocks[place >>> BLOCK_BITS];
        int from = place & (1 << BLOCK_BITS) - 1;
        int begin = from + LENGTH_BYTES;
        return length(block, from) == state.length()
                && Arrays.equals(block, begin, begin + state.length(), state.bytes(), 0, state.length());
    }

    /** Gives a state back. */
    void read(int number, Packing into) {
        int place = places[number];
        byte[] block = blocks[place >>> BLOCK_BITS];
        int from = place & (1 << BLOCK_BITS) - 1;
        into.take(block, from + LENGTH_BYTES, length(block, from));
    }

    private static int length(byte[] block, int from) {
        return block[from] & 0xff | (block[from + 1] & 0xff) << 8;
    }

    /** Takes some of the states that nobody has gone on from. @return null if there are none */
    Portion take() {
        while (true) {
            int from = counters.get(TAKEN);
            int waiting = counters.getAcquire(SIZE) - from;
            if (waiting <= 0) {
                return null;
            }
            int to = from + Math.clamp(waiting / SHARE, 1, MOST_AT_ONCE);
            if (counters.compareAndSet(TAKEN, from, to)) {
                return new Portion(worker, from, to);
            }
        }
    }

    /** How many states nobody has gone on from. */
    int waiting() {
        return counters.getAcquire(SIZE) - counters.get(TAKEN);
    }

    int size() {
        return counters.getAcquire(SIZE);
    }

    /** How many bytes all of it takes. */
    long bytes() {
        return 4L * places.length + blockBytes;
    }
}
