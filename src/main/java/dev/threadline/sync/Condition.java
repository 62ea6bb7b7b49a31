package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.ConditionModel;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;
import dev.threadline.model.Suspendable;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A condition of an {@link RLock} or a {@link Mutex}: Java's, and Python's {@code threading.Condition} with its
 * {@link #signal(int)} and {@link #waitFor}. Waiters are woken in the order in which they came, and only by a signal, their time
 * or an interrupt. Bare outside a run; see {@link Recording}.
 *
 * <p>Who waits, times out, is interrupted or signals without having the lock gets an {@link IllegalMonitorStateException};
 * over a mutex, which is nobody's own, it is enough that somebody has it.
 */
public final class Condition implements java.util.concurrent.locks.Condition {
    private final Conditional lock;
    private final java.util.concurrent.locks.Condition bare;
    private final Home home;

    /** A condition with a default name. */
    public Condition(RLock lock) {
        this("", (Conditional) lock);
    }

    /** A condition. @param name what recordings call it */
    public Condition(String name, RLock lock) {
        this(name, (Conditional) lock);
    }

    /** A condition. @param name what recordings call it */
    public Condition(String name, Mutex lock) {
        this(name, (Conditional) lock);
    }

    private Condition(String name, Conditional lock) {
        this.lock = lock;
        bare = lock.bareCondition();
        home = new Home(ObjectKind.CONDITION, name, session -> model(), seat -> {});
        home.open();
    }

    private ConditionModel model() {
        Seat seat = lock.home().seat(Participant.current());
        if (lock.hasBareWaiters(bare)) {
            throw home.inUse();
        }
        return new ConditionModel((Suspendable) seat.model(), seat.object());
    }

    private java.util.concurrent.locks.Condition bare() {
        home.bare();
        lock.home().bare();
        return bare;
    }

    @Override
    public void await() throws InterruptedException {
        Participant me = Participant.current();
        if (me == null) {
            bare().await();
        } else {
            await(me, Operation.FOREVER);
        }
    }

    @Override
    public void awaitUninterruptibly() {
        Participant me = Participant.current();
        if (me == null) {
            bare().awaitUninterruptibly();
        } else {
            goIn(me);
            me.perform(home.seat(me).operation(Action.RESUME));
        }
    }

    @Override
    public long awaitNanos(long ns) throws InterruptedException {
        Participant me = Participant.current();
        if (me == null) {
            return bare().awaitNanos(ns);
        }
        long until = me.kernel().now() + ns;
        // Who was signalled has time left, were it ever so little.
        return await(me, Math.max(ns, 0))
                ? Math.max(until - me.kernel().now(), 1)
                : Math.min(until - me.kernel().now(), 0);
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        Participant me = Participant.current();
        return me == null ? bare().await(time, unit) : await(me, Math.max(unit.toNanos(time), 0));
    }

    @Override
    public boolean awaitUntil(Date deadline) throws InterruptedException {
        Participant me = Participant.current();
        if (me == null) {
            return bare().awaitUntil(deadline);
        }
        long ms = Math.max(deadline.getTime() - System.currentTimeMillis(), 0);
        return await(me, TimeUnit.MILLISECONDS.toNanos(ms));
    }

    /** Waits until a predicate holds, which is asked before each wait and with the lock held. */
    public void waitFor(BooleanSupplier predicate) throws InterruptedException {
        while (!predicate.getAsBoolean()) {
            await();
        }
    }

    /** Waits until a predicate holds, for some time at most. @return what the predicate said last */
    public boolean waitFor(BooleanSupplier predicate, Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        boolean holds = predicate.getAsBoolean();
        while (!holds && left > 0) {
            left = awaitNanos(left);
            holds = predicate.getAsBoolean();
        }
        return holds;
    }

    private void goIn(Participant me) {
        refuseStrangers(me.perform(home.seat(me).operation(Action.WAIT)));
    }

    /** Goes in and comes out, with the lock in any case. @return whether it was signalled before its time was over */
    private boolean await(Participant me, long ns) throws InterruptedException {
        me.refuseInterrupted();
        goIn(me);
        Operation resume = home.seat(me).operation(Action.RESUME).within(ns);
        Effect out = me.kernel().performInterruptibly(me.line(), resume);
        if (!out.isInterrupted() && out.result() != Effect.GOES_ON) {
            return out.result() == ValueCode.TRUE;
        }
        me.perform(home.seat(me).operation(Action.RESUME, ValueCode.FALSE));
        if (out.isInterrupted()) {
            throw new InterruptedException();
        }
        return false;
    }

    /** More waiters than this are all there are. */
    private static final int MANY = 1 << 16;

    @Override
    public void signal() {
        signal(1);
    }

    /** Wakes some waiters, those who wait longest; as many as there are if there are fewer. */
    public void signal(int waiters) {
        Participant me = Participant.current();
        if (me != null) {
            int most = Math.clamp(waiters, 0, ValueCode.MAX_SMALL);
            refuseStrangers(me.perform(home.seat(me).operation(Action.NOTIFY, ValueCode.ofSmall(most))));
            return;
        }
        if (waiters > MANY) {
            bare().signalAll();
        }
        for (int left = waiters; left > 0 && waiters <= MANY; left--) {
            bare().signal();
        }
    }

    @Override
    public void signalAll() {
        Participant me = Participant.current();
        if (me == null) {
            bare().signalAll();
        } else {
            refuseStrangers(me.perform(home.seat(me).operation(Action.NOTIFY)));
        }
    }

    private static void refuseStrangers(Effect effect) {
        if (effect.isRefused()) {
            throw new IllegalMonitorStateException(effect.failure().message());
        }
    }
}
