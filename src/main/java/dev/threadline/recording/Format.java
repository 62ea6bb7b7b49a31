package dev.threadline.recording;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Version 0 of the recording file, readable only by the build that wrote it: {@link #MAGIC}, the version, the fingerprint of
 * the vocabulary, and then, compressed, the run's texts, tables, outcome and events, as {@link RunWriter} writes them.
 */
final class Format {
    /** How every recording begins, whatever its version. */
    static final byte[] MAGIC = "threadline recording\n".getBytes(StandardCharsets.US_ASCII);

    static final int VERSION = 0;

    private Format() {}

    /** A number that differs where the kinds of events or objects differ, so that no other build's file is misread. */
    static int fingerprint() {
        return 31 * Arrays.toString(EventKind.values()).hashCode()
                + Arrays.toString(ObjectKind.values()).hashCode();
    }
}
