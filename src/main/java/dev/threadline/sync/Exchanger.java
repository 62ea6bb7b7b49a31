package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.ExchangerModel;
import dev.threadline.model.Operation;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Java's {@link java.util.concurrent.Exchanger}: two threads meet and swap items. Bare outside a run; see {@link Recording}.
 *
 * @param <V> the items
 */
public final class Exchanger<V> {
    private final java.util.concurrent.Exchanger<V> bare = new java.util.concurrent.Exchanger<>();
    private final Home home;

    /** An exchanger with a default name. */
    public Exchanger() {
        this("");
    }

    /** An exchanger. @param name what recordings call it */
    public Exchanger(String name) {
        home = new Home(ObjectKind.EXCHANGER, name, session -> new ExchangerModel(session.vault()::shown), seat -> {});
        home.open();
    }

    private java.util.concurrent.Exchanger<V> bare() {
        home.bare();
        return bare;
    }

    /** Waits for another thread and swaps items with it. @param item may be null; @return the other's */
    public V exchange(V item) throws InterruptedException {
        Participant me = Participant.current();
        return me == null ? bare().exchange(item) : item(me, exchange(me, item, Operation.FOREVER));
    }

    /** Waits for another thread for some time. @throws TimeoutException if none came */
    public V exchange(V item, long time, TimeUnit unit) throws InterruptedException, TimeoutException {
        Participant me = Participant.current();
        if (me == null) {
            return bare().exchange(item, time, unit);
        }
        Effect effect = exchange(me, item, Math.max(unit.toNanos(time), 0));
        if (effect.isRefused()) {
            throw new TimeoutException();
        }
        return item(me, effect);
    }

    private Effect exchange(Participant me, V item, long ns) throws InterruptedException {
        me.refuseInterrupted();
        Seat seat = home.seat(me);
        Effect effect =
                me.perform(seat.operation(Action.EXCHANGE, me.session().vault().put(item)));
        return effect.result() == Effect.GOES_ON ? seat.comeOut(me, ns) : effect;
    }

    @SuppressWarnings("unchecked")
    private V item(Participant me, Effect effect) {
        return (V) me.session().vault().get(effect.result());
    }
}
