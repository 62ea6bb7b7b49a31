package dev.threadline.recording;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * CRC-32C (Castagnoli, 1993) of a block's letter, its length, its payload, and of where it begins: a block that was moved is as wrong
 * as one that was changed.
 */
final class BlockChecksum {
    private final CRC32C checksum = new CRC32C();

    /** As the first files of version 1 have it, which say nothing of where the block begins. */
    private final int anywhere;

    BlockChecksum(byte letter, byte[] payload) {
        checksum.update(letter);
        checksum.update(
                ByteBuffer.allocate(Integer.BYTES).putInt(payload.length).flip());
        checksum.update(payload);
        anywhere = (int) checksum.getValue();
    }

    /** That of the block where it begins at an offset from the start of the file. To be asked once. */
    int at(long offset) {
        checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(offset).flip());
        return (int) checksum.getValue();
    }

    /** Whether it is the one that a file has of the block at an offset. */
    boolean fits(int found, long offset) {
        return found == anywhere || found == at(offset);
    }
}
