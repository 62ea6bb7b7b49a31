package dev.threadline.kernel;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.model.Action;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;

/**
 * An object of a free run, with the line of those who are parked for it. Everything but the number and the kind is looked at
 * inside the line's guard only.
 */
final class GuardedObject extends KernelObject {
    /** A lock that was free for less, in ns, is brisk: nobody who has to be woken first gets in that fast. */
    private static final long BRISK_NS = 1_000;

    final WaitingLine line;

    /** When it was last given back, in ns since the run began. */
    private long freedAt = Long.MIN_VALUE / 2;

    private boolean brisk;

    GuardedObject(int id, ObjectKind kind, Model model, WaitingLine line) {
        super(id, kind, model);
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
    void park(FreeThread thread, Operation operation) {
        thread.signalled = false;
        thread.pending = operation;
        // Whoever has the interpreter lock gives it up by itself, so nobody is stuck for want of it.
        boolean stuck = operation.timeout() == Operation.FOREVER && kind != ObjectKind.INTERPRETER_LOCK;
        boolean naps = stuck && brisk && operation.action() == Action.ACQUIRE;
        thread.standing = stuck && !naps ? FreeThread.Standing.STUCK : FreeThread.Standing.TIMED;
        line.add(thread, naps);
    }

    /** Keeps a thread in line that looked and still has to wait. */
    void stay(FreeThread thread) {
        thread.signalled = false;
        if (line.rouse(thread)) {
            thread.standing = FreeThread.Standing.STUCK;
        }
    }

    /** Takes a thread out of the line. */
    void leave(FreeThread thread) {
        line.remove(thread);
        thread.pending = null;
        thread.standing = FreeThread.Standing.RUNNING;
    }
}
