package dev.threadline.recording;

import java.io.IOException;

/**
 * The memory that a recording may take while it is read, in bytes, estimated. A recording is compressed, and a few bytes of a
 * damaged one can stand for any amount; so what is read is paid for before there is room made for it.
 */
final class Budget {
    /** What every file may take: enough for a short run with long texts, which are what compresses best. */
    static final long BASE = 128L << 20;

    /** Bytes of memory for each of the file's. Real runs take 5 to 30. */
    static final long RATIO = 128;

    private long left;

    /** @param most bytes */
    Budget(long most) {
        left = most;
    }

    /**
     * The budget of a file, or of a block that is read by itself.
     *
     * @param length of it, bytes
     * @param memory all that Java may use, bytes; no more than half goes to a run, the rest is for what is made of it
     */
    static Budget of(long length, long memory) {
        long ratio = length > memory / RATIO ? memory : length * RATIO;
        return new Budget(Math.min(BASE + ratio, memory / 2));
    }

    /** Pays. @throws TooLarge if there is not so much left */
    void take(long bytes) throws TooLarge {
        left -= bytes;
        if (left < 0) {
            throw new TooLarge();
        }
    }

    /** There is more in a recording than its budget allows. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
