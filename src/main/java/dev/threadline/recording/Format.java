package dev.threadline.recording;

import java.nio.charset.StandardCharsets;

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
}
