package dev.threadline.event;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * A list that only grows, and that is read while others add to it: readers take no lock and see every element whose number
 * they learned in any proper way.
 */
final class Table<T> {
    private volatile Object[] elements = new Object[16];
    private volatile int size;

    /** Adds an element. @return its number, from 0 */
    synchronized int add(T element) {
        int number = size;
        if (number == elements.length) {
            elements = Arrays.copyOf(elements, number * 2);
        }
        elements[number] = element;
        size = number + 1;
        return number;
    }

    /** Puts another element in the place of one. Those who read at the same time see either. */
    synchronized void replace(int number, T element) {
        Object[] changed = elements.clone();
        changed[number] = element;
        elements = changed;
    }

    /** Takes all out. Not to be called while anybody reads. */
    synchronized void clear() {
        Arrays.fill(elements, 0, size, null);
        size = 0;
    }

    @SuppressWarnings("unchecked")
    T get(int number) {
        return (T) elements[number];
    }

    int size() {
        return size;
    }

    /** The elements that are there now. */
    List<T> snapshot() {
        Object[] now = elements;
        int count = Math.min(size, now.length);
        return new Snapshot<>(now, count);
    }

    private static final class Snapshot<T> extends AbstractList<T> implements RandomAccess {
        private final Object[] elements;
        private final int count;

        Snapshot(Object[] elements, int count) {
            this.elements = elements;
            this.count = count;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T get(int index) {
            if (index >= count) {
                throw new IndexOutOfBoundsException(index);
            }
            return (T) elements[index];
        }

        @Override
        public int size() {
            return count;
        }
    }
}
