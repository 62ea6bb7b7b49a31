package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.EventModel;
import dev.threadline.model.Operation;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Python's {@code threading.Event}: a flag, down at first, for which threads wait. Setting it lets all go who wait at that
 * moment, even if it is cleared before they come out. Bare outside a run; see {@link Recording}.
 */
public final class Event {
    private final AtomicInteger waiting = new AtomicInteger();
    private final Home home;

    /** Who waits waits at the gate that was there when it came; a cleared flag is another gate. */
    private volatile java.util.concurrent.CountDownLatch bare = new java.util.concurrent.CountDownLatch(1);

    /** An event with a default name. */
    public Event() {
        this("");
    }

    /** An event. @param name what recordings call it */
    public Event(String name) {
        home = new Home(ObjectKind.EVENT, name, session -> model(), this::moveOut);
        home.open();
    }

    private EventModel model() {
        if (waiting.get() > 0) {
            throw home.inUse();
        }
        EventModel model = new EventModel();
        if (bare.getCount() == 0) {
            model.apply(-1, Operation.of(Action.SET, -1));
        }
        return model;
    }

    private void moveOut(Seat seat) {
        bare = new java.util.concurrent.CountDownLatch(1);
        if (seat.model().snapshot().equals(new ObjectState.Flag(true))) {
            bare.countDown();
        }
    }

    /** Sets the flag. */
    public void set() {
        Participant me = Participant.current();
        if (me != null) {
            me.perform(home.seat(me).operation(Action.SET));
            return;
        }
        home.bare();
        synchronized (this) {
            bare.countDown();
        }
    }

    /** Clears the flag. */
    public void clear() {
        Participant me = Participant.current();
        if (me != null) {
            me.perform(home.seat(me).operation(Action.CLEAR_FLAG));
            return;
        }
        home.bare();
        synchronized (this) {
            if (bare.getCount() == 0) {
                bare = new java.util.concurrent.CountDownLatch(1);
            }
        }
    }

    /** Whether the flag is set. */
    public boolean isSet() {
        Participant me = Participant.current();
        if (me != null) {
            return me.perform(home.seat(me).operation(Action.IS_SET)).result() == ValueCode.TRUE;
        }
        home.bare();
        return bare.getCount() == 0;
    }

    /** Waits until the flag is set. */
    public void await() throws InterruptedException {
        await(Operation.FOREVER);
    }

    /** Waits until the flag is set, for some time at most. @return whether it was */
    public boolean await(Duration limit) throws InterruptedException {
        return await(Math.max(limit.toNanos(), 0));
    }

    private boolean await(long ns) throws InterruptedException {
        Participant me = Participant.current();
        if (me != null) {
            return home.seat(me).await(me, ns).result() == ValueCode.TRUE;
        }
        home.bare();
        waiting.incrementAndGet();
        try {
            if (ns != Operation.FOREVER) {
                return bare.await(ns, TimeUnit.NANOSECONDS);
            }
            bare.await();
            return true;
        } finally {
            waiting.decrementAndGet();
        }
    }
}
