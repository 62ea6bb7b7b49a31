package dev.threadline.app.work;

import dev.threadline.event.EventLog;

/**
 * Goes through the events of a run for what is sought, forward or back. Ten million events take a tenth of a second, so nothing is
 * kept to make it faster; but it is no work for the window's thread.
 *
 * @param progress hears how far it is, every {@value #STRIDE} events
 */
record Scan(EventLog log, Following.Progress progress) {
    private static final int STRIDE = EventLog.CHUNK;

    /** The first position from one (inclusive) to another (exclusive) where it is, or -1. */
    long forward(Sought sought, long from, long to) throws InterruptedException {
        for (long position = from; position < to; position++) {
            at(position);
            if (sought.isAt(log, position)) {
                return position;
            }
        }
        return -1;
    }

    /** The last position from one (inclusive) to another (exclusive) where it is, or -1. */
    long back(Sought sought, long from, long to) throws InterruptedException {
        for (long position = to - 1; position >= from; position--) {
            at(position);
            if (sought.isAt(log, position)) {
                return position;
            }
        }
        return -1;
    }

    /** Somebody is at a position, and may be called off there. */
    void at(long position) throws InterruptedException {
        if (position % STRIDE == 0) {
            progress.at(position);
        }
    }
}
