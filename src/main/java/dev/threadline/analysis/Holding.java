package dev.threadline.analysis;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.RunState;
import dev.threadline.event.ThreadStatus;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lock in a thread's hand.
 *
 * @param thread who has it, or had it when it ended
 * @param object the lock
 * @param step the visible step with which it was taken, from 1; 0 if the run began with it taken
 */
public record Holding(int thread, int object, long step) {
    /**
     * The holding of a lock at a moment, or empty if the object is no lock, is free, or is read by several.
     *
     * @param state the moment
     * @param position how many events lie before the moment
     */
    static Optional<Holding> of(EventLog log, RunState state, long position, int object) {
        int holder = log.object(object).kind().isLock() ? state.object(object).holder() : -1;
        return holder < 0
                ? Optional.empty()
                : Optional.of(new Holding(holder, object, log.stepsBefore(takenAt(log, position, object) + 1)));
    }

    /** Every lock that is held at a moment, by object. */
    static List<Holding> all(EventLog log, RunState state, long position) {
        List<Holding> all = new ArrayList<>();
        for (int object = 0; object < log.objects().size(); object++) {
            of(log, state, position, object).ifPresent(all::add);
        }
        return all;
    }

    /** Whether a thread has ended and so can release nothing any more. */
    static boolean isGone(RunState state, int thread) {
        return state.thread(thread).status() == ThreadStatus.ENDED;
    }

    /**
     * Where a lock was last taken by one who did not have it, or -1. A state does not say since when a lock is held, so this
     * looks back; a lock is mostly held for a short time.
     */
    static long takenAt(EventLog log, long position, int object) {
        long earliest = -1;
        for (long at = position - 1; at >= 0; at--) {
            if (log.objectAt(at) == object) {
                EventKind kind = log.kindAt(at);
                int depth = ValueCode.small(log.valueCodeAt(at));
                if (gives(kind) && depth == 0) {
                    return earliest;
                }
                if (takes(kind)) {
                    earliest = at;
                    if (depth == 1 || kind == EventKind.RESTORE) {
                        return at;
                    }
                }
            }
        }
        return earliest;
    }

    private static boolean gives(EventKind kind) {
        return kind == EventKind.RELEASE || kind == EventKind.RELEASE_SHARED || kind == EventKind.SUSPEND;
    }

    private static boolean takes(EventKind kind) {
        return kind == EventKind.ACQUIRE || kind == EventKind.ACQUIRE_SHARED || kind == EventKind.RESTORE;
    }
}
