package dev.threadline.kernel;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.model.Action;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * An object of a free run: its model, the count of its events, and the line of those who are parked for it. Everything but the
 * number and the kind is looked at inside the line's guard only.
 */
final class GuardedObject {
    /** A lock that was free for less, in ns, is brisk: nobody who has to be woken first gets in that fast. */
    private static final long BRISK_NS = 1_000;

    final int id;
    final ObjectKind kind;
    final Model model;
    final WaitingLine line;

    /** How many events it has had: the last one's version. */
    int version;

    /** When it was last given back, in ns since the run began. */
    private long freedAt = Long.MIN_VALUE / 2;

    private boolean brisk;

    /** The last event that let waiting threads go on, packed by {@link Segment#link}. */
    private long enabler = Segment.NO_LINK;

    /**
     * The last one that let those go on whom not every such event can: of a queue, who waits for room; of a lock that can be
     * read, who waits to read.
     */
    private long narrowEnabler = Segment.NO_LINK;

    /** Of a queue: the puts that brought the items in it, by the items' codes. */
    private final Map<Integer, Deque<Long>> puts = new HashMap<>(0);

    GuardedObject(int id, ObjectKind kind, Model model, WaitingLine line) {
        this.id = id;
        this.kind = kind;
        this.model = model;
        this.line = line;
    }

    /** Whether it is a lock that is hardly ever free: each holder took it soon after the one before gave it back. */
    boolean isBrisk() {
        return brisk;
    }

    /** Follows how briskly it is taken. @param time of the event, ns since the run began */
    void turn(EventKind event, long time) {
        if (event == EventKind.RELEASE) {
            freedAt = time;
        } else if (event == EventKind.ACQUIRE) {
            brisk = time - freedAt < BRISK_NS;
        }
    }

    /** Lines a thread up. */
    void park(KernelThread thread, Operation operation) {
        thread.signalled = false;
        thread.pending = operation;
        // Whoever has the interpreter lock gives it up by itself, so nobody is stuck for want of it.
        boolean stuck = operation.timeout() == Operation.FOREVER && kind != ObjectKind.INTERPRETER_LOCK;
        boolean naps = stuck && brisk && operation.action() == Action.ACQUIRE;
        thread.standing = stuck && !naps ? KernelThread.Standing.STUCK : KernelThread.Standing.TIMED;
        line.add(thread, naps);
    }

    /** Keeps a thread in line that looked and still has to wait. */
    void stay(KernelThread thread) {
        thread.signalled = false;
        if (line.rouse(thread)) {
            thread.standing = KernelThread.Standing.STUCK;
        }
    }

    /** Takes a thread out of the line. */
    void leave(KernelThread thread) {
        line.remove(thread);
        thread.pending = null;
        thread.standing = KernelThread.Standing.RUNNING;
    }

    /** Remembers an event by which others may be able to go on. */
    void enabledBy(EventKind kind, long link) {
        enabler = link;
        if (kind == EventKind.GET || kind == EventKind.RELEASE) {
            narrowEnabler = link;
        }
    }

    /** The last event that an operation can have waited for. */
    long enablerOf(Action action) {
        return action == Action.PUT || action == Action.ACQUIRE_SHARED ? narrowEnabler : enabler;
    }

    /** Remembers which event put an item in. */
    void putBy(int item, long link) {
        puts.computeIfAbsent(item, any -> new ArrayDeque<>(1)).add(link);
    }

    /** The event that put in the item which is taken out now. */
    long putOf(int item) {
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
