package dev.threadline.recording;

import java.util.Arrays;

/**
 * What an event's place among those of its object is likely to be: one more than that of the event before, in the same block. Writer
 * and reader guess alike, so what is guessed right need not be written.
 */
final class Versions {
    private int[] last = new int[16];
    private int[] block = new int[16];
    private int now;

    /** From here on only what comes now counts. */
    void beginBlock() {
        now++;
    }

    /** The guess for an object, or for an event without one. */
    int guess(int object) {
        return object >= 0 && object < last.length && block[object] == now ? last[object] + 1 : object < 0 ? 0 : 1;
    }

    /** Tells what it was. */
    void was(int object, int version) {
        if (object < 0) {
            return;
        }
        if (object >= last.length) {
            int room = Math.max(object + 1, last.length * 2);
            last = Arrays.copyOf(last, room);
            block = Arrays.copyOf(block, room);
        }
        last[object] = version;
        block[object] = now;
    }
}
