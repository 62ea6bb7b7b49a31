package dev.threadline.analysis.figures;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import dev.threadline.event.VirtualTime;

/**
 * How long it takes a thread from one of its events to the next one. By a real clock that is the time between the two. In a
 * controlled run a step takes a step's time, whatever others did meanwhile, and only sleeping and waiting in vain take the
 * time between the two.
 */
record Pace(EventLog log, boolean virtual) {
    static Pace of(Run run) {
        return new Pace(run.log(), VirtualTime.isOf(run));
    }

    /** Between an event and the next one of its thread. @param enabled whether another thread ended a wait between the two */
    long between(EventKind first, long from, EventKind next, long to, boolean enabled) {
        return virtual && (enabled || !isIdle(first, next)) ? step(next) : log.timeAt(to) - log.timeAt(from);
    }

    /** From the event that enabled a waiting thread to what that thread did then. */
    long afterEnabling(long enabler, EventKind next, long to) {
        return virtual ? step(next) : log.timeAt(to) - log.timeAt(enabler);
    }

    /** From what a thread wanted to what it did then, had it got it at once. */
    long atOnce(EventKind next) {
        return virtual ? step(next) : 0;
    }

    /** Until a thread's first event, if nobody started it. */
    long untilFirst(EventKind first, long position) {
        return virtual ? step(first) : log.timeAt(position);
    }

    /** Whether a thread did nothing between two events. */
    static boolean isIdle(EventKind first, EventKind next) {
        return first == EventKind.SLEEP || isWait(first, next);
    }

    /** Whether a thread wanted or waited for something between two events; the lock of a wait is given up at once. */
    static boolean isWait(EventKind first, EventKind next) {
        return switch (first) {
            case REQUEST, WAIT, SUSPEND -> next != EventKind.SUSPEND;
            default -> next == EventKind.RESTORE && first != EventKind.RESUME;
        };
    }

    private static long step(EventKind kind) {
        return kind.isStep() ? VirtualTime.STEP_NS : 0;
    }
}
