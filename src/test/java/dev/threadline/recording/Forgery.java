package dev.threadline.recording;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Changes a recording and makes its checksums right again: what no accident does, and somebody who wants to do harm may. */
public final class Forgery {
    private Forgery() {}

    /** A copy of a whole recording with a few bytes of its blocks changed. */
    public static byte[] of(byte[] whole, SplittableRandom random) {
        byte[] changed = whole.clone();
        List<Integer> blocks = BlockPlaces.of(whole);
        for (int flips = 1 + random.nextInt(2); flips > 0; flips--) {
            int place = Format.HEAD_BYTES + random.nextInt(blocks.getLast() - Format.HEAD_BYTES);
            int block = blocks.stream().filter(begin -> begin <= place).toList().getLast();
            int length = BlockPlaces.length(whole, block);
            if (length > 0) {
                int at = block + Format.BLOCK_HEAD_BYTES + random.nextInt(length);
                changed[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(8));
            }
            seal(changed, block);
        }
        return changed;
    }

    /** Makes the checksum of a block right. */
    static void seal(byte[] bytes, int block) {
        int from = block + Format.BLOCK_HEAD_BYTES;
        byte[] payload = Arrays.copyOfRange(bytes, from, from + BlockPlaces.length(bytes, block));
        int checksum = new BlockChecksum(bytes[block], payload).at(block);
        ByteBuffer.wrap(bytes).putInt(block + 1 + Integer.BYTES, checksum);
    }
}
