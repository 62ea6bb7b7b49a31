package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;
import java.util.Optional;

/** A lock while the events are read: its owners so far, and how many want it. */
final class LockTrack {
    /** Ranks end here; more waiters than this are as bad. */
    static final int MOST_RANK = 127;

    private final SpansBuilder owners;
    private final SpansBuilder waiters;

    /** Null if it can't be shared. */
    private final ReaderTrack readers;

    private int owner = -1;
    private int waiting;
    private int deepest = 1;

    LockTrack(Axis axis, ObjectState initial) {
        owners = new SpansBuilder(axis.keepsInstants());
        waiters = new SpansBuilder(axis.keepsInstants());
        readers = initial instanceof ObjectState.ReadWrite lock ? new ReaderTrack(axis, lock.readers()) : null;
        switch (initial) {
            case ObjectState.Lock(int first, int depth) -> own(0, first, depth, -1);
            case ObjectState.ReadWrite(int first, int depth, var _) -> own(0, first, depth, -1);
            default -> own(0, -1, 0, -1);
        }
        waiters.put(0, 0, 0, -1);
    }

    void follow(EventKind kind, int thread, int valueCode, long onset, long after, int position) {
        if (readers != null) {
            readers.follow(kind, thread, onset, after, position);
        }
        switch (kind) {
            case ACQUIRE, RESTORE -> own(onset, thread, ValueCode.small(valueCode), position);
            case RELEASE, SUSPEND -> own(after, owner, ValueCode.small(valueCode), position);
            default -> {
                // Attempts that failed and questions change nothing.
            }
        }
    }

    /** A thread wants it. */
    void join(long after, int position) {
        want(after, waiting + 1, position);
    }

    /** A thread that wanted it wants it no more. */
    void leave(long onset, int position) {
        want(onset, waiting - 1, position);
    }

    private void own(long start, int newOwner, int depth, int position) {
        owner = depth == 0 ? -1 : newOwner;
        deepest = Math.clamp(depth, deepest, Lane.OfLock.MOST_DEPTH);
        int payload = Lane.OfLock.payload(newOwner, depth);
        if (depth == 1) {
            // Given back and taken again at once, it is another holding all the same.
            owners.cut(start, 1, payload, position);
        } else {
            owners.put(start, depth == 0 ? 0 : 1, payload, position);
        }
    }

    private void want(long start, int count, int position) {
        waiting = count;
        waiters.put(start, Math.min(count, MOST_RANK), count, position);
    }

    /** @param extent where a lock that is held, or wanted, at the end is drawn to */
    Lane build(ObjectInfo info, long extent) {
        return new Lane.OfLock(
                info.id(),
                info.kind(),
                info.name(),
                owners.build(extent),
                waiters.build(extent),
                deepest,
                Optional.ofNullable(readers).map(track -> track.build(extent)));
    }
}
