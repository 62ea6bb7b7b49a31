package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.LockModel;
import dev.threadline.model.Operation;
import java.time.Duration;

/**
 * Python's {@code threading.Lock}: free or taken, and nobody's own. Any thread may give it back, and who takes it twice waits
 * for ever. So it is no {@link java.util.concurrent.locks.Lock} of the kind that Java's programs expect: that is {@link RLock}.
 * Bare outside a run; see {@link Recording}.
 */
public final class Mutex extends Conditional {
    private final BareMutex bare = new BareMutex();
    private final Home home;

    /** A free mutex with a default name. */
    public Mutex() {
        this("");
    }

    /** A free mutex. @param name what recordings call it */
    public Mutex(String name) {
        home = new Home(ObjectKind.LOCK, name, session -> model(), seat -> {});
        home.open();
    }

    private LockModel model() {
        if (bare.isTaken() || bare.hasQueuedThreads()) {
            throw home.inUse();
        }
        return new LockModel();
    }

    private BareMutex bare() {
        home.bare();
        return bare;
    }

    /** Takes it, waiting as long as it is taken, whether interrupted or not. */
    public void acquire() {
        Participant me = Participant.current();
        if (me == null) {
            bare().acquire();
        } else {
            me.perform(home.seat(me).operation(Action.ACQUIRE));
        }
    }

    /** Takes it, waiting as long as it is taken. @throws InterruptedException if interrupted before or meanwhile */
    public void acquireInterruptibly() throws InterruptedException {
        Participant me = Participant.current();
        if (me == null) {
            bare().acquireInterruptibly();
        } else {
            me.performInterruptibly(home.seat(me).operation(Action.ACQUIRE));
        }
    }

    /** Takes it if it is free. @return whether it did */
    public boolean tryAcquire() {
        Participant me = Participant.current();
        if (me == null) {
            return bare().tryAcquire();
        }
        Operation once = home.seat(me).operation(Action.ACQUIRE).within(Operation.NEVER);
        return me.perform(once).result() == ValueCode.TRUE;
    }

    /** Takes it, waiting for some time at most. @return whether it did */
    public boolean tryAcquire(Duration limit) throws InterruptedException {
        long ns = Math.max(limit.toNanos(), 0);
        Participant me = Participant.current();
        if (me == null) {
            return bare().tryAcquire(ns);
        }
        Operation timed = home.seat(me).operation(Action.ACQUIRE).within(ns);
        return me.performInterruptibly(timed).result() == ValueCode.TRUE;
    }

    /** Gives it back, whoever took it. @throws IllegalMonitorStateException if it is not taken */
    public void release() {
        Participant me = Participant.current();
        if (me == null) {
            bare().release();
        } else if (me.perform(home.seat(me).operation(Action.RELEASE)).isRefused()) {
            throw new IllegalMonitorStateException("release of a mutex that is not taken");
        }
    }

    /** Whether it is taken. */
    public boolean isTaken() {
        Participant me = Participant.current();
        if (me == null) {
            return bare().isTaken();
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
        bare.acquire();
        try {
            return bare.hasWaiters(condition);
        } finally {
            bare.release();
        }
    }
}
