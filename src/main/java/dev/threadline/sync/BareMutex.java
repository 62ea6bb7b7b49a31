package dev.threadline.sync;

import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;

/** A lock without an owner, for which {@code java.util.concurrent} has no class: its state is 1 while it is taken. */
final class BareMutex {
    private final Sync sync = new Sync();

    void acquire() {
        sync.acquire(1);
    }

    void acquireInterruptibly() throws InterruptedException {
        sync.acquireInterruptibly(1);
    }

    boolean tryAcquire() {
        return sync.tryAcquire(1);
    }

    boolean tryAcquire(long ns) throws InterruptedException {
        return sync.tryAcquireNanos(1, ns);
    }

    /** @throws IllegalMonitorStateException if it is not taken */
    void release() {
        sync.release(1);
    }

    boolean isTaken() {
        return sync.isHeldExclusively();
    }

    boolean hasQueuedThreads() {
        return sync.hasQueuedThreads();
    }

    Condition newCondition() {
        return sync.newCondition();
    }

    boolean hasWaiters(Condition condition) {
        return sync.hasWaiters((AbstractQueuedSynchronizer.ConditionObject) condition);
    }

    private static final class Sync extends AbstractQueuedSynchronizer {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean tryAcquire(int one) {
            return compareAndSetState(0, 1);
        }

        @Override
        protected boolean tryRelease(int one) {
            if (!compareAndSetState(1, 0)) {
                throw new IllegalMonitorStateException("release of a mutex that is not taken");
            }
            return true;
        }

        @Override
        protected boolean isHeldExclusively() {
            return getState() == 1;
        }

        Condition newCondition() {
            return new ConditionObject();
        }
    }
}
