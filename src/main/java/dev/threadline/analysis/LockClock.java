package dev.threadline.analysis;

import dev.threadline.event.EventKind;

/** Adds up what happens around a lock while a run goes by. */
final class LockClock {
    private long acquisitions;
    private long contended;
    private long waited;
    private long longestWait;
    private long heldTotal;
    private int queue;
    private int longestQueue;
    private int depth;
    private int readers;
    private boolean held;
    private long heldSince;

    /** @param held whether the run begins with it taken */
    LockClock(boolean held) {
        this.held = held;
    }

    /**
     * An event about this lock.
     *
     * @param time of the event, in ns
     * @param count the event's number: the depth, or how many readers there are
     */
    void event(EventKind kind, long time, int count) {
        switch (kind) {
            case ACQUIRE -> {
                acquisitions++;
                depth = count;
                take(time);
            }
            case ACQUIRE_SHARED -> {
                acquisitions++;
                readers = count;
                take(time);
            }
            case RELEASE, SUSPEND -> {
                depth = count;
                given(time);
            }
            case RELEASE_SHARED -> {
                readers = count;
                given(time);
            }
            case RESTORE -> {
                depth = count;
                take(time);
            }
            default -> {
                // A request or a miss; who waits is told by the thread's clock.
            }
        }
    }

    /** A thread began to wait. */
    void requested() {
        contended++;
        queue++;
        longestQueue = Math.max(longestQueue, queue);
    }

    /** A thread waits no longer. */
    void waited(long ns) {
        queue--;
        waited += ns;
        longestWait = Math.max(longestWait, ns);
    }

    /** The run is over. */
    void stop(long time) {
        free(time);
    }

    private void take(long time) {
        if (!held) {
            held = true;
            heldSince = time;
        }
    }

    /** Whoever comes down from writing to reading has it all the time. */
    private void given(long time) {
        if (depth == 0 && readers == 0) {
            free(time);
        }
    }

    private void free(long time) {
        if (held) {
            held = false;
            heldTotal += time - heldSince;
        }
    }

    LockFigures figures(int object) {
        return new LockFigures(object, acquisitions, contended, waited, longestWait, heldTotal, longestQueue);
    }
}
