package dev.threadline.app.work;

import dev.threadline.event.Run;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Shows a run while it goes on, a few times a second, on a thread of its own that follows the ordered prefix of its events. A run that
 * is over soon is not shown before.
 */
public final class Live {
    /** Most programs of the library sleep a little and are over by then. */
    private static final long FIRST_NS = TimeUnit.SECONDS.toNanos(1);

    private static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(300);

    /** Showing may take a fourth of the time: the longer the run, the more seldom it is shown. */
    private static final int REST = 3;

    private final Run going;
    private final Following following;
    private final Consumer<Reading> shown;
    private final Thread thread =
            Thread.ofPlatform().name("threadline-live").daemon().unstarted(this::show);
    private volatile boolean over;

    /**
     * Begins.
     *
     * @param going the run; its outcome does not count yet
     * @param following is for this alone until {@link #end}
     * @param shown gets what has happened so far, on another thread
     */
    Live(Run going, Following following, Consumer<Reading> shown) {
        this.going = going;
        this.following = following;
        this.shown = shown;
        thread.start();
    }

    private void show() {
        pause(FIRST_NS);
        try {
            while (!over) {
                long began = System.nanoTime();
                following.follow(events -> {
                    if (over) {
                        throw new InterruptedException();
                    }
                });
                shown.accept(following.reading(going, false));
                pause(Math.max(PAUSE_NS, REST * (System.nanoTime() - began)));
            }
        } catch (InterruptedException ended) {
            // The rest is followed by whoever ended it.
        }
    }

    private void pause(long ns) {
        long until = System.nanoTime() + ns;
        for (long left = ns; left > 0 && !over; left = until - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    /** Ends it, for good; afterwards the following may be gone on with. */
    void end() throws InterruptedException {
        over = true;
        LockSupport.unpark(thread);
        thread.join();
    }
}
