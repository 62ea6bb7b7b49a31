package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.model.Action;
import dev.threadline.model.VariableModel;

/**
 * A reference that threads share. Reading it and writing it are a visible step each, and sequentially consistent: what a
 * volatile field promises. What is done to the object itself is not seen. A recording keeps whatever was ever in it until it is
 * over.
 *
 * @param <T> what it refers to
 */
public final class Shared<T> {
    private final Home home;
    private volatile T bare;

    /** A variable with a default name. @param value may be null */
    public Shared(T value) {
        this("", value);
    }

    /** A variable. @param name what recordings call it; @param value may be null */
    public Shared(String name, T value) {
        bare = value;
        home = new Home(
                ObjectKind.VARIABLE,
                name,
                session -> new VariableModel(session.vault().put(bare), session.vault()::shown),
                seat -> bare = value(seat.session(), ((VariableModel) seat.model()).code()));
        home.open();
    }

    /** Reads it. */
    public T get() {
        Participant me = Participant.current();
        if (me != null) {
            return value(
                    me.session(),
                    me.perform(home.seat(me).operation(Action.READ)).result());
        }
        home.bare();
        return bare;
    }

    /** Writes it. @param value may be null */
    public void set(T value) {
        Participant me = Participant.current();
        if (me == null) {
            home.bare();
            bare = value;
        } else {
            int code = me.session().vault().put(value);
            me.perform(home.seat(me).operation(Action.WRITE, code));
        }
    }

    @SuppressWarnings("unchecked")
    private T value(Session session, int code) {
        return (T) session.vault().get(code);
    }

    /** The value, read as {@link #get} reads it. */
    @Override
    public String toString() {
        return String.valueOf(get());
    }
}
