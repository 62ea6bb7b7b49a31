package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.model.Action;
import dev.threadline.model.RLockModel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A re-entrant lock, as {@link ReentrantLock} and Python's {@code threading.RLock}: its owner may take it again, and only the
 * owner may give it back. Bare outside a run; see {@link Recording}.
 */
public final class RLock extends Conditional implements Lock {
    private final ReentrantLock bare = new ReentrantLock();
    private final Home home;
    private final RecordedLock calls;

    /** A free lock with a default name. */
    public RLock() {
        this("");
    }

    /** A free lock. @param name what recordings call it */
    public RLock(String name) {
        home = new Home(ObjectKind.RLOCK, name, session -> model(), seat -> {});
        calls = new RecordedLock(home, bare, Action.ACQUIRE, Action.RELEASE);
        home.open();
    }

    private RLockModel model() {
        if (bare.isLocked() || bare.hasQueuedThreads()) {
            throw home.inUse();
        }
        return new RLockModel();
    }

    @Override
    public void lock() {
        calls.lock();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        calls.lockInterruptibly();
    }

    @Override
    public boolean tryLock() {
        return calls.tryLock();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        return calls.tryLock(time, unit);
    }

    /** @throws IllegalMonitorStateException if the calling thread is not its owner */
    @Override
    public void unlock() {
        calls.unlock();
    }

    @Override
    public Condition newCondition() {
        return new Condition(this);
    }

    @Override
    Home home() {
        return home;
    }

    @Override
    java.util.concurrent.locks.Condition bareCondition() {
        return bare.newCondition();
    }

    @Override
    boolean hasBareWaiters(java.util.concurrent.locks.Condition condition) {
        bare.lock();
        try {
            return bare.hasWaiters(condition);
        } finally {
            bare.unlock();
        }
    }
}
