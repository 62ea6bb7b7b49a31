package dev.threadline.kernel;

import dev.threadline.event.ObjectKind;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;

/**
 * An object of a free run, with the line of those who are parked for it. Everything but the number and the kind is looked at
 * inside the line's guard only.
 */
final class GuardedObject extends KernelObject {
    final WaitingLine line;

    GuardedObject(int id, ObjectKind kind, Model model, WaitingLine line) {
        super(id, kind, model);
        this.line = line;
    }

    /** Lines a thread up. */
    void park(FreeThread thread, Operation operation) {
        thread.signalled = false;
        thread.pending = operation;
        // Whoever has the interpreter lock gives it up by itself, so nobody is stuck for want of it.
        boolean stuck = operation.timeout() == Operation.FOREVER && kind != ObjectKind.INTERPRETER_LOCK;
        thread.standing = stuck ? FreeThread.Standing.STUCK : FreeThread.Standing.TIMED;
        line.add(thread);
    }

    /** Takes a thread out of the line. */
    void leave(FreeThread thread) {
        line.remove(thread);
        thread.pending = null;
        thread.standing = FreeThread.Standing.RUNNING;
    }
}
