package dev.threadline.kernel;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * An object of a run: its model, the count of its events, and which of them let waiting threads go on, packed by {@link
 * Segment#link}.
 */
class KernelObject {
    final int id;
    final ObjectKind kind;
    final Model model;

    /** How many events it has had: the last one's version. */
    int version;

    /** The last event that let waiting threads go on. */
    private long enabler = Segment.NO_LINK;

    /**
     * The last one that let those go on whom not every such event can: of a queue, who waits for room; of a lock that can be
     * read, who waits to read.
     */
    private long narrowEnabler = Segment.NO_LINK;

    /** Of a queue: the puts that brought the items in it, by the items' codes. */
    private final Map<Integer, Deque<Long>> puts = new HashMap<>(0);

    KernelObject(int id, ObjectKind kind, Model model) {
        this.id = id;
        this.kind = kind;
        this.model = model;
    }

    /** What is wanted of it, where its kind alone does not say. */
    Detail attempt(Operation operation) {
        return switch (kind) {
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE ->
                new Detail.Attempt(operation.action().word());
            case READ_WRITE_LOCK -> new Detail.Attempt(operation.action() == Action.ACQUIRE ? "writeLock" : "readLock");
            default -> null;
        };
    }

    /** What is told of a step: who would have waited for a lock or a permit for a time only could never be stuck there. */
    static Detail detail(Operation operation, Effect effect) {
        boolean takes = effect.kind() == EventKind.ACQUIRE || effect.kind() == EventKind.ACQUIRE_SHARED;
        return takes && operation.timeout() != Operation.FOREVER
                ? new Detail.Duration(operation.timeout())
                : effect.detail();
    }

    /**
     * The event that made a step possible; to be asked once a step.
     *
     * @param waited whether the step had to be waited for and then was enabled
     * @param waker the event that let its thread go on from a wait
     */
    long link(Action action, Effect effect, boolean waited, long waker) {
        if (action == Action.RESUME) {
            return waker;
        }
        return switch (effect.kind()) {
            case GET -> putOf(effect.value());
            case BEGIN -> enablerOf(action);
            default -> waited ? enablerOf(action) : Segment.NO_LINK;
        };
    }

    /**
     * The event by which its lock was free for a step that has just come out of a condition. Whoever notified had the lock, so
     * it was given back since; who timed out had to wait for it if it waited at all.
     *
     * @param lock the condition's lock
     * @param waker the event that let the thread go on from its wait
     * @param waited whether the step had to be waited for
     */
    static long linkOfRestore(KernelObject lock, Operation operation, boolean waited, long waker) {
        boolean waitedForLock = waker != Segment.NO_LINK || waited && operation.argument() == ValueCode.FALSE;
        return waitedForLock ? lock.enablerOf(Action.ACQUIRE) : Segment.NO_LINK;
    }

    /** Remembers a step by which others may be able to go on. @param own the event that tells it */
    void remember(Effect effect, long own) {
        if (effect.wakes() > 0 || effect.kind() == EventKind.START) {
            enabler = own;
            if (effect.kind() == EventKind.GET || effect.kind() == EventKind.RELEASE) {
                narrowEnabler = own;
            }
        }
        if (effect.kind() == EventKind.PUT) {
            puts.computeIfAbsent(effect.value(), any -> new ArrayDeque<>(1)).add(own);
        }
    }

    /** The last event that an operation can have waited for. */
    private long enablerOf(Action action) {
        return action == Action.PUT || action == Action.ACQUIRE_SHARED ? narrowEnabler : enabler;
    }

    /** The event that put in the item which is taken out now. */
    private long putOf(int item) {
        Deque<Long> links = puts.get(item);
        if (links == null) {
            return Segment.NO_LINK;
        }
        long link = kind == ObjectKind.LIFO_QUEUE ? links.removeLast() : links.removeFirst();
        if (links.isEmpty()) {
            puts.remove(item);
        }
        return link;
    }
}
