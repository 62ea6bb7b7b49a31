package dev.threadline.recording;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Where the blocks of a whole recording are. */
final class BlockPlaces {
    private BlockPlaces() {}

    /** Where each begins, and where the tail does. */
    static List<Integer> of(byte[] whole) {
        List<Integer> begins = new ArrayList<>();
        int tail = whole.length - Long.BYTES - Format.TAIL.length;
        for (int at = Format.HEAD_BYTES; at < tail; at += Format.BLOCK_HEAD_BYTES + length(whole, at)) {
            begins.add(at);
        }
        begins.add(tail);
        return begins;
    }

    /** The length of the payload of the block that begins at a place. */
    static int length(byte[] whole, int block) {
        return ByteBuffer.wrap(whole).getInt(block + 1);
    }
}
