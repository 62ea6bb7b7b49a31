package dev.threadline.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/** Version 1 of the recording file, described byte by byte in {@code FORMAT.md} beside this class. */
final class Format {
    /** How every recording begins, whatever its version. */
    static final byte[] MAGIC = "threadline recording\n".getBytes(StandardCharsets.US_ASCII);

    static final int VERSION = 1;

    /** Magic and version. */
    static final int HEAD_BYTES = MAGIC.length + Integer.BYTES;

    /** How a recording ends that was brought to its end: where its index stands, and this. */
    static final byte[] TAIL = "recorded".getBytes(StandardCharsets.US_ASCII);

    /** What stands before a block's payload: kind, length, checksum. */
    static final int BLOCK_HEAD_BYTES = 1 + Integer.BYTES + Integer.BYTES;

    /** Events of a block at most: as many as the log keeps together. A block's first position and its last have the same multiple. */
    static final int BLOCK_EVENTS = 4096;

    /** Bytes of a payload at most. */
    static final int MOST_PAYLOAD = 1 << 28;

    private Format() {}

    /** Where the index of a recording begins that was brought to its end, as its tail has it. */
    static OptionalLong indexAt(FileChannel file, long length) throws IOException {
        int tail = Long.BYTES + TAIL.length;
        ByteBuffer bytes = ByteBuffer.allocate(tail);
        while (length > tail && bytes.hasRemaining() && file.read(bytes, length - bytes.remaining()) >= 0) {
            // Until all of it is there.
        }
        boolean whole = !bytes.hasRemaining() && Arrays.equals(bytes.array(), Long.BYTES, tail, TAIL, 0, TAIL.length);
        long at = bytes.getLong(0);
        return whole && at >= HEAD_BYTES && at < length ? OptionalLong.of(at) : OptionalLong.empty();
    }
}
