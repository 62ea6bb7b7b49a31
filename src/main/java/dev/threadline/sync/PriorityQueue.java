package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import java.util.Comparator;

/**
 * Python's {@code queue.PriorityQueue}: the least item comes out first. Comparing must not use primitives of this package: it
 * happens within a step.
 *
 * @param <E> the items, never null
 */
public final class PriorityQueue<E> extends RecordedQueue<E> {
    private PriorityQueue(String name, int room, Comparator<? super E> comparator) {
        super(ObjectKind.PRIORITY_QUEUE, name, room, QueueOrder.Front.least(comparator), comparator);
    }

    /** A queue for any number of items in their natural order, with a default name. */
    public static <E extends Comparable<? super E>> PriorityQueue<E> natural() {
        return natural("", 0);
    }

    /**
     * A queue of items in their natural order.
     *
     * @param name what recordings call it
     * @param room how many items it may hold; 0 or less for any number
     */
    public static <E extends Comparable<? super E>> PriorityQueue<E> natural(String name, int room) {
        return new PriorityQueue<>(name, room, Comparator.<E>naturalOrder());
    }

    /**
     * A queue of items in an order of their own.
     *
     * @param name what recordings call it
     * @param room how many items it may hold; 0 or less for any number
     */
    public static <E> PriorityQueue<E> by(Comparator<? super E> comparator, String name, int room) {
        return new PriorityQueue<>(name, room, comparator);
    }
}
