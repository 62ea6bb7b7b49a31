package dev.threadline.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Writes blocks one after the other, each with its checksum, and knows where it is. */
final class BlockWriter {
    private final OutputStream out;
    private long offset;

    BlockWriter(OutputStream out) {
        this.out = out;
    }

    /** Where the next block begins, in bytes from the start of the file. */
    long offset() {
        return offset;
    }

    void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        offset += bytes.length;
    }

    void block(BlockKind kind, byte[] payload) throws IOException {
        if (payload.length > Format.MOST_PAYLOAD) {
            throw new IOException("a part of the run is too large to be recorded: " + payload.length + " bytes");
        }
        raw(ByteBuffer.allocate(Format.BLOCK_HEAD_BYTES)
                .put((byte) kind.letter())
                .putInt(payload.length)
                .putInt(checksum((byte) kind.letter(), payload))
                .array());
        raw(payload);
    }

    void flush() throws IOException {
        out.flush();
    }

    /** CRC-32C (Castagnoli, 1993) of a block's letter, its length and its payload. */
    static int checksum(byte letter, byte[] payload) {
        CRC32C checksum = new CRC32C();
        checksum.update(letter);
        checksum.update(
                ByteBuffer.allocate(Integer.BYTES).putInt(payload.length).flip());
        checksum.update(payload);
        return (int) checksum.getValue();
    }
}
