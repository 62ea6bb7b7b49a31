package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.model.Action;
import dev.threadline.model.VariableModel;

/**
 * An int that threads share. Reading it and writing it are a visible step each, and sequentially consistent: what a volatile
 * field promises. So {@code n.set(n.get() + 1)} is two steps, and another thread's may come between them.
 */
public final class SharedInt {
    private final Home home;
    private volatile int bare;

    /** A variable without a name of its own. */
    public SharedInt(int value) {
        this("", value);
    }

    /** A variable. @param name what recordings call it */
    public SharedInt(String name, int value) {
        bare = value;
        home = new Home(
                ObjectKind.VARIABLE,
                name,
                session -> new VariableModel(session.vault().putInt(bare), session.vault()::shown),
                seat -> bare = seat.session().vault().getInt(((VariableModel) seat.model()).code()));
        home.open();
    }

    /** Reads it. */
    public int get() {
        Participant me = Participant.current();
        if (me == null) {
            home.bare();
            return bare;
        }
        int code = me.perform(home.seat(me).operation(Action.READ)).result();
        return me.session().vault().getInt(code);
    }

    /** Writes it. */
    public void set(int value) {
        Participant me = Participant.current();
        if (me == null) {
            home.bare();
            bare = value;
        } else {
            int code = me.session().vault().putInt(value);
            me.perform(home.seat(me).operation(Action.WRITE, code));
        }
    }

    /** The value, read as {@link #get} reads it. */
    @Override
    public String toString() {
        return Integer.toString(get());
    }
}
