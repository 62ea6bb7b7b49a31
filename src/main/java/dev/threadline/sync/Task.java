package dev.threadline.sync;

/** What a thread does: a {@link Runnable} that may let exceptions through, such as those of interrupts. */
@FunctionalInterface
public interface Task {
    /**
     * Runs to its end.
     *
     * @throws Exception which ends the thread, and in a recording is told as what it died of
     */
    void run() throws Exception;
}
