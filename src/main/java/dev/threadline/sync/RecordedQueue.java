package dev.threadline.sync;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;
import dev.threadline.model.QueueModel;
import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What the queues share: Java's {@link BlockingQueue}, and Python's count of items that are not done yet. An item counts from
 * when it is put in until {@link #taskDone} is called for it, however it was taken out.
 *
 * <p>Bare outside a run; see {@link Recording}. In a run putting, taking and asking for sizes are steps. Looking at items
 * without taking them is none that recordings know: there {@link #peek}, {@link #iterator} and what is built on them
 * (contains, remove(Object), toArray, toString and their like) throw {@link UnsupportedOperationException}. What went through a
 * queue is kept until the run is over.
 *
 * @param <E> the items, never null
 */
public abstract sealed class RecordedQueue<E> extends AbstractQueue<E> implements BlockingQueue<E>
        permits FifoQueue, LifoQueue, PriorityQueue {
    private static final int NOBODY = -1;

    private final ObjectKind kind;
    private final int room;
    private final Comparator<? super E> comparator;
    private final BareQueue<E> bare;
    private final Home home;

    /**
     * @param room how many items it may hold; 0 or less for any number
     * @param comparator of a priority queue; others never ask
     */
    RecordedQueue(ObjectKind kind, String name, int room, QueueOrder<E> order, Comparator<? super E> comparator) {
        this.kind = kind;
        this.room = room;
        this.comparator = comparator;
        bare = new BareQueue<>(order, room);
        home = new Home(kind, name, this::moveIn, this::moveOut);
        home.open();
    }

    private QueueModel moveIn(Session session) {
        if (bare.isWaitedFor()) {
            throw home.inUse();
        }
        Vault vault = session.vault();
        QueueModel model = new QueueModel(
                kind,
                room,
                (a, b) -> Participant.aside(() -> comparator.compare(item(vault, a), item(vault, b))),
                vault::shown);
        List<E> items = bare.contents();
        // What was taken out before and is not done yet goes through it; the rest stays.
        for (int left = bare.unfinished() - items.size(); left > 0; left--) {
            model.apply(NOBODY, Operation.of(Action.PUT, NOBODY, ValueCode.NONE));
            model.apply(NOBODY, Operation.of(Action.GET, NOBODY));
        }
        items.forEach(item -> model.apply(NOBODY, Operation.of(Action.PUT, NOBODY, vault.put(item))));
        for (int early = items.size() - bare.unfinished(); early > 0; early--) {
            model.apply(NOBODY, Operation.of(Action.TASK_DONE, NOBODY));
        }
        return model;
    }

    private void moveOut(Seat seat) {
        Numbers state = new Numbers(seat.model());
        state.number();
        int unfinished = state.number();
        List<E> items = new ArrayList<>();
        for (int left = state.number(); left > 0; left--) {
            items.add(item(seat.session().vault(), state.value()));
        }
        bare.refill(items, unfinished);
    }

    @SuppressWarnings("unchecked")
    private E item(Vault vault, int code) {
        return (E) vault.get(code);
    }

    private BareQueue<E> bare() {
        home.bare();
        return bare;
    }

    /** @throws ClassCastException if it can't be compared */
    private void check(E item) {
        Objects.requireNonNull(item);
        if (kind == ObjectKind.PRIORITY_QUEUE) {
            comparator.compare(item, item);
        }
    }

    @Override
    public void put(E item) throws InterruptedException {
        put(item, Operation.FOREVER);
    }

    @Override
    public boolean offer(E item, long time, TimeUnit unit) throws InterruptedException {
        return put(item, Math.max(unit.toNanos(time), 0));
    }

    private boolean put(E item, long ns) throws InterruptedException {
        check(item);
        Participant me = Participant.current();
        return me == null
                ? bare().put(item, ns)
                : !me.performInterruptibly(putting(me, item).within(ns)).isRefused();
    }

    @Override
    public boolean offer(E item) {
        check(item);
        Participant me = Participant.current();
        if (me != null) {
            return !me.perform(putting(me, item).within(Operation.NEVER)).isRefused();
        }
        boolean interrupted = Thread.interrupted();
        try {
            return bare().put(item, 0);
        } catch (InterruptedException meanwhile) {
            throw new IllegalStateException("interrupted without waiting", meanwhile);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Operation putting(Participant me, E item) {
        return home.seat(me).operation(Action.PUT, me.session().vault().put(item));
    }

    @Override
    public E take() throws InterruptedException {
        return get(Operation.FOREVER);
    }

    @Override
    public E poll(long time, TimeUnit unit) throws InterruptedException {
        return get(Math.max(unit.toNanos(time), 0));
    }

    private E get(long ns) throws InterruptedException {
        Participant me = Participant.current();
        return me == null
                ? bare().get(ns)
                : taken(
                        me,
                        me.performInterruptibly(
                                home.seat(me).operation(Action.GET).within(ns)));
    }

    @Override
    public E poll() {
        Participant me = Participant.current();
        if (me != null) {
            return taken(me, me.perform(home.seat(me).operation(Action.GET).within(Operation.NEVER)));
        }
        boolean interrupted = Thread.interrupted();
        try {
            return bare().get(0);
        } catch (InterruptedException meanwhile) {
            throw new IllegalStateException("interrupted without waiting", meanwhile);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private E taken(Participant me, Effect effect) {
        return effect.kind() == EventKind.GET ? item(me.session().vault(), effect.result()) : null;
    }

    /** Reports that the work on an item is done. @throws IllegalStateException if all that was put in is done already */
    public void taskDone() {
        Participant me = Participant.current();
        boolean counted = me == null
                ? bare().taskDone()
                : !me.perform(home.seat(me).operation(Action.TASK_DONE)).isRefused();
        if (!counted) {
            throw new IllegalStateException("task_done() called too many times");
        }
    }

    /** Waits until everything that was put in is done. */
    public void join() throws InterruptedException {
        Participant me = Participant.current();
        if (me == null) {
            bare().join();
        } else {
            me.performInterruptibly(home.seat(me).operation(Action.JOIN));
        }
    }

    @Override
    public int size() {
        Participant me = Participant.current();
        return me == null
                ? bare().size()
                : ValueCode.small(
                        me.perform(home.seat(me).operation(Action.LENGTH)).result());
    }

    @Override
    public boolean isEmpty() {
        Participant me = Participant.current();
        return me == null
                ? bare().size() == 0
                : me.perform(home.seat(me).operation(Action.IS_EMPTY)).result() == ValueCode.TRUE;
    }

    /** Whether there is no room left. */
    public boolean isFull() {
        Participant me = Participant.current();
        return me == null
                ? room > 0 && bare().size() >= room
                : me.perform(home.seat(me).operation(Action.IS_FULL)).result() == ValueCode.TRUE;
    }

    @Override
    public int remainingCapacity() {
        return room <= 0 ? Integer.MAX_VALUE : room - size();
    }

    @Override
    public int drainTo(Collection<? super E> target) {
        return drainTo(target, Integer.MAX_VALUE);
    }

    @Override
    public int drainTo(Collection<? super E> target, int most) {
        Objects.requireNonNull(target);
        if (target == this) {
            throw new IllegalArgumentException("a queue can't be drained to itself");
        }
        int count = 0;
        while (count < most) {
            E item = poll();
            if (item == null) {
                break;
            }
            target.add(item);
            count++;
        }
        return count;
    }

    /** Not in a run. @throws UnsupportedOperationException in a run */
    @Override
    public E peek() {
        return looked().peek();
    }

    /** Goes through the items that are there now. Not in a run. @throws UnsupportedOperationException in a run */
    @Override
    public Iterator<E> iterator() {
        Iterator<E> items = looked().contents().iterator();
        return new Iterator<>() {
            private E last;

            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public E next() {
                last = items.next();
                return last;
            }

            @Override
            public void remove() {
                if (last == null) {
                    throw new IllegalStateException("nothing to remove");
                }
                bare().remove(last);
                last = null;
            }
        };
    }

    private BareQueue<E> looked() {
        if (Participant.current() != null) {
            throw new UnsupportedOperationException("the items of a queue can't be looked at in a recorded run");
        }
        return bare();
    }
}
