package dev.threadline.measure;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread at a time compute, as CPython's global interpreter lock does: it is given up around whatever may block, and
 * after a switch interval of 5 ms if somebody wants it. The lock is fair, so whoever gave it up stands behind the others.
 */
final class OneAtATime implements Interpreter {
    private static final long SWITCH_INTERVAL = 5_000_000;

    private final ReentrantLock lock = new ReentrantLock(true);

    /** Guarded by the lock. */
    private long takenAt;

    /** Does a task once, under the lock. */
    long call(Task task) throws IOException, InterruptedException {
        take();
        try {
            return task.call(this);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T aside(Blocking<T> call) throws IOException, InterruptedException {
        lock.unlock();
        try {
            return call.call();
        } finally {
            take();
        }
    }

    @Override
    public void poll() throws InterruptedException {
        FREE.poll();
        if (lock.hasQueuedThreads() && System.nanoTime() - takenAt >= SWITCH_INTERVAL) {
            lock.unlock();
            take();
        }
    }

    private void take() {
        lock.lock();
        takenAt = System.nanoTime();
    }
}
