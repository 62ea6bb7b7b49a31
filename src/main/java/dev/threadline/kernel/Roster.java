package dev.threadline.kernel;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * Threads in the order in which they were entered: a list that only grows, and that others read without a lock while it
 * does. Going through it shows those who were there when the end was reached.
 */
final class Roster extends AbstractList<FreeThread> implements RandomAccess {
    private volatile FreeThread[] threads = new FreeThread[16];
    private volatile int size;

    @Override
    public synchronized boolean add(FreeThread thread) {
        int number = size;
        if (number == threads.length) {
            threads = Arrays.copyOf(threads, number * 2);
        }
        threads[number] = thread;
        size = number + 1;
        return true;
    }

    @Override
    public FreeThread get(int number) {
        return threads[number];
    }

    @Override
    public int size() {
        return size;
    }
}
