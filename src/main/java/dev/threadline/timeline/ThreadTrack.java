package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.picture.StateRole;

/** A thread while the events are read: its spans so far, and the lock it wants. */
final class ThreadTrack {
    private final SpansBuilder states;
    private final Axis axis;
    private StateRole role = StateRole.NOT_STARTED;
    private int wanted = -1;
    private boolean acted;

    ThreadTrack(Axis axis) {
        this.axis = axis;
        states = new SpansBuilder(axis.keepsInstants());
        put(0, StateRole.NOT_STARTED, -1);
    }

    /** The lock that it is blocked on, or -1. */
    int wanted() {
        return wanted;
    }

    /** Whether any event was its own. */
    boolean hasActed() {
        return acted;
    }

    /** Whether it can't go on by itself. */
    boolean isStuck() {
        return role == StateRole.BLOCKED || role == StateRole.WAITING;
    }

    /** Another thread has started it. */
    void start(long after, int position) {
        become(StateRole.READY, after, position);
    }

    /** One of its own events. */
    void follow(EventKind kind, int object, boolean lock, long onset, long after, int position) {
        acted = true;
        if (axis == Axis.STEPS && kind.isStep()) {
            states.cut(onset, Lane.OfThread.rank(StateRole.RUNNING), StateRole.RUNNING.ordinal(), position);
            role = StateRole.RUNNING;
        }
        StateRole next = switch (kind) {
            case REQUEST -> lock ? StateRole.BLOCKED : StateRole.WAITING;
            case WAIT -> StateRole.WAITING;
            case SLEEP -> StateRole.SLEEPING;
            case END -> StateRole.ENDED;
            case FAIL, CANCEL -> role;
            default -> axis == Axis.STEPS ? StateRole.READY : StateRole.RUNNING;
        };
        become(next, after, position);
        wanted = next == StateRole.BLOCKED ? kind == EventKind.REQUEST ? object : wanted : -1;
    }

    private void become(StateRole next, long after, int position) {
        if (next != role) {
            put(after, next, position);
            role = next;
        }
    }

    private void put(long start, StateRole next, int position) {
        states.put(start, Lane.OfThread.rank(next), next.ordinal(), position);
    }

    Spans build(long end) {
        return states.build(end);
    }
}
