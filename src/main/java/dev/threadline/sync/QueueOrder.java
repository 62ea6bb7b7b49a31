package dev.threadline.sync;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;

/** What comes out of a queue first. */
sealed interface QueueOrder<E> {
    /** All items, to be looked at or taken out. */
    Collection<E> items();

    /** Puts an item in. */
    void add(E item);

    /** What comes out next, or null. */
    E peek();

    /** Takes out what comes next. */
    E remove();

    /** How many items there are. */
    default int size() {
        return items().size();
    }

    /** First what came first, or is least. */
    record Front<E>(Queue<E> items) implements QueueOrder<E> {
        /** First what came first. */
        static <E> Front<E> fifo() {
            return new Front<>(new ArrayDeque<>());
        }

        /** First what is least. */
        static <E> Front<E> least(Comparator<? super E> comparator) {
            return new Front<>(new PriorityQueue<>(comparator));
        }

        @Override
        public void add(E item) {
            items.add(item);
        }

        @Override
        public E peek() {
            return items.peek();
        }

        @Override
        public E remove() {
            return items.remove();
        }
    }

    /** First what came last. */
    record Back<E>(Deque<E> items) implements QueueOrder<E> {
        static <E> Back<E> lifo() {
            return new Back<>(new ArrayDeque<>());
        }

        @Override
        public void add(E item) {
            items.addLast(item);
        }

        @Override
        public E peek() {
            return items.peekLast();
        }

        @Override
        public E remove() {
            return items.removeLast();
        }
    }
}
