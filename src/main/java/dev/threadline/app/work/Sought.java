package dev.threadline.app.work;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.StatusRule;
import dev.threadline.event.ThreadStatus;

/** What somebody looks for among the events of a run. Each event tells by itself whether it is meant, so they can be looked at in any order. */
public sealed interface Sought {
    /** What a thread does, and what others do that lets it go on. */
    record OfThread(int thread) implements Sought {}

    /** What is done with an object, and what makes a thread want it. */
    record OfObject(int object) implements Sought {}

    /**
     * Where a thread has to wait.
     *
     * @param atLocks whether for a lock; else for anything that is neither a lock nor the end of a thread
     */
    record Contention(boolean atLocks) implements Sought {}

    /** Where words stand that somebody has typed. */
    record Told(WordMatcher words) implements Sought {}

    /** What concerns a lane. @param subject its {@link dev.threadline.timeline.Lane#subject} */
    static Sought ofLane(int subject) {
        return subject < 0 ? new OfThread(-1 - subject) : new OfObject(subject);
    }

    /** Whether the event at a position is meant. */
    default boolean isAt(EventLog log, long position) {
        return switch (this) {
            case OfThread(int thread) -> log.threadAt(position) == thread || lets(log, position, thread);
            case OfObject(int object) ->
                log.objectAt(position) == object || StatusRule.awaited(log, position) == object;
            case Told(WordMatcher words) -> words.isAt(log, position);
            case Contention(boolean atLocks) -> holdsUp(log, position, atLocks);
        };
    }

    private static boolean lets(EventLog log, long position, int thread) {
        if (log.kindAt(position) == EventKind.START) {
            return log.threadOf(log.objectAt(position)) == thread;
        }
        return log.detailAt(position) instanceof Detail.Woken(var woken) && woken.contains(thread);
    }

    private static boolean holdsUp(EventLog log, long position, boolean atLocks) {
        return switch (log.kindAt(position)) {
            case REQUEST, WAIT, NOTIFY, TIMEOUT, STIR -> {
                HeldUp held = new HeldUp(log, atLocks ? ThreadStatus.BLOCKED : ThreadStatus.WAITING);
                StatusRule.apply(log, position, held);
                yield held.any;
            }
            default -> false;
        };
    }

    /** Hears whether any thread comes to wait in a certain way. */
    final class HeldUp implements StatusRule.Follower {
        private final EventLog log;
        private final ThreadStatus waiting;
        private boolean any;

        private HeldUp(EventLog log, ThreadStatus waiting) {
            this.log = log;
            this.waiting = waiting;
        }

        @Override
        public void becomes(int thread, ThreadStatus status, int object) {
            any |= status == waiting && counts(log.object(object).kind());
        }

        private static boolean counts(ObjectKind kind) {
            return kind != ObjectKind.INTERPRETER_LOCK && kind != ObjectKind.THREAD;
        }
    }
}
