package dev.threadline.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output that somebody may stop reading, as {@code | head} does: what nobody reads is dropped without a word. Any
 * other failure is passed on.
 */
final class ReadOutput extends OutputStream {
    private static final String NOBODY_READS = "Broken pipe";

    private final OutputStream out;
    private boolean gone;

    ReadOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int letter) throws IOException {
        write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (gone) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException failed) {
            gone = String.valueOf(failed.getMessage()).contains(NOBODY_READS);
            if (!gone) {
                throw failed;
            }
        }
    }
}
