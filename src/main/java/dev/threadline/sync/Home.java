package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.model.Model;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where a primitive lives: outside every run, where it is its bare {@code java.util.concurrent} self, or in a run.
 *
 * <p>The thread that calls decides. One that belongs to no run finds the bare object. One of a run finds the object's
 * {@link Seat} there; an object that has none yet, because it was made outside, is adopted with what it holds. One that
 * somebody holds or waits for can't be: it would be two things at once. While the run lasts, others than its threads are
 * refused. Afterwards the object is bare again, with the contents that the run left in it; nobody holds it.
 *
 * <p>Adoption looks at the bare object only for a moment: an object is handed over to a run, not shared with it, and a thread
 * outside that uses it at that very moment may go unnoticed.
 */
final class Home {
    private final ObjectKind kind;
    private final String name;
    private final Function<Session, Model> moveIn;
    private final Consumer<Seat> moveOut;
    private volatile Seat seat;

    /**
     * @param name what the program calls it; empty for a default one
     * @param moveIn makes the model of what the bare object holds; throws IllegalStateException if it is in use
     * @param moveOut gives the bare object the contents that a run left
     */
    Home(ObjectKind kind, String name, Function<Session, Model> moveIn, Consumer<Seat> moveOut) {
        this.kind = kind;
        this.name = name;
        this.moveIn = moveIn;
        this.moveOut = moveOut;
    }

    /** For a new object: takes its seat at once if it is made in a run. */
    void open() {
        Participant me = Participant.current();
        if (me != null) {
            seat(me);
        }
    }

    /** The seat in the run of a thread. @throws IllegalStateException if it belongs to another run, or is in use outside */
    Seat seat(Participant me) {
        Seat now = seat;
        return now != null && now.session() == me.session() ? now : adopt(me);
    }

    /** To be called before the bare object is used. @throws IllegalStateException while it belongs to a run */
    void bare() {
        if (seat != null) {
            leave();
        }
    }

    private synchronized Seat adopt(Participant me) {
        Session session = me.session();
        if (seat == null || seat.session() != session) {
            if (seat != null) {
                leave();
            }
            Model model = moveIn.apply(session);
            int object = me.kernel().create(me.line(), kind, session.nameOf(kind, name), model);
            seat = new Seat(session, model, object);
        }
        return seat;
    }

    private synchronized void leave() {
        if (seat == null) {
            return;
        }
        if (!seat.session().isOver()) {
            throw new IllegalStateException("%s belongs to the recorded run \"%s\", and thread %s does not"
                    .formatted(
                            title(),
                            seat.session().title(),
                            Thread.currentThread().getName()));
        }
        moveOut.accept(seat);
        seat = null;
    }

    /** The complaint that an object can't be adopted. */
    IllegalStateException inUse() {
        return new IllegalStateException(
                title() + " was made outside the recorded run and is in use there: nobody may hold it or wait for it");
    }

    private String title() {
        return name.isEmpty() ? "a " + kind : name;
    }
}
