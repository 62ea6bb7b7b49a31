package dev.threadline.kernel;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.model.ThreadModel;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * The objects of a free run, and the operations of its threads on them. Every object is its model behind a guard of its own;
 * a step is taken inside, recorded outside, and those whom it lets go on are unparked last.
 */
final class GuardedObjects {
    /** How long a nap in the line of a brisk lock is, in ns; the system may make it some more. */
    private static final long NAP_NS = 20_000;

    /** How often it then looks before it parks: about a microsecond. */
    private static final int SPINS = 64;

    private static final long FOR_GOOD = Long.MAX_VALUE;

    private final FreeRun run;
    private final EventLog log;
    private volatile GuardedObject[] objects = new GuardedObject[16];
    private final Predicate<FreeThread> canGoOn = this::canGoOn;

    GuardedObjects(FreeRun run, EventLog log) {
        this.run = run;
        this.log = log;
    }

    GuardedObject get(int id) {
        return objects[id];
    }

    /** Makes an object. @param creator the thread that records it, or null before the run */
    synchronized int create(FreeThread creator, int codeLine, ObjectKind kind, String name, Model model) {
        int id = log.objects().size();
        if (id == objects.length) {
            objects = Arrays.copyOf(objects, id * 2);
        }
        WaitingLine line = model.companion() < 0 ? new WaitingLine() : objects[model.companion()].line;
        GuardedObject object = new GuardedObject(id, kind, model, line);
        objects[id] = object;
        log.add(new ObjectInfo(id, kind, name, model.snapshot()));
        if (creator != null) {
            object.version = 1;
            creator.buffer.record(
                    EventKind.CREATE, codeLine, run.now(), id, 1, ValueCode.NONE, null, Segment.NO_LINK, null);
        }
        return id;
    }

    /**
     * Takes a thread's step, waiting until it is enabled.
     *
     * @param interruptible whether an interrupt calls the wait off
     * @throws RunAborted once the run is cut
     */
    Effect perform(FreeThread self, int line, Operation operation, boolean interruptible) {
        self.throttle();
        GuardedObject object = objects[operation.object()];
        object.line.guard.lock();
        boolean enabled = object.model.enabled(self.id(), operation);
        if (enabled || givesUpAtOnce(operation)) {
            return step(self, line, object, operation, enabled ? Turn.ENABLED : Turn.OVER, false);
        }
        object.park(self, operation);
        if (operation.action().goesOn()) {
            object.line.guard.unlock();
        } else {
            int version = ++object.version;
            object.line.guard.unlock();
            record(self, EventKind.REQUEST, line, object, version, object.attempt(operation));
        }
        return await(self, line, object, operation, interruptible);
    }

    /** Takes a thread's step if it need not wait for it. @return null if it would have to, and nothing has happened */
    Effect attempt(FreeThread self, int line, Operation operation) {
        self.throttle();
        GuardedObject object = objects[operation.object()];
        object.line.guard.lock();
        boolean enabled = object.model.enabled(self.id(), operation);
        if (enabled || givesUpAtOnce(operation)) {
            return step(self, line, object, operation, enabled ? Turn.ENABLED : Turn.OVER, false);
        }
        object.line.guard.unlock();
        return null;
    }

    /** Who comes out of a wait may have been woken meanwhile, and then has to wait for the lock whatever its time limit was. */
    private static boolean givesUpAtOnce(Operation operation) {
        return operation.timeout() == Operation.NEVER && !operation.action().goesOn();
    }

    private Effect await(FreeThread self, int line, GuardedObject object, Operation operation, boolean interruptible) {
        boolean timed = operation.timeout() != Operation.FOREVER;
        boolean canBeCalledOff = interruptible;
        boolean interrupted = false;
        long until = run.now() + (long) (operation.timeout() / run.options().speed());
        int spins = 0;
        Effect effect = null;
        while (effect == null) {
            long left = until - run.now();
            if (self.napping) {
                park(self, object, NAP_NS);
                spins = SPINS;
            } else if (!signalledWithin(self, spins)) {
                park(self, object, timed ? left : FOR_GOOD);
            }
            interrupted |= takeInterrupt(self);
            object.line.guard.lock();
            if (run.aborted()) {
                object.leave(self);
                int version = ++object.version;
                object.line.guard.unlock();
                record(self, EventKind.CANCEL, line, object, version, null);
                throw new RunAborted();
            }
            boolean calledOff = canBeCalledOff && interrupted;
            boolean over = timed && until - run.now() <= 0;
            Turn turn = object.model.enabled(self.id(), operation)
                    ? Turn.ENABLED
                    : calledOff ? Turn.CALLED_OFF : over ? Turn.OVER : Turn.WAITING;
            if (turn == Turn.WAITING) {
                object.stay(self);
                object.line.guard.unlock();
            } else {
                effect = step(self, line, object, operation, turn, true);
                timed = false;
                canBeCalledOff = false;
            }
        }
        if (interrupted && !effect.isInterrupted()) {
            Thread.currentThread().interrupt();
        }
        return effect;
    }

    /**
     * Takes note of an interrupt and clears it, even where it calls nothing off: nobody can park while it is set. Until the thread
     * has looked again it counts as signalled, so that at no moment it seems stuck.
     */
    private static boolean takeInterrupt(FreeThread self) {
        if (!Thread.currentThread().isInterrupted()) {
            return false;
        }
        self.signalled = true;
        return Thread.interrupted();
    }

    /** Waits actively for a lock that is going to be free in no time. */
    private static boolean signalledWithin(FreeThread self, int spins) {
        for (int left = spins; left > 0 && !self.signalled; left--) {
            Thread.onSpinWait();
        }
        return self.signalled;
    }

    /**
     * Parks a thread for some ns at most, unless it is signalled. It says so before it looks, and whoever signals it looks only
     * after having said so: one of them sees the other.
     */
    private void park(FreeThread self, GuardedObject object, long ns) {
        self.parked = true;
        if (!self.signalled && !run.aborted()) {
            if (ns == FOR_GOOD) {
                LockSupport.park(object);
            } else if (ns > 0) {
                LockSupport.parkNanos(object, ns);
            }
        }
        self.parked = false;
    }

    private static void unpark(FreeThread signalled) {
        if (signalled.parked) {
            LockSupport.unpark(signalled.thread());
        }
    }

    /** How an operation stands when its thread looks. */
    private enum Turn {
        /** It takes its step. */
        ENABLED,
        /** It gives up: its time is over, or it does not wait. */
        OVER,
        /** It gives up: its thread was interrupted. */
        CALLED_OFF,
        /** It goes on waiting. */
        WAITING
    }

    /**
     * Takes the step and leaves the guard, which the caller holds.
     *
     * @return null if it was to give up and yet has to go on waiting
     */
    private Effect step(
            FreeThread self, int line, GuardedObject object, Operation operation, Turn turn, boolean parked) {
        Effect effect = transition(self, object, operation, turn, parked);
        if (effect == null) {
            self.standing = FreeThread.Standing.STUCK;
            self.signalled = false;
            object.line.guard.unlock();
            return null;
        }
        if (parked) {
            object.leave(self);
        }
        int version = ++object.version;
        long waker = operation.action() == Action.RESUME ? self.takeWaker() : Segment.NO_LINK;
        long link = object.link(operation.action(), effect, parked && turn == Turn.ENABLED, waker);
        long own = Segment.link(self.id(), self.buffer.nextIndex());
        remember(object, effect, own);
        GuardedObject other = effect.companion() == null ? null : objects[object.model.companion()];
        long otherLink = Segment.NO_LINK;
        if (other != null && effect.companion().kind() == EventKind.RESTORE) {
            otherLink = KernelObject.linkOfRestore(other, operation, parked, waker);
        }
        int otherVersion = other == null ? 0 : ++other.version;
        int wakes = effect.wakes();
        if (other != null && effect.companion().wakes() > 0) {
            other.remember(effect.companion(), Segment.link(self.id(), self.buffer.nextIndex() + 1));
            wakes = effect.companion().wakes();
        }
        long time = run.now();
        object.turn(effect.kind(), time);
        List<FreeThread> woken = wakes == 0 ? List.of() : object.line.signal(wakes, canGoOn, object.isBrisk());
        object.line.guard.unlock();
        self.buffer.record(
                effect.kind(),
                line,
                time,
                object.id,
                version,
                effect.value(),
                rare(effect.value()),
                link,
                KernelObject.detail(operation, effect));
        if (other != null) {
            self.buffer.record(
                    effect.companion().kind(),
                    line,
                    time,
                    other.id,
                    otherVersion,
                    effect.companion().value(),
                    null,
                    otherLink,
                    null);
        }
        if (!woken.isEmpty()) {
            woken.forEach(GuardedObjects::unpark);
        }
        return effect;
    }

    private boolean canGoOn(FreeThread parked) {
        Operation wanted = parked.pending;
        return objects[wanted.object()].model.enabled(parked.id(), wanted);
    }

    /** Remembers an event by which others may be able to go on. */
    private void remember(GuardedObject object, Effect effect, long own) {
        object.remember(effect, own);
        if (effect.detail() instanceof Detail.Woken(var threads)) {
            threads.forEach(thread -> run.thread(thread).wakenBy(own));
        }
    }

    private Effect transition(FreeThread self, GuardedObject object, Operation operation, Turn turn, boolean parked) {
        try {
            if (isRefusedByTheSystem(object, operation)) {
                return FreeRun.noThread();
            }
            if (turn == Turn.ENABLED) {
                return object.model.apply(self.id(), operation);
            }
            Effect givenUp = object.model.expire(self.id(), operation);
            return turn == Turn.CALLED_OFF && givenUp != null ? givenUp.interrupted() : givenUp;
        } catch (RuntimeException | Error broken) {
            if (parked) {
                object.leave(self);
            }
            object.line.guard.unlock();
            throw broken;
        }
    }

    /**
     * Starts the thread before it is told as started, since the system may have none to give. It can't get ahead of the
     * telling: its own first step is one on this object too, whose guard is held.
     */
    private boolean isRefusedByTheSystem(GuardedObject object, Operation operation) {
        return operation.action() == Action.START
                && object.model instanceof ThreadModel model
                && model.snapshot() == ObjectState.Life.UNBORN
                && !run.launch(model.thread());
    }

    private void record(FreeThread self, EventKind kind, int line, GuardedObject object, int version, Detail detail) {
        self.buffer.record(kind, line, run.now(), object.id, version, ValueCode.NONE, null, Segment.NO_LINK, detail);
    }

    private Value rare(int code) {
        return ValueCode.isSmall(code) || code == ValueCode.NONE
                ? null
                : run.options().valuation().apply(code);
    }
}
