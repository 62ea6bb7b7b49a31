package dev.threadline.explore;

import java.util.Arrays;

/**
 * The states that were found, each once, {@linkplain Packing packed} one behind the other in large blocks, and an
 * open-addressing table of their numbers that finds them again.
 */
final class StateTable {
    private static final int BLOCK_BITS = 16;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int LENGTH_BYTES = 2;

    /** By hash code: one more than the number of the state; 0 is free. */
    private int[] slots = new int[1 << 8];

    /** By number: its block, and where it begins there. */
    private int[] places = new int[1 << 7];

    private byte[][] blocks = {new byte[BLOCK]};
    private int used;
    private int size;

    /**
     * The number of a state, from 0 in the order of their coming.
     *
     * @return the number if it was there, or one less than its negative if it is new
     */
    int add(Packing state, int hash) {
        int mask = slots.length - 1;
        int at = hash & mask;
        while (slots[at] != 0) {
            if (equals(slots[at] - 1, state)) {
                return slots[at] - 1;
            }
            at = at + 1 & mask;
        }
        slots[at] = keep(state) + 1;
        if (size * 4L > slots.length * 3L) {
            grow();
        }
        return -size;
    }

    private boolean equals(int number, Packing state) {
        byte[] block = blocks[places[number] >>> BLOCK_BITS];
        int from = places[number] & BLOCK - 1;
        int begin = from + LENGTH_BYTES;
        return length(block, from) == state.length()
                && Arrays.equals(block, begin, begin + state.length(), state.bytes(), 0, state.length());
    }

    private static int length(byte[] block, int from) {
        return block[from] & 0xff | (block[from + 1] & 0xff) << 8;
    }

    private int keep(Packing state) {
        int needed = state.length() + LENGTH_BYTES;
        if (used + needed > BLOCK) {
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = new byte[Math.max(BLOCK, needed)];
            used = 0;
        }
        byte[] block = blocks[blocks.length - 1];
        block[used] = (byte) state.length();
        block[used + 1] = (byte) (state.length() >>> 8);
        System.arraycopy(state.bytes(), 0, block, used + LENGTH_BYTES, state.length());
        if (size == places.length) {
            places = Arrays.copyOf(places, size + (size >> 1));
        }
        places[size] = (blocks.length - 1 << BLOCK_BITS) + used;
        used += needed;
        return size++;
    }

    private void grow() {
        int[] grown = new int[slots.length * 2];
        Packing state = new Packing();
        for (int number = 0; number < size; number++) {
            read(number, state);
            int at = StateStore.within(state.hash()) & grown.length - 1;
            while (grown[at] != 0) {
                at = at + 1 & grown.length - 1;
            }
            grown[at] = number + 1;
        }
        slots = grown;
    }

    /** Gives a state back. */
    void read(int number, Packing into) {
        byte[] block = blocks[places[number] >>> BLOCK_BITS];
        int from = places[number] & BLOCK - 1;
        into.take(block, from + LENGTH_BYTES, length(block, from));
    }

    int size() {
        return size;
    }

    /** How many bytes all of it takes. */
    long bytes() {
        return 4L * slots.length + 4L * places.length + (long) blocks.length * BLOCK;
    }
}
