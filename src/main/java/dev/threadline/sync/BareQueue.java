package dev.threadline.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A queue outside a run, on one lock and three conditions: {@code java.util.concurrent} has none that is bounded in each of the
 * three orders and counts what is not done yet.
 */
final class BareQueue<E> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private final Condition notFull = lock.newCondition();
    private final Condition allDone = lock.newCondition();
    private final QueueOrder<E> items;
    private final int room;
    private int unfinished;

    /** @param room how many items it may hold; 0 or less for any number */
    BareQueue(QueueOrder<E> items, int room) {
        this.items = items;
        this.room = room;
    }

    /** Waits for room. @param ns how long; negative for ever; @return whether the item is in */
    boolean put(E item, long ns) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!await(notFull, () -> room <= 0 || items.size() < room, ns)) {
                return false;
            }
            items.add(item);
            unfinished++;
            notEmpty.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for an item. @param ns how long; negative for ever; @return null if none came */
    E get(long ns) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!await(notEmpty, () -> items.size() > 0, ns)) {
                return null;
            }
            notFull.signal();
            return items.remove();
        } finally {
            lock.unlock();
        }
    }

    private static boolean await(Condition condition, Supplier<Boolean> predicate, long ns)
            throws InterruptedException {
        long left = ns;
        while (!predicate.get()) {
            if (ns < 0) {
                condition.await();
            } else if (left <= 0) {
                return false;
            } else {
                left = condition.awaitNanos(left);
            }
        }
        return true;
    }

    /** Waits until everything that was put in is done. */
    void join() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            await(allDone, () -> unfinished == 0, -1);
        } finally {
            lock.unlock();
        }
    }

    /** @return false if nothing was left to be done */
    boolean taskDone() {
        return locked(() -> {
            if (unfinished == 0) {
                return false;
            }
            unfinished--;
            if (unfinished == 0) {
                allDone.signalAll();
            }
            return true;
        });
    }

    int size() {
        return locked(items::size);
    }

    int unfinished() {
        return locked(() -> unfinished);
    }

    /** What comes out next, or null. */
    E peek() {
        return locked(items::peek);
    }

    /** What is in it, in the order in which it was put in or, of a priority queue, in some order. */
    List<E> contents() {
        return locked(() -> new ArrayList<>(items.items()));
    }

    /** Takes an item out, wherever it is. @return whether it was there */
    boolean remove(Object item) {
        return locked(() -> {
            boolean there = items.items().remove(item);
            if (there) {
                notFull.signal();
            }
            return there;
        });
    }

    boolean isWaitedFor() {
        return locked(() -> lock.hasWaiters(notEmpty) || lock.hasWaiters(notFull) || lock.hasWaiters(allDone));
    }

    /** Becomes what a run has left. */
    void refill(Collection<E> newItems, int newUnfinished) {
        locked(() -> {
            items.items().clear();
            newItems.forEach(items::add);
            unfinished = newUnfinished;
            return true;
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
