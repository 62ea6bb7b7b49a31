package dev.threadline.sync;

import dev.threadline.event.ObjectKind;

/**
 * Python's {@code queue.LifoQueue}: what came last comes out first.
 *
 * @param <E> the items, never null
 */
public final class LifoQueue<E> extends RecordedQueue<E> {
    /** A queue for any number of items, with a default name. */
    public LifoQueue() {
        this("");
    }

    /** A queue for any number of items. @param name what recordings call it */
    public LifoQueue(String name) {
        this(name, 0);
    }

    /** A queue. @param name what recordings call it; @param room how many items it may hold; 0 or less for any number */
    public LifoQueue(String name, int room) {
        super(ObjectKind.LIFO_QUEUE, name, room, QueueOrder.Back.lifo(), (a, b) -> 0);
    }
}
