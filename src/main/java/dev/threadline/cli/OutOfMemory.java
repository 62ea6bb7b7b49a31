package dev.threadline.cli;

import dev.threadline.kernel.Breakdown;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The end of a command that took more memory than there is: a sentence too, made while there was room for it. */
final class OutOfMemory {
    private OutOfMemory() {}

    /** From now on, if the calling thread runs out of memory. Of other threads it hears, or can do without them. */
    static void isTold() {
        Thread waiting = Thread.currentThread();
        byte[] sentence =
                ("threadline: " + Breakdown.outOfMemory().getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
        FileOutputStream err = new FileOutputStream(FileDescriptor.err);
        Thread.setDefaultUncaughtExceptionHandler((thread, defect) -> {
            if (!(defect instanceof OutOfMemoryError)) {
                defect.printStackTrace();
            } else if (thread == waiting) {
                end(err, sentence);
            }
        });
    }

    private static void end(FileOutputStream err, byte[] sentence) {
        try {
            err.write(sentence);
        } catch (IOException closed) {
            // Then nobody reads it.
        }
        Runtime.getRuntime().halt(Threadline.BAD_INPUT);
    }
}
