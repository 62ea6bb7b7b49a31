package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.CountDownLatchModel;
import dev.threadline.model.Operation;
import java.util.concurrent.TimeUnit;

/**
 * Java's {@link java.util.concurrent.CountDownLatch}: a count that goes down to 0 and lets all go who wait for that. Bare outside
 * a run; see {@link Recording}.
 */
public final class CountDownLatch {
    private final Home home;
    private volatile java.util.concurrent.CountDownLatch bare;

    /** A latch with a default name. @param count 0 or more */
    public CountDownLatch(int count) {
        this("", count);
    }

    /** A latch. @param name what recordings call it; @param count 0 or more */
    public CountDownLatch(String name, int count) {
        bare = new java.util.concurrent.CountDownLatch(count);
        home = new Home(
                ObjectKind.COUNT_DOWN_LATCH,
                name,
                session -> new CountDownLatchModel((int) Math.min(bare.getCount(), ValueCode.MAX_SMALL)),
                seat -> bare = new java.util.concurrent.CountDownLatch(new Numbers(seat.model()).number()));
        home.open();
    }

    private java.util.concurrent.CountDownLatch bare() {
        home.bare();
        return bare;
    }

    /** Counts down by one, if the count is not 0. */
    public void countDown() {
        Participant me = Participant.current();
        if (me == null) {
            bare().countDown();
        } else {
            me.perform(home.seat(me).operation(Action.COUNT_DOWN));
        }
    }

    /** The count. */
    public long getCount() {
        Participant me = Participant.current();
        return me == null
                ? bare().getCount()
                : ValueCode.small(
                        me.perform(home.seat(me).operation(Action.GET_COUNT)).result());
    }

    /** Waits until the count is 0. */
    public void await() throws InterruptedException {
        Participant me = Participant.current();
        if (me == null) {
            bare().await();
        } else {
            home.seat(me).await(me, Operation.FOREVER);
        }
    }

    /** Waits until the count is 0, for some time at most. @return whether it is */
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        Participant me = Participant.current();
        return me == null
                ? bare().await(time, unit)
                : home.seat(me).await(me, Math.max(unit.toNanos(time), 0)).result() == ValueCode.TRUE;
    }
}
