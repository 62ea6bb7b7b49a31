package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ThreadStatus;
import dev.threadline.picture.StateRole;

/** A thread while the events are read: its spans so far, and what it waits for. */
final class ThreadTrack {
    private final SpansBuilder states;
    private final Axis axis;
    private StateRole role = StateRole.NOT_STARTED;
    private int awaited = EventLog.NO_OBJECT;
    private boolean acted;

    /** The position of the error that ends it, or -1. */
    private int failure = -1;

    ThreadTrack(Axis axis) {
        this.axis = axis;
        states = new SpansBuilder(axis.keepsInstants());
        put(0, StateRole.NOT_STARTED, -1);
    }

    /** What it is blocked on or waits for, or {@link EventLog#NO_OBJECT}. */
    int awaited() {
        return awaited;
    }

    /** Whether any event was its own. */
    boolean hasActed() {
        return acted;
    }

    /** Whether it can't go on by itself. */
    boolean isStuck() {
        return role == StateRole.BLOCKED || role == StateRole.WAITING;
    }

    /** One of its own events, before what it changes is told. */
    void acts(EventKind kind, long onset, int position) {
        acted = true;
        failure = kind == EventKind.FAIL ? position : failure;
        if (axis == Axis.STEPS && kind.isStep()) {
            states.cut(onset, Lane.OfThread.rank(StateRole.RUNNING), StateRole.RUNNING.ordinal(), position);
            role = StateRole.RUNNING;
        }
    }

    /** It does something else. @param object what it waits for, or {@link EventLog#NO_OBJECT} */
    void becomes(ThreadStatus status, int object, long after, int position) {
        StateRole next = switch (status) {
            case UNBORN -> StateRole.NOT_STARTED;
            case ENDED -> StateRole.ENDED;
            case SLEEPING -> StateRole.SLEEPING;
            case READY -> axis == Axis.STEPS ? StateRole.READY : StateRole.RUNNING;
            case WAITING -> StateRole.WAITING;
            case BLOCKED -> StateRole.BLOCKED;
        };
        if (next != role || object != awaited) {
            put(after, next, next == StateRole.ENDED && failure >= 0 ? failure : position);
            role = next;
            awaited = object;
        }
    }

    private void put(long start, StateRole next, int position) {
        int rank = Lane.OfThread.rank(next);
        if (next == StateRole.BLOCKED || next == StateRole.WAITING) {
            // It may have waited for somebody else until just now, and what it did in between may have taken no time.
            states.cut(start, rank, next.ordinal(), position);
        } else {
            states.put(start, rank, next.ordinal(), position);
        }
    }

    Spans build(long end) {
        return states.build(end);
    }
}
