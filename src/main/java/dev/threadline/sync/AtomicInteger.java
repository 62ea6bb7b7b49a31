package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.AtomicIntegerModel;
import dev.threadline.model.Operation;

/**
 * Java's {@link java.util.concurrent.atomic.AtomicInteger}: an int that is read and replaced in one step. Bare outside a run;
 * see {@link Recording}.
 */
public final class AtomicInteger {
    private final java.util.concurrent.atomic.AtomicInteger bare;
    private final Home home;

    /** One that is 0 and has a default name. */
    public AtomicInteger() {
        this(0);
    }

    /** One with a default name. */
    public AtomicInteger(int value) {
        this("", value);
    }

    /** An integer. @param name what recordings call it */
    public AtomicInteger(String name, int value) {
        bare = new java.util.concurrent.atomic.AtomicInteger(value);
        home = new Home(
                ObjectKind.ATOMIC_INTEGER,
                name,
                session -> new AtomicIntegerModel(bare.get(), session.vault()),
                seat -> bare.set(new Numbers(seat.model()).number()));
        home.open();
    }

    private java.util.concurrent.atomic.AtomicInteger bare() {
        home.bare();
        return bare;
    }

    /** Reads it. */
    public int get() {
        Participant me = Participant.current();
        return me == null ? bare().get() : number(me, home.seat(me).operation(Action.READ));
    }

    /** Writes it. */
    public void set(int value) {
        Participant me = Participant.current();
        if (me == null) {
            bare().set(value);
        } else {
            me.perform(operation(me, Action.WRITE, value));
        }
    }

    /** Replaces it. @return what it was before */
    public int getAndSet(int value) {
        Participant me = Participant.current();
        return me == null ? bare().getAndSet(value) : number(me, operation(me, Action.GET_AND_SET, value));
    }

    /** Adds to it. @return what it was before */
    public int getAndAdd(int number) {
        Participant me = Participant.current();
        return me == null ? bare().getAndAdd(number) : number(me, operation(me, Action.GET_AND_ADD, number));
    }

    /** Adds to it. @return what it is then */
    public int addAndGet(int number) {
        Participant me = Participant.current();
        return me == null ? bare().addAndGet(number) : number(me, operation(me, Action.ADD_AND_GET, number));
    }

    /** Adds 1. @return what it is then */
    public int incrementAndGet() {
        return addAndGet(1);
    }

    /** Takes 1 off. @return what it is then */
    public int decrementAndGet() {
        return addAndGet(-1);
    }

    /** Adds 1. @return what it was before */
    public int getAndIncrement() {
        return getAndAdd(1);
    }

    /** Takes 1 off. @return what it was before */
    public int getAndDecrement() {
        return getAndAdd(-1);
    }

    /** Replaces it if it is as expected. @return whether it was */
    public boolean compareAndSet(int expected, int value) {
        Participant me = Participant.current();
        if (me == null) {
            return bare().compareAndSet(expected, value);
        }
        Vault vault = me.session().vault();
        Operation swap = new Operation(
                Action.COMPARE_AND_SET,
                home.seat(me).object(),
                vault.code(expected),
                vault.code(value),
                Operation.FOREVER);
        return me.perform(swap).result() == ValueCode.TRUE;
    }

    private Operation operation(Participant me, Action action, int argument) {
        return home.seat(me).operation(action, me.session().vault().code(argument));
    }

    private static int number(Participant me, Operation operation) {
        return me.session().vault().number(me.perform(operation).result());
    }

    /** The value, read as {@link #get} reads it. */
    @Override
    public String toString() {
        return Integer.toString(get());
    }
}
