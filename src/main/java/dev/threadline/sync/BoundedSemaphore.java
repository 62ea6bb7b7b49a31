package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import java.time.Duration;

/**
 * Python's {@code threading.BoundedSemaphore}: permits that are never more than at first; a release too many is refused. Bare outside
 * a run; see {@link Recording}.
 */
public final class BoundedSemaphore {
    private final Permits permits;

    /** A semaphore with a default name. @param permits how many there are at first, 0 or more */
    public BoundedSemaphore(int permits) {
        this("", permits);
    }

    /** A semaphore. @param name what recordings call it; @param permits how many there are at first, 0 or more */
    public BoundedSemaphore(String name, int permits) {
        this.permits = new Permits(ObjectKind.BOUNDED_SEMAPHORE, name, permits);
    }

    /** Takes a permit, waiting for one. @throws InterruptedException if interrupted before or meanwhile */
    public void acquire() throws InterruptedException {
        permits.acquire();
    }

    /** Takes a permit, waiting for one, whether interrupted or not. */
    public void acquireUninterruptibly() {
        permits.acquireUninterruptibly();
    }

    /** Takes a permit if there is one. @return whether it did */
    public boolean tryAcquire() {
        return permits.tryAcquire();
    }

    /** Takes a permit, waiting for some time at most. @return whether it did */
    public boolean tryAcquire(Duration limit) throws InterruptedException {
        return permits.tryAcquire(limit);
    }

    /** Gives a permit, whoever took it. @throws IllegalStateException if there are as many as there may be */
    public void release() {
        permits.release(1);
    }

    /**
     * Gives some permits, one or more.
     *
     * @throws IllegalStateException if there would be more than there may be, and then gives none
     */
    public void release(int count) {
        permits.release(count);
    }
}
