package dev.threadline.sync;

import dev.threadline.event.ObjectKind;

/**
 * Python's {@code queue.Queue} and Java's linked blocking queue: what came first comes out first.
 *
 * @param <E> the items, never null
 */
public final class FifoQueue<E> extends RecordedQueue<E> {
    /** A queue for any number of items, with a default name. */
    public FifoQueue() {
        this("");
    }

    /** A queue for any number of items. @param name what recordings call it */
    public FifoQueue(String name) {
        this(name, 0);
    }

    /** A queue. @param name what recordings call it; @param room how many items it may hold; 0 or less for any number */
    public FifoQueue(String name, int room) {
        super(ObjectKind.QUEUE, name, room, QueueOrder.Front.fifo(), (a, b) -> 0);
    }
}
