package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.BarrierModel;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Python's {@code threading.Barrier}, which is Java's {@link CyclicBarrier} with the indices turned round (the first to arrive
 * gets 0) and an {@link #abort}: so many threads go on together, again and again. The action is run by the last to arrive, before
 * anyone goes on. A wait that is interrupted or whose time is over, and an action that fails, break it for all. Bare outside
 * a run; see {@link Recording}.
 */
public final class Barrier {
    private final int parties;
    private final Runnable action;
    private final CyclicBarrier bare;
    private final Home home;

    /** A barrier with a default name and without an action. @param parties how many go on together, at least 1 */
    public Barrier(int parties) {
        this("", parties, null);
    }

    /** A barrier without an action. @param name what recordings call it; @param parties how many go on together, at least 1 */
    public Barrier(String name, int parties) {
        this(name, parties, null);
    }

    /**
     * A barrier.
     *
     * @param name what recordings call it
     * @param parties how many go on together, at least 1
     * @param action what the last to arrive does, or null
     */
    public Barrier(String name, int parties, Runnable action) {
        this.parties = parties;
        this.action = action;
        bare = new CyclicBarrier(parties, action);
        home = new Home(ObjectKind.BARRIER, name, session -> model(), this::moveOut);
        home.open();
    }

    private BarrierModel model() {
        if (bare.getNumberWaiting() > 0) {
            throw home.inUse();
        }
        BarrierModel model = new BarrierModel(parties, action != null);
        if (bare.isBroken()) {
            model.apply(-1, Operation.of(Action.ABORT, -1));
        }
        return model;
    }

    private void moveOut(Seat seat) {
        bare.reset();
        if (seat.model().snapshot().equals(new ObjectState.Gate(parties, true))) {
            bareAbort();
        }
    }

    /** How many go on together. */
    public int parties() {
        return parties;
    }

    /** How many wait now. */
    public int waiting() {
        Participant me = Participant.current();
        if (me != null) {
            return ValueCode.small(
                    me.perform(home.seat(me).operation(Action.LENGTH)).result());
        }
        home.bare();
        return bare.getNumberWaiting();
    }

    /** Whether it is broken. */
    public boolean isBroken() {
        Participant me = Participant.current();
        if (me != null) {
            return me.perform(home.seat(me).operation(Action.IS_BROKEN)).result() == ValueCode.TRUE;
        }
        home.bare();
        return bare.isBroken();
    }

    /**
     * Waits until as many have come as go on together.
     *
     * @return 0 for the first of them, and so on
     * @throws BrokenBarrierException if it is broken, or is meanwhile, or reset
     */
    public int await() throws InterruptedException, BrokenBarrierException {
        Participant me = Participant.current();
        if (me != null) {
            try {
                return await(me, Operation.FOREVER);
            } catch (TimeoutException never) {
                throw new AssertionError(never);
            }
        }
        home.bare();
        return parties - 1 - bare.await();
    }

    /** The same for some time at most. @throws TimeoutException when it is over, which breaks the barrier */
    public int await(Duration limit) throws InterruptedException, BrokenBarrierException, TimeoutException {
        long ns = Math.max(limit.toNanos(), 0);
        Participant me = Participant.current();
        if (me != null) {
            return await(me, ns);
        }
        home.bare();
        return parties - 1 - bare.await(ns, TimeUnit.NANOSECONDS);
    }

    private int await(Participant me, long ns) throws InterruptedException, BrokenBarrierException, TimeoutException {
        Seat seat = home.seat(me);
        if (Thread.currentThread().isInterrupted()) {
            me.perform(seat.operation(Action.ABORT));
            me.refuseInterrupted();
        }
        Effect effect = me.perform(seat.operation(Action.WAIT));
        if (effect.result() == Effect.ACTS) {
            effect = act(me, seat);
        } else if (effect.result() == Effect.GOES_ON) {
            effect = seat.comeOut(me, ns);
            if (effect.result() == Effect.GOES_ON) {
                me.perform(seat.operation(Action.RESUME));
                me.refuseInterrupted();
                throw new TimeoutException();
            }
        }
        if (effect.isRefused()) {
            throw new BrokenBarrierException();
        }
        return ValueCode.small(effect.result());
    }

    private Effect act(Participant me, Seat seat) {
        boolean done = false;
        try {
            action.run();
            done = true;
        } finally {
            if (!done) {
                me.perform(seat.operation(Action.BREAK));
            }
        }
        return me.perform(seat.operation(Action.OPEN));
    }

    /** Breaks it: whoever waits gets a {@link BrokenBarrierException}, and so does whoever comes until it is reset. */
    public void abort() {
        Participant me = Participant.current();
        if (me != null) {
            me.perform(home.seat(me).operation(Action.ABORT));
            return;
        }
        home.bare();
        bareAbort();
    }

    /** A cyclic barrier is broken by whoever comes interrupted. */
    private void bareAbort() {
        boolean interrupted = Thread.currentThread().isInterrupted();
        Thread.currentThread().interrupt();
        try {
            bare.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            // As it was meant to be.
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        } else {
            Thread.interrupted();
        }
    }

    /** Makes it new: whoever waits gets a {@link BrokenBarrierException}. */
    public void reset() {
        Participant me = Participant.current();
        if (me != null) {
            me.perform(home.seat(me).operation(Action.RESET));
            return;
        }
        home.bare();
        bare.reset();
    }
}
