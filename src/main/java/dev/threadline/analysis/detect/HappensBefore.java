package dev.threadline.analysis.detect;

import dev.threadline.event.Detail;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import java.util.Set;

/**
 * What happened before what (Lamport 1978), as far as the program itself orders it: within a thread, and from who gives to who
 * takes. That one event stands before another in the log orders nothing, nor does sleeping, nor who was chosen to go next, nor
 * an interpreter lock, which a program can't rely on.
 *
 * <p>Each thread's clock ticks when it gives something. An event e of thread t happened before the present of thread u
 * exactly if t's tick at e is within u's clock.
 *
 * <p>Semaphores, latches, atomics and queues hand on all that was ever given to them, as the specifications of Java's classes
 * promise or their implementations do; so an order is never missed, while two who met only by way of a spare permit
 * count as ordered. An event hands on what was told since it was last clear.
 */
final class HappensBefore {
    private final EventLog log;
    private final boolean[] orders;
    private final Messages[] messages;
    private final VectorClock[] clocks;

    /** What those who woke a thread told it, which it learns with its next event. */
    private final VectorClock[] wakings;

    private final boolean[] woken;

    private final boolean[] ended;

    /** @param kinds objects that order who uses them */
    HappensBefore(EventLog log, Set<ObjectKind> kinds) {
        this.log = log;
        int objects = log.objects().size();
        orders = new boolean[objects];
        messages = new Messages[objects];
        for (int object = 0; object < objects; object++) {
            orders[object] = kinds.contains(log.object(object).kind());
        }
        int threads = log.threads().size();
        clocks = new VectorClock[threads];
        wakings = new VectorClock[threads];
        woken = new boolean[threads];
        ended = new boolean[threads];
        for (int thread = 0; thread < threads; thread++) {
            clocks[thread] = new VectorClock();
            clocks[thread].tick(thread);
            wakings[thread] = new VectorClock();
        }
    }

    /** What a thread knows at present. Changes with the thread's events. */
    VectorClock clock(int thread) {
        return clocks[thread];
    }

    void follow(Passage at) {
        if (woken[at.thread()]) {
            woken[at.thread()] = false;
            clocks[at.thread()].join(wakings[at.thread()]);
        }
        if (at.object() != EventLog.NO_OBJECT && orders[at.object()]) {
            follow(at, at.thread(), clocks[at.thread()]);
        }
    }

    private void follow(Passage at, int thread, VectorClock clock) {
        switch (at.kind()) {
            case START -> {
                wake(log.threadOf(at.object()), clock);
                clock.tick(thread);
            }
            case END -> ended[thread] = true;
            case ACQUIRE, RESTORE -> {
                clock.join(of(at).given);
                clock.join(of(at).done);
            }
            case ACQUIRE_SHARED, PASS -> clock.join(of(at).given);
            case RELEASE, SUSPEND -> {
                if (!at.objectKind().isLock() || ValueCode.small(at.valueCode()) == 0) {
                    give(thread, of(at).given);
                }
            }
            case RELEASE_SHARED, TASK_DONE -> give(thread, of(at).done);
            case JOIN -> {
                int joined = log.threadOf(at.object());
                clock.join(joined < 0 ? of(at).done : clocks[joined]);
            }
            case PUT -> {
                clock.join(of(at).room);
                give(thread, of(at).given);
            }
            case GET -> {
                clock.join(of(at).given);
                if (of(at).bounded) {
                    give(thread, of(at).room);
                }
            }
            case WAIT -> enter(at, thread, clock);
            case TRIP -> {
                clock.join(of(at).given);
                of(at).given.forget();
                wakeAll(at, thread, clock);
            }
            case BROKEN, RESET -> {
                of(at).given.forget();
                wakeAll(at, thread, clock);
            }
            case NOTIFY -> wakeAll(at, thread, clock);
            case SET -> {
                Messages event = of(at);
                if (!event.set) {
                    event.given.forget();
                    event.set = true;
                }
                event.given.join(clock);
                wakeAll(at, thread, clock);
            }
            case CLEAR -> of(at).set = false;
            case COUNT_DOWN -> {
                of(at).given.join(clock);
                wakeAll(at, thread, of(at).given);
            }
            case EXCHANGE -> {
                clock.join(of(at).given);
                wakeAll(at, thread, clock);
            }
            case READ -> clock.join(of(at).given);
            case WRITE -> give(thread, of(at).given);
            case UPDATE -> {
                clock.join(of(at).given);
                give(thread, of(at).given);
            }
            case QUERY -> ask(at, clock);
            default -> {
                // Nothing is given or taken: requests, misses, timeouts, what threads do on their own.
            }
        }
    }

    /** Who arrives last at a barrier with an action runs that for all; who comes first to an exchanger offers its item. */
    private void enter(Passage at, int thread, VectorClock clock) {
        ObjectKind kind = at.objectKind();
        Messages met = of(at);
        if (kind == ObjectKind.EXCHANGER) {
            met.given.forget();
            give(thread, met.given);
        } else if (kind == ObjectKind.BARRIER) {
            give(thread, met.given);
            if (ValueCode.small(at.valueCode()) == met.parties - 1) {
                clock.join(met.given);
            }
        }
    }

    /** To see that an event is set, a latch open or a thread ended is as good as having waited for it. */
    private void ask(Passage at, VectorClock clock) {
        ObjectKind kind = at.objectKind();
        if (kind == ObjectKind.THREAD) {
            int asked = log.threadOf(at.object());
            if (asked >= 0 && ended[asked]) {
                clock.join(clocks[asked]);
            }
        } else if (kind == ObjectKind.EVENT && at.valueCode() == ValueCode.TRUE
                || kind == ObjectKind.COUNT_DOWN_LATCH && at.valueCode() == ValueCode.ofSmall(0)) {
            clock.join(of(at).given);
        }
    }

    private void give(int thread, VectorClock to) {
        to.join(clocks[thread]);
        clocks[thread].tick(thread);
    }

    private void wakeAll(Passage at, int thread, VectorClock told) {
        if (at.detail() instanceof Detail.Woken(var others)) {
            for (int other : others) {
                wake(other, told);
            }
        }
        clocks[thread].tick(thread);
    }

    private void wake(int thread, VectorClock told) {
        wakings[thread].join(told);
        woken[thread] = true;
    }

    private Messages of(Passage at) {
        Messages found = messages[at.object()];
        if (found == null) {
            found = new Messages(log.object(at.object()));
            messages[at.object()] = found;
        }
        return found;
    }
}
