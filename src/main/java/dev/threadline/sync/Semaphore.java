package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import dev.threadline.model.SemaphoreModel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Java's and Python's semaphore: a number of permits that any release raises, up to some hundred millions. A newcomer may take a
 * permit before a thread that waits for one. Bare outside a run; see {@link Recording}.
 */
public sealed class Semaphore permits BoundedSemaphore {
    private final ObjectKind kind;
    private final int initial;
    private final java.util.concurrent.Semaphore bare;
    private final Home home;

    /** A semaphore with a default name. @param permits how many there are at first, 0 or more */
    public Semaphore(int permits) {
        this("", permits);
    }

    /** A semaphore. @param name what recordings call it; @param permits how many there are at first, 0 or more */
    public Semaphore(String name, int permits) {
        this(ObjectKind.SEMAPHORE, name, permits);
    }

    /** @throws IllegalArgumentException if the number of permits is negative, or too large for recordings */
    Semaphore(ObjectKind kind, String name, int permits) {
        if (permits < 0 || permits > SemaphoreModel.MOST) {
            throw new IllegalArgumentException(
                    "permits: from 0 to %,d, not %,d".formatted(SemaphoreModel.MOST, permits));
        }
        this.kind = kind;
        initial = permits;
        bare = new java.util.concurrent.Semaphore(permits);
        home = new Home(kind, name, session -> model(), this::moveOut);
        home.open();
    }

    private SemaphoreModel model() {
        if (bare.hasQueuedThreads()) {
            throw home.inUse();
        }
        int now = bare.availablePermits();
        if (kind == ObjectKind.SEMAPHORE) {
            return SemaphoreModel.unbounded(now);
        }
        SemaphoreModel model = SemaphoreModel.bounded(initial);
        Numbers state = new Numbers();
        state.number(initial);
        state.number(now);
        model.decode(state);
        return model;
    }

    private void moveOut(Seat seat) {
        Numbers state = new Numbers(seat.model());
        state.number();
        bare.drainPermits();
        bare.release(state.number());
    }

    private java.util.concurrent.Semaphore bare() {
        home.bare();
        return bare;
    }

    /** Takes a permit, waiting for one. @throws InterruptedException if interrupted before or meanwhile */
    public final void acquire() throws InterruptedException {
        Participant me = Participant.current();
        if (me == null) {
            bare().acquire();
        } else {
            me.performInterruptibly(home.seat(me).operation(Action.ACQUIRE));
        }
    }

    /** Takes a permit, waiting for one, whether interrupted or not. */
    public final void acquireUninterruptibly() {
        Participant me = Participant.current();
        if (me == null) {
            bare().acquireUninterruptibly();
        } else {
            me.perform(home.seat(me).operation(Action.ACQUIRE));
        }
    }

    /** Takes a permit if there is one. @return whether it did */
    public final boolean tryAcquire() {
        Participant me = Participant.current();
        if (me == null) {
            return bare().tryAcquire();
        }
        Operation once = home.seat(me).operation(Action.ACQUIRE).within(Operation.NEVER);
        return me.perform(once).result() == ValueCode.TRUE;
    }

    /** Takes a permit, waiting for some time at most. @return whether it did */
    public final boolean tryAcquire(Duration limit) throws InterruptedException {
        long ns = Math.max(limit.toNanos(), 0);
        Participant me = Participant.current();
        if (me == null) {
            return bare().tryAcquire(ns, TimeUnit.NANOSECONDS);
        }
        Operation timed = home.seat(me).operation(Action.ACQUIRE).within(ns);
        return me.performInterruptibly(timed).result() == ValueCode.TRUE;
    }

    /** Gives a permit, whoever took it. @throws IllegalStateException if there are as many as there may be */
    public final void release() {
        release(1);
    }

    /**
     * Gives some permits.
     *
     * @throws IllegalArgumentException if that is less than one permit
     * @throws IllegalStateException if there would be more than there may be, and then gives none
     */
    public final void release(int permits) {
        if (permits < 1) {
            throw new IllegalArgumentException("permits to release: one or more, not " + permits);
        }
        Participant me = Participant.current();
        if (me == null) {
            bareRelease(permits);
            return;
        }
        int count = ValueCode.ofSmall(Math.min(permits, SemaphoreModel.MOST));
        var released = me.perform(home.seat(me).operation(Action.RELEASE, count));
        if (released.isRefused()) {
            throw new IllegalStateException(released.failure().message());
        }
    }

    /** Permits may go meanwhile and never come, so what fits fits. */
    private synchronized void bareRelease(int permits) {
        int most = kind == ObjectKind.BOUNDED_SEMAPHORE ? initial : SemaphoreModel.MOST;
        if ((long) bare().availablePermits() + permits > most) {
            throw new IllegalStateException("Semaphore released too many times");
        }
        bare.release(permits);
    }
}
