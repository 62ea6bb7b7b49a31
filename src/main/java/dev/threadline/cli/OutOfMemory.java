package dev.threadline.cli;

import dev.threadline.kernel.Breakdown;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The end of a command that took more memory than there is: a sentence too, made while there was room for it. */
final class OutOfMemory implements Thread.UncaughtExceptionHandler {
    private static final int RESERVE = 1 << 22;

    private final Thread waiting = Thread.currentThread();
    private final byte[] sentence =
            ("threadline: " + Breakdown.outOfMemory().getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
    private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);

    /** Let go where nothing else is left: even to write takes some memory. */
    private byte[] reserve = new byte[RESERVE];

    private OutOfMemory() {}

    /** From now on, if the calling thread runs out of memory. Of the other threads it hears, or can do without them. */
    static void isTold() {
        Thread.setDefaultUncaughtExceptionHandler(new OutOfMemory());
    }

    @Override
    public void uncaughtException(Thread thread, Throwable defect) {
        if (!(defect instanceof OutOfMemoryError)) {
            defect.printStackTrace();
        } else if (thread == waiting && reserve != null) {
            reserve = null;
            end();
        }
    }

    private void end() {
        try {
            err.write(sentence);
        } catch (IOException closed) {
            // Then nobody reads it.
        }
        Runtime.getRuntime().halt(Threadline.BAD_INPUT);
    }
}
