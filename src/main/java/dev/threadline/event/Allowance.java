package dev.threadline.event;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How many events may be in memory: whoever has more waits until others are let go. */
final class Allowance {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // Guarded by the lock.
    private long most = Long.MAX_VALUE;
    private long first;

    /** @param events that may be in memory at most */
    void bound(long events) {
        lock.lock();
        try {
            most = events;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Events before a position are not in memory any more. */
    void letGo(long before) {
        lock.lock();
        try {
            first = before;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is room. @param position of the next event */
    void await(long position) {
        lock.lock();
        try {
            while (position - first >= most) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
