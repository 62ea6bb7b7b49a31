package dev.threadline.kernel;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The objects of a free run, and the operations of its threads on them. Every object is its model behind a guard of its own;
 * a step is taken inside, recorded outside, and those whom it lets go on are unparked last.
 */
final class GuardedObjects {
    private static final long PAUSE_NS = 100_000;

    /** Events that one thread may be ahead of the merger. */
    private static final int MAX_BACKLOG = 16 * Segment.SIZE;

    private final FreeRun run;
    private final EventLog log;
    private volatile GuardedObject[] objects = new GuardedObject[16];

    GuardedObjects(FreeRun run, EventLog log) {
        this.run = run;
        this.log = log;
    }

    GuardedObject get(int id) {
        return objects[id];
    }

    /** Makes an object. @param creator the thread that records it, or null before the run */
    synchronized int create(KernelThread creator, int line, ObjectKind kind, String name, Model model) {
        int id = log.objects().size();
        if (id == objects.length) {
            objects = Arrays.copyOf(objects, id * 2);
        }
        GuardedObject object = new GuardedObject(id, kind, model);
        objects[id] = object;
        log.add(new ObjectInfo(id, kind, name, model.snapshot()));
        if (creator != null) {
            object.version = 1;
            creator.buffer.record(
                    EventKind.CREATE, line, run.now(), id, 1, ValueCode.NONE, null, Segment.NO_LINK, null);
        }
        return id;
    }

    /** Takes a thread's step, waiting until it is enabled. @throws RunAborted once the run is cut */
    Effect perform(KernelThread self, int line, Operation operation) {
        throttle(self);
        GuardedObject object = objects[operation.object()];
        object.guard.lock();
        boolean enabled = object.model.enabled(self.id(), operation);
        if (enabled || operation.timeout() == Operation.NEVER) {
            return step(self, line, object, operation, enabled, false);
        }
        int version = ++object.version;
        object.park(self, operation);
        object.guard.unlock();
        record(self, EventKind.REQUEST, line, object, version, ValueCode.NONE, Segment.NO_LINK, null);
        return await(self, line, object, operation);
    }

    private Effect await(KernelThread self, int line, GuardedObject object, Operation operation) {
        long until = run.now() + (long) (operation.timeout() / run.options().speed());
        while (true) {
            long left = until - run.now();
            // Looked at just before parking: an unpark that came earlier may have been spent inside a guard.
            if (!self.signalled && !run.aborted()) {
                if (operation.timeout() == Operation.FOREVER) {
                    LockSupport.park(object);
                } else if (left > 0) {
                    LockSupport.parkNanos(object, left);
                }
            }
            object.guard.lock();
            if (run.aborted()) {
                object.leave(self);
                int version = ++object.version;
                object.guard.unlock();
                record(self, EventKind.CANCEL, line, object, version, ValueCode.NONE, Segment.NO_LINK, null);
                throw new RunAborted();
            }
            boolean enabled = object.model.enabled(self.id(), operation);
            boolean late = operation.timeout() != Operation.FOREVER && until - run.now() <= 0;
            if (enabled || late) {
                object.leave(self);
                return step(self, line, object, operation, enabled, true);
            }
            self.signalled = false;
            object.guard.unlock();
        }
    }

    /** Takes the step and leaves the guard, which the caller holds. */
    private Effect step(
            KernelThread self, int line, GuardedObject object, Operation operation, boolean enabled, boolean waited) {
        Effect effect = transition(self, object, operation, enabled);
        int version = ++object.version;
        long link = waited && enabled || effect.kind() == EventKind.BEGIN || effect.kind() == EventKind.JOIN
                ? object.enabler
                : Segment.NO_LINK;
        List<KernelThread> woken = List.of();
        if (effect.wakes() > 0) {
            object.enabler = Segment.link(self.id(), self.buffer.nextIndex());
            woken = object.signal(effect.wakes());
        } else if (effect.kind() == EventKind.START) {
            object.enabler = Segment.link(self.id(), self.buffer.nextIndex());
        }
        long time = run.now();
        object.guard.unlock();
        self.buffer.record(
                effect.kind(),
                line,
                time,
                object.id,
                version,
                effect.value(),
                rare(effect.value()),
                link,
                effect.detail());
        woken.forEach(thread -> LockSupport.unpark(thread.thread()));
        if (effect.kind() == EventKind.START) {
            run.launch(log.threadOf(object.id));
        }
        return effect;
    }

    private static Effect transition(KernelThread self, GuardedObject object, Operation operation, boolean enabled) {
        try {
            return enabled ? object.model.apply(self.id(), operation) : object.model.expire(self.id(), operation);
        } catch (RuntimeException | Error broken) {
            object.guard.unlock();
            throw broken;
        }
    }

    private void record(
            KernelThread self,
            EventKind kind,
            int line,
            GuardedObject object,
            int version,
            int value,
            long link,
            Detail detail) {
        self.buffer.record(kind, line, run.now(), object.id, version, value, rare(value), link, detail);
    }

    private Value rare(int code) {
        return ValueCode.isSmall(code) || code == ValueCode.NONE
                ? null
                : run.options().valuation().apply(code);
    }

    /** Keeps a thread from running away from the merger, and stops it when the run is cut. */
    private void throttle(KernelThread self) {
        self.poll();
        while (self.buffer.backlog() > MAX_BACKLOG) {
            LockSupport.parkNanos(this, PAUSE_NS);
            self.poll();
        }
    }
}
