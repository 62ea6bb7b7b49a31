package dev.threadline.sync;

import dev.threadline.event.ObjectKind;

/**
 * Python's {@code threading.BoundedSemaphore}: permits that are never more than at first; a release too many is refused. Bare outside
 * a run; see {@link Recording}.
 */
public final class BoundedSemaphore extends Semaphore {
    /** A semaphore with a default name. @param permits how many there are at first, 0 or more */
    public BoundedSemaphore(int permits) {
        this("", permits);
    }

    /** A semaphore. @param name what recordings call it; @param permits how many there are at first, 0 or more */
    public BoundedSemaphore(String name, int permits) {
        super(ObjectKind.BOUNDED_SEMAPHORE, name, permits);
    }
}
