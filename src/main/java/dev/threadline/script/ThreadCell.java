package dev.threadline.script;

import dev.threadline.event.ValueCode;

/** A thread as the program sees it. Any thread may look at it or change it. */
final class ThreadCell implements Cell {
    private final int thread;
    private final int object;
    private final int finished;
    private final int call;
    private volatile String name;
    private volatile boolean daemon;
    private volatile boolean spent;

    /**
     * @param thread its number
     * @param object the number of its object for start and join
     * @param name what it is called
     * @param daemon whether the program ends without waiting for it
     * @param finished of a timer, the code of the event that cancels it; otherwise None's
     * @param call the code of a tuple of what its own {@code run} gets, or None's if only its beginning runs it
     */
    ThreadCell(int thread, int object, String name, boolean daemon, int finished, int call) {
        this.thread = thread;
        this.object = object;
        this.name = name;
        this.daemon = daemon;
        this.finished = finished;
        this.call = call;
    }

    /** Its number. */
    int thread() {
        return thread;
    }

    /** The number of its object for start and join. */
    int object() {
        return object;
    }

    /** Of a timer, the code of the event that cancels it; otherwise None's. */
    int finished() {
        return finished;
    }

    /** The code of a tuple of what its own {@code run} gets, the prelude's; None's if it has none. */
    int call() {
        return call;
    }

    /** Whether its target has been run: as under CPython, that forgets the target. */
    boolean isSpent() {
        return spent;
    }

    void setSpent(boolean nowSpent) {
        spent = nowSpent;
    }

    String name() {
        return name;
    }

    boolean isDaemon() {
        return daemon;
    }

    void setName(String newName) {
        name = newName;
    }

    void setDaemon(boolean newDaemon) {
        daemon = newDaemon;
    }

    String typeName() {
        return finished == ValueCode.NONE ? "Thread" : "Timer";
    }
}
