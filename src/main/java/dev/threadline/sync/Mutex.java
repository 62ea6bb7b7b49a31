package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.LockModel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Python's {@code threading.Lock}: free or taken, and nobody's own. Any thread may give it back, and who takes it twice waits
 * for ever. So it is no {@link java.util.concurrent.locks.Lock} of the kind that Java's programs expect: that is {@link RLock}.
 * Bare outside a run; see {@link Recording}.
 */
public final class Mutex extends Conditional {
    private final BareMutex bare = new BareMutex();
    private final Home home;
    private final RecordedLock calls;

    /** A free mutex with a default name. */
    public Mutex() {
        this("");
    }

    /** A free mutex. @param name what recordings call it */
    public Mutex(String name) {
        home = new Home(ObjectKind.LOCK, name, session -> model(), seat -> {});
        calls = new RecordedLock(home, bare, Action.ACQUIRE, Action.RELEASE);
        home.open();
    }

    private LockModel model() {
        if (bare.isTaken() || bare.hasQueuedThreads()) {
            throw home.inUse();
        }
        return new LockModel();
    }

    /** Takes it, waiting as long as it is taken, whether interrupted or not. */
    public void acquire() {
        calls.lock();
    }

    /** Takes it, waiting as long as it is taken. @throws InterruptedException if interrupted before or meanwhile */
    public void acquireInterruptibly() throws InterruptedException {
        calls.lockInterruptibly();
    }

    /** Takes it if it is free. @return whether it did */
    public boolean tryAcquire() {
        return calls.tryLock();
    }

    /** Takes it, waiting for some time at most. @return whether it did */
    public boolean tryAcquire(Duration limit) throws InterruptedException {
        return calls.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Gives it back, whoever took it. @throws IllegalMonitorStateException if it is not taken */
    public void release() {
        calls.unlock();
    }

    /** Whether it is taken. */
    public boolean isTaken() {
        Participant me = Participant.current();
        if (me == null) {
            home.bare();
            return bare.isTaken();
        }
        return me.perform(home.seat(me).operation(Action.LOCKED)).result() == ValueCode.TRUE;
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
