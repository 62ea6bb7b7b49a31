package dev.threadline.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

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
                .putInt(new BlockChecksum((byte) kind.letter(), payload).at(offset))
                .array());
        raw(payload);
    }

    void flush() throws IOException {
        out.flush();
    }
}
