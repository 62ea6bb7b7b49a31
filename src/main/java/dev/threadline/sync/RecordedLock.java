package dev.threadline.sync;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** The calls of a lock, or of one side of a read-write lock: those of the bare one outside a run, steps in it. */
final class RecordedLock implements Lock {
    private final Home home;
    private final Lock bare;
    private final Action acquire;
    private final Action release;

    RecordedLock(Home home, Lock bare, Action acquire, Action release) {
        this.home = home;
        this.bare = bare;
        this.acquire = acquire;
        this.release = release;
    }

    private Lock bare() {
        home.bare();
        return bare;
    }

    @Override
    public void lock() {
        Participant me = Participant.current();
        if (me == null) {
            bare().lock();
        } else {
            me.perform(home.seat(me).operation(acquire));
        }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        Participant me = Participant.current();
        if (me == null) {
            bare().lockInterruptibly();
        } else {
            me.performInterruptibly(home.seat(me).operation(acquire));
        }
    }

    @Override
    public boolean tryLock() {
        Participant me = Participant.current();
        if (me == null) {
            return bare().tryLock();
        }
        Operation once = home.seat(me).operation(acquire).within(Operation.NEVER);
        return me.perform(once).result() == ValueCode.TRUE;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        Participant me = Participant.current();
        if (me == null) {
            return bare().tryLock(time, unit);
        }
        Operation timed = home.seat(me).operation(acquire).within(Math.max(unit.toNanos(time), 0));
        return me.performInterruptibly(timed).result() == ValueCode.TRUE;
    }

    @Override
    public void unlock() {
        Participant me = Participant.current();
        if (me == null) {
            bare().unlock();
        } else if (me.perform(home.seat(me).operation(release)).isRefused()) {
            throw new IllegalMonitorStateException("unlock by a thread that does not hold the lock");
        }
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException("this lock has no conditions");
    }
}
