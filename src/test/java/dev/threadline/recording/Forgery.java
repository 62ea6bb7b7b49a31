package dev.threadline.recording;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Changes a recording and makes its checksums right again: what no accident does, and somebody who wants to do harm may. */
public final class Forgery {
    private Forgery() {}

    /** A copy of a whole recording with a few bytes of its blocks changed. */
    public static byte[] of(byte[] whole, SplittableRandom random) {
        byte[] changed = whole.clone();
        int end = whole.length - Long.BYTES - Format.TAIL.length;
        for (int flips = 1 + random.nextInt(2); flips > 0; flips--) {
            int block = blockAt(whole, Format.HEAD_BYTES + random.nextInt(end - Format.HEAD_BYTES));
            int length = ByteBuffer.wrap(whole).getInt(block + 1);
            if (length > 0) {
                int at = block + Format.BLOCK_HEAD_BYTES + random.nextInt(length);
                changed[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(8));
            }
            seal(changed, block, length);
        }
        return changed;
    }

    private static int blockAt(byte[] whole, int place) {
        int block = Format.HEAD_BYTES;
        while (true) {
            int next = block + Format.BLOCK_HEAD_BYTES + ByteBuffer.wrap(whole).getInt(block + 1);
            if (place < next) {
                return block;
            }
            block = next;
        }
    }

    /** Makes the checksum of a block right. */
    static void seal(byte[] bytes, int block, int length) {
        int from = block + Format.BLOCK_HEAD_BYTES;
        int checksum = BlockWriter.checksum(bytes[block], Arrays.copyOfRange(bytes, from, from + length));
        ByteBuffer.wrap(bytes).putInt(block + 1 + Integer.BYTES, checksum);
    }
}
