package dev.threadline.script;

import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;

/** Writes threads as words, as {@link CellEncoder} writes cells, and tells which values refer to what. */
abstract class ThreadEncoder extends CellEncoder {
    private final Stepper stepper;
    private final int constants;

    ThreadEncoder(Stepper stepper) {
        super(stepper);
        this.stepper = stepper;
        constants = stepper.world().program().constants().size();
    }

    /** A thread with all its calls. */
    final void thread(LocalHost host, int id) {
        LocalHost.Made made = host.thread(id);
        ScriptThread thread = made.thread();
        value(stepper.world().thread(id));
        text(made.name());
        number(made.daemon() ? 1 : 0);
        made.model().encode(this);
        number(host.draws(id));
        number(thread.hasFailed() ? 1 : 0);
        number(thread.phase());
        String unfinished = thread.takeUnfinished();
        thread.keepUnfinished(unfinished);
        text(unfinished);
        // What it is to run matters until it begins.
        boolean unborn = made.model().snapshot() == ObjectState.Life.UNBORN;
        value(unborn ? thread.function() : ValueCode.NONE);
        values(unborn ? thread.arguments() : new int[0]);
        number(thread.frames().size());
        for (Frame frame : thread.frames()) {
            number(frame.code.number());
            number(frame.pc);
            number(frame.top);
            number(frame.into);
            value(frame.made);
            for (int slot = 0; slot < frame.top; slot++) {
                value(frame.slots[slot]);
            }
        }
    }

    /** Whether a code refers to a cell that is not the same in every state. */
    final boolean isReference(int code) {
        return !ValueCode.isSmall(code) && ValueCode.reference(code) >= constants;
    }

    /** Whether a cell is nothing but a value that reaches nothing. */
    static boolean hasNoIdentity(Cell cell) {
        return isOnlyItsValue(cell) && !(cell instanceof Cell.Method);
    }

    static boolean isOnlyItsValue(Cell cell) {
        return cell instanceof Cell.Text
                || cell instanceof Cell.Big
                || cell instanceof Cell.Real
                || cell instanceof Cell.Method
                || cell instanceof Cell.Predefined
                || cell instanceof Cell.ErrorType;
    }
}
