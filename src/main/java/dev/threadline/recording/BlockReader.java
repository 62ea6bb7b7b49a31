package dev.threadline.recording;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads blocks one after the other, and says where the first one is that is not whole. */
final class BlockReader {
    private final FileChannel file;
    private final long end;
    private long offset;
    private char letter;
    private byte[] payload = {};

    /** @param offset where the first block begins; @param end where the file ends */
    BlockReader(FileChannel file, long offset, long end) {
        this.file = file;
        this.offset = offset;
        this.end = end;
    }

    /** Where the block begins that is read next, in bytes from the start of the file. */
    long offset() {
        return offset;
    }

    /**
     * Reads the next block.
     *
     * @return whether there is a whole one; if not, {@link #offset} is where it should have been
     */
    boolean next() throws IOException {
        if (end - offset < Format.BLOCK_HEAD_BYTES) {
            return false;
        }
        ByteBuffer head = read(offset, Format.BLOCK_HEAD_BYTES);
        byte found = head.get();
        int length = head.getInt();
        int checksum = head.getInt();
        long from = offset + Format.BLOCK_HEAD_BYTES;
        if (length < 0 || length > Format.MOST_PAYLOAD || length > end - from) {
            return false;
        }
        payload = read(from, length).array();
        if (!new BlockChecksum(found, payload).fits(checksum, offset)) {
            return false;
        }
        letter = (char) found;
        offset = from + length;
        return true;
    }

    /** What the block holds, by its letter. */
    char letter() {
        return letter;
    }

    byte[] payload() {
        return payload;
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }
}
