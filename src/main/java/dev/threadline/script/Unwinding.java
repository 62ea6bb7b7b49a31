package dev.threadline.script;

import dev.threadline.event.Detail;

/** The way of an error through a thread's calls. */
final class Unwinding {
    private final Heap heap;

    Unwinding(Heap heap) {
        this.heap = heap;
    }

    /** Leaves calls until one handles the error; where none does, the thread ends. */
    void unwind(ScriptThread thread, Raised error) {
        // An error that a last block or a with lets through is told where it was raised, not where it goes on.
        boolean goesOn = Opcode.of(thread.frame().code.instructions()[thread.frame().pc]) == Opcode.RERAISE;
        if (!goesOn) {
            thread.raisesHere();
        }
        int line = thread.raisedAt();
        while (!thread.isOver()) {
            Frame frame = thread.frame();
            int handler = frame.code.handlerOf(frame.pc);
            // A program that handles errors without end would never hear that there is no room left.
            if (handler >= 0 && !heap.isExhausted()) {
                frame.handle(
                        handler,
                        error.value() != Heap.UNSET
                                ? error.value()
                                : heap.addError(new Cell.Error(error.type(), error.getMessage())));
                return;
            }
            thread.leave();
        }
        fail(thread, line, error);
    }

    /** Ends a thread by an error that nobody handled. */
    static void fail(ScriptThread thread, int line, Raised error) {
        thread.setFailed(true);
        thread.host().fail(line, new Detail.Failure(error.type(), error.getMessage()));
    }
}
