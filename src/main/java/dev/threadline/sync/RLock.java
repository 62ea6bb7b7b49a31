package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;
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

    /** A free lock with a default name. */
    public RLock() {
        this("");
    }

    /** A free lock. @param name what recordings call it */
    public RLock(String name) {
        home = new Home(ObjectKind.RLOCK, name, session -> model(), seat -> {});
        home.open();
    }

    private RLockModel model() {
        if (bare.isLocked() || bare.hasQueuedThreads()) {
            throw home.inUse();
        }
        return new RLockModel();
    }

    private ReentrantLock bare() {
        home.bare();
        return bare;
    }

    @Override
    public void lock() {
        Participant me = Participant.current();
        if (me == null) {
            bare().lock();
        } else {
            me.perform(home.seat(me).operation(Action.ACQUIRE));
        }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        Participant me = Participant.current();
        if (me == null) {
            bare().lockInterruptibly();
        } else {
            me.performInterruptibly(home.seat(me).operation(Action.ACQUIRE));
        }
    }

    @Override
    public boolean tryLock() {
        Participant me = Participant.current();
        if (me == null) {
            return bare().tryLock();
        }
        Operation once = home.seat(me).operation(Action.ACQUIRE).within(Operation.NEVER);
        return me.perform(once).result() == ValueCode.TRUE;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        Participant me = Participant.current();
        if (me == null) {
            return bare().tryLock(time, unit);
        }
        Operation timed = home.seat(me).operation(Action.ACQUIRE).within(Math.max(unit.toNanos(time), 0));
        return me.performInterruptibly(timed).result() == ValueCode.TRUE;
    }

    /** @throws IllegalMonitorStateException if the calling thread is not its owner */
    @Override
    public void unlock() {
        Participant me = Participant.current();
        if (me == null) {
            bare().unlock();
        } else if (me.perform(home.seat(me).operation(Action.RELEASE)).isRefused()) {
            throw new IllegalMonitorStateException("unlock by a thread that is not the owner");
        }
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
