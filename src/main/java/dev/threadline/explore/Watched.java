package dev.threadline.explore;

import dev.threadline.event.UserError;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Explores on a thread of its own and keeps an eye on it: code that neither comes to a step nor ends can't be stopped by anyone, and
 * must not take whoever asked for the exploration with it.
 */
final class Watched {
    private final String title;
    private final CodeRuns runs;
    private final Duration patience;
    private ExploredCode explored;
    private Throwable broken;

    /** @param patience how long a thread may compute between two of its steps */
    Watched(String title, CodeRuns runs, Duration patience) {
        this.title = title;
        this.runs = runs;
        this.patience = patience;
    }

    /** What is to be done. */
    interface Work {
        ExploredCode explore();
    }

    /**
     * Does it.
     *
     * @throws InterruptedException if the calling thread is interrupted, which ends the exploration
     * @throws UserError if the code can't be stopped; the thread that does not stop is left behind as a daemon
     */
    ExploredCode explore(Work work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Thread exploring = Thread.ofPlatform()
                .daemon()
                .name("threadline-exploring")
                .start(() -> {
                    try (runs) {
                        explored = work.explore();
                    } catch (RuntimeException | Error thrown) {
                        broken = thrown;
                    } finally {
                        done.countDown();
                    }
                });
        try {
            long before = -1;
            while (!done.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                long now = runs.decisions();
                if (now == before) {
                    throw new UserError(
                            "\"%s\" can't be stopped: thread %s has computed, or waited by other means, for %.1f s without reaching a primitive of dev.threadline.sync; a long loop should call RecordedThread.poll, and threads should wait by those primitives only"
                                    .formatted(title, runs.running(), patience.toNanos() / 1e9));
                }
                before = now;
            }
        } catch (InterruptedException interrupted) {
            exploring.interrupt();
            throw interrupted;
        }
        switch (broken) {
            case null -> {}
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(broken);
        }
        return explored;
    }
}
