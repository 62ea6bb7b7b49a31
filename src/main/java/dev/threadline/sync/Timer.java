package dev.threadline.sync;

import java.time.Duration;

/** Python's {@code threading.Timer}: a thread that does something once some time is over, unless it is cancelled before. */
public final class Timer extends RecordedThread {
    private final Duration interval;
    private final Event finished = new Event();

    /** A timer, to be started. @param interval from its start */
    public Timer(Duration interval, Task task) {
        this("", interval, task);
    }

    /** A timer, to be started. @param name what recordings call it; @param interval from its start */
    public Timer(String name, Duration interval, Task task) {
        super(name, task);
        this.interval = interval;
    }

    @Override
    protected void run() throws Exception {
        if (!finished.await(interval)) {
            super.run();
        }
        finished.set();
    }

    /** Stops it if it still waits; afterwards it means nothing. */
    public void cancel() {
        finished.set();
    }
}
