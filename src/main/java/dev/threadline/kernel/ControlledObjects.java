package dev.threadline.kernel;

import dev.threadline.event.Choice;
import dev.threadline.event.Detail;
import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.model.ThreadModel;
import java.util.Arrays;

/**
 * The objects of a controlled run, and the operations of its threads on them. One thread runs at a time, so a step is the
 * model's and goes straight into the log.
 */
final class ControlledObjects {
    private final ControlledRun run;
    private final EventLog log;
    private KernelObject[] objects = new KernelObject[16];
    private int count;

    ControlledObjects(ControlledRun run, EventLog log) {
        this.run = run;
        this.log = log;
    }

    KernelObject get(int id) {
        return objects[id];
    }

    /** Makes an object. @param creator the thread that records it, or null before the run */
    int create(ControlledThread creator, int line, ObjectKind kind, String name, Model model) {
        int id = count++;
        if (id == objects.length) {
            objects = Arrays.copyOf(objects, id * 2);
        }
        KernelObject object = new KernelObject(id, kind, model);
        objects[id] = object;
        log.add(new ObjectInfo(id, kind, name, model.snapshot()));
        if (creator != null) {
            append(creator, EventKind.CREATE, line, object, ValueCode.NONE, Segment.NO_LINK, null);
        }
        return id;
    }

    /** Whether a thread could take the step that it is about to take now; one that does not wait can always give up. */
    boolean canStep(ControlledThread thread) {
        Operation operation = thread.pending();
        Model model = objects[operation.object()].model;
        return model.enabled(thread.id(), operation)
                || (operation.timeout() == Operation.NEVER || thread.isCalledOff())
                        && model.canExpire(thread.id(), operation);
    }

    /** Whether the step that a thread waits for could be given up now because its time is over. */
    boolean canExpire(ControlledThread thread) {
        Operation operation = thread.pending();
        return operation.timeout() > 0 && objects[operation.object()].model.canExpire(thread.id(), operation);
    }

    /** Whether a thread could come out of its wait although nobody woke it. */
    boolean canStir(ControlledThread thread) {
        Operation operation = thread.pending();
        return objects[operation.object()].model.canStir(thread.id(), operation);
    }

    /** Lets a thread come to although nobody woke it; what it waits for is still to come. */
    void stir(ControlledThread self) {
        Operation operation = self.pending();
        KernelObject object = objects[operation.object()];
        Effect effect = object.model.stir(self.id(), operation);
        append(self, effect.kind(), self.line(), object, effect.value(), Segment.NO_LINK, effect.detail());
    }

    /** A thread is at a step that it can't take: it is blocked from here. */
    void block(ControlledThread thread) {
        thread.block();
        Operation operation = thread.pending();
        if (!operation.action().goesOn()) {
            KernelObject object = objects[operation.object()];
            append(
                    thread,
                    EventKind.REQUEST,
                    thread.line(),
                    object,
                    ValueCode.NONE,
                    Segment.NO_LINK,
                    object.attempt(operation));
        }
    }

    /** A thread that is blocked is called home. */
    void cancel(ControlledThread thread) {
        KernelObject object = objects[thread.pending().object()];
        append(thread, EventKind.CANCEL, thread.line(), object, ValueCode.NONE, Segment.NO_LINK, null);
    }

    /** Takes the step that a thread is about to take, as it was granted. */
    Effect step(ControlledThread self) {
        Operation operation = self.pending();
        KernelObject object = objects[operation.object()];
        boolean enabled = self.granted == Choice.Step.STEP && object.model.enabled(self.id(), operation);
        Effect effect = enabled
                ? object.model.apply(self.id(), operation)
                : givenUp(self, object.model.expire(self.id(), operation));
        tell(self, operation, object, effect, enabled);
        self.passed();
        blockWhoWants(object.id);
        if (effect.companion() != null) {
            blockWhoWants(object.model.companion());
        }
        if (effect.kind() == EventKind.START) {
            begin(run.thread(((ThreadModel) object.model).thread()));
            run.turns().settle(self);
        }
        return effect;
    }

    private static Effect givenUp(ControlledThread self, Effect effect) {
        return self.isCalledOff() && self.granted == Choice.Step.STEP ? effect.interrupted() : effect;
    }

    private void tell(ControlledThread self, Operation operation, KernelObject object, Effect effect, boolean enabled) {
        boolean waited = self.isBlocked();
        long waker = operation.action() == Action.RESUME ? self.takeWaker() : Segment.NO_LINK;
        long link = object.link(operation.action(), effect, waited && enabled, waker);
        long own = Segment.link(self.id(), self.nextIndex());
        object.remember(effect, own);
        if (effect.detail() instanceof Detail.Woken(var woken)) {
            woken.forEach(thread -> run.thread(thread).wakenBy(own));
        }
        append(self, effect.kind(), self.line(), object, effect.value(), link, KernelObject.detail(operation, effect));
        Effect companion = effect.companion();
        if (companion != null) {
            KernelObject other = objects[object.model.companion()];
            long otherLink = companion.kind() == EventKind.RESTORE
                    ? KernelObject.linkOfRestore(other, operation, waited, waker)
                    : Segment.NO_LINK;
            other.remember(companion, Segment.link(self.id(), self.nextIndex()));
            append(self, companion.kind(), self.line(), other, companion.value(), otherLink, null);
        }
    }

    /** After a step on an object: who is about to do something with it may not be able to any more. */
    private void blockWhoWants(int object) {
        for (int id = 0; id < run.threads().size(); id++) {
            ControlledThread thread = run.thread(id);
            if (thread.standing == ControlledThread.Standing.READY
                    && !thread.isBlocked()
                    && thread.pending().object() == object
                    && !canStep(thread)) {
                block(thread);
            }
        }
    }

    /** A thread begins, told before anybody else takes a step; it has yet to settle. */
    void begin(ControlledThread thread) {
        own(thread, Action.BEGIN);
        run.turns().begin(thread);
    }

    /** A thread has come to its end. */
    void end(ControlledThread thread) {
        own(thread, Action.END);
    }

    private void own(ControlledThread thread, Action action) {
        Operation operation = Operation.of(action, thread.object());
        KernelObject object = objects[thread.object()];
        Effect effect = object.model.apply(thread.id(), operation);
        long link = object.link(action, effect, false, Segment.NO_LINK);
        object.remember(effect, Segment.link(thread.id(), thread.nextIndex()));
        append(thread, effect.kind(), 0, object, effect.value(), link, effect.detail());
    }

    /** Records an event that is about no object. @param value a code of the log */
    void record(ControlledThread self, EventKind kind, int line, int value, Detail detail) {
        log.append(kind, self.id(), run.now(), EventLog.NO_OBJECT, 0, line, value, null, detail);
        self.takeIndex();
    }

    private void append(
            ControlledThread self, EventKind kind, int line, KernelObject object, int value, long link, Detail detail) {
        object.version++;
        EventId enabler = link == Segment.NO_LINK ? null : Segment.linked(link);
        log.append(kind, self.id(), run.now(), object.id, object.version, line, code(value), enabler, detail);
        self.takeIndex();
    }

    /** The code of the log for one of the run's, which has its first few in common with every log. */
    private int code(int value) {
        return ValueCode.isSmall(value) || value <= ValueCode.TRUE
                ? value
                : log.code(run.options().valuation().apply(value));
    }
}
