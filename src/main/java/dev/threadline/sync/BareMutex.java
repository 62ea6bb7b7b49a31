package dev.threadline.sync;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** A lock without an owner, for which {@code java.util.concurrent} has no class: its state is 1 while it is taken. */
final class BareMutex implements Lock {
    private final Sync sync = new Sync();

    @Override
    public void lock() {
        sync.acquire(1);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        sync.acquireInterruptibly(1);
    }

    @Override
    public boolean tryLock() {
        return sync.tryAcquire(1);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        return sync.tryAcquireNanos(1, unit.toNanos(time));
    }

    /** @throws IllegalMonitorStateException if it is not taken */
    @Override
    public void unlock() {
        sync.release(1);
    }

    @Override
    public Condition newCondition() {
        return sync.newCondition();
    }

    boolean isTaken() {
        return sync.isHeldExclusively();
    }

    boolean hasQueuedThreads() {
        return sync.hasQueuedThreads();
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
