package dev.threadline.script;

import dev.threadline.model.Operation;
import java.util.ArrayList;
import java.util.List;

/** The whole state of one thread of a program: its calls in progress. Only the thread that runs it touches it. */
final class ScriptThread {
    private final int id;
    private final int function;
    private final int[] arguments;
    private final List<Frame> frames = new ArrayList<>();
    private Host host;
    private boolean failed;

    /** Where the error was raised that is on its way up. */
    private int raisedAt;

    private String unfinished = "";

    /** How many steps of the operation that it is in are done. */
    private int phase;

    /** The visible step that it is about to take; null where it has to be found out first. */
    private Operation pending;

    /**
     * @param id its number
     * @param function the code of what it is going to run; None for nothing
     * @param arguments the codes of what it passes
     */
    ScriptThread(int id, int function, int[] arguments) {
        this.id = id;
        this.function = function;
        this.arguments = arguments.clone();
    }

    int function() {
        return function;
    }

    int[] arguments() {
        return arguments.clone();
    }

    int id() {
        return id;
    }

    Host host() {
        return host;
    }

    /** Says who runs it from now on. */
    void hostedBy(Host newHost) {
        host = newHost;
    }

    boolean isOver() {
        return frames.isEmpty();
    }

    boolean hasFailed() {
        return failed;
    }

    void setFailed(boolean newFailed) {
        failed = newFailed;
    }

    /** The line where the error was raised that is on its way up. */
    int raisedAt() {
        return raisedAt > 0 ? raisedAt : line();
    }

    /** Notes that an error is raised here. */
    void raisesHere() {
        raisedAt = line();
    }

    /** What it printed of a line that has no end yet. */
    String takeUnfinished() {
        String text = unfinished;
        unfinished = "";
        return text;
    }

    void keepUnfinished(String text) {
        unfinished = text;
    }

    int phase() {
        return phase;
    }

    void setPhase(int newPhase) {
        phase = newPhase;
    }

    Operation pending() {
        return pending;
    }

    void setPending(Operation operation) {
        pending = operation;
    }

    /** The line that it is in: of the innermost call that has lines. */
    int line() {
        for (Frame frame : frames.reversed()) {
            if (frame.line() > 0) {
                return frame.line();
            }
        }
        return 0;
    }

    /** The innermost call. */
    Frame frame() {
        return frames.getLast();
    }

    /** All calls, the outermost first; not to be changed. */
    List<Frame> frames() {
        return frames;
    }

    /** Enters a call. @throws Raised RecursionError if there are too many */
    void enter(Frame frame) {
        if (frames.size() == Program.MAX_CALLS) {
            throw new Raised("RecursionError", "maximum recursion depth exceeded");
        }
        frames.add(frame);
    }

    /** Leaves the innermost call. */
    void leave() {
        frames.removeLast();
    }
}
