package dev.threadline.timeline;

import dev.threadline.picture.StateRole;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much a lane matters in a piece of the axis: what somebody waits for, then threads that had it, then threads
 * that were blocked, then others that did something, then locks that were taken and variables that changed, then lists that
 * changed, then the rest. What tells nothing has no weight at all: a list that nobody changes, or that only keeps the
 * threads, whose lanes are there anyway.
 */
final class LaneWeight {
    /** Owners beyond this are not looked for; among so many none stands out. */
    private static final int MOST_OWNERS = 1000;

    private LaneWeight() {}

    /** Whether a lane has anything to tell that is not in other lanes or in the program's text. */
    static boolean isTelling(Lane lane) {
        return !(lane instanceof Lane.OfObject object
                && object.isPlain()
                && (object.levels().size() == 1
                        || object.elements().filter(Elements::areThreads).isPresent()));
    }

    /** The less, the sooner a lane is shown. */
    static int of(Lane lane, Range range, Set<Integer> owners) {
        return switch (lane) {
            case Lane.OfLock lock -> isContended(lock, range) ? 0 : taken(lock, range);
            case Lane.OfThread thread -> ofThread(thread, range, owners);
            case Lane.OfObject object -> ofObject(object, range);
            case Lane.OfVariable variable -> count(variable.values(), range) > 1 ? 4 : 8;
        };
    }

    /** One that its owner takes again and again stands for itself; how a plain one goes round, its threads show too. */
    private static int taken(Lane.OfLock lock, Range range) {
        return lock.depth() > 1 ? 3 : count(lock.owners(), range) > 1 ? 4 : 6;
    }

    private static int ofObject(Lane.OfObject object, Range range) {
        if (isAwaited(object.waiters(), range) || isAwaited(object.putters(), range)) {
            return 0;
        }
        if (count(object.levels(), range) <= 1) {
            return 8;
        }
        return switch (object.kind()) {
            case LIST, DICT -> 5;
            case THREAD,
                    INTERPRETER_LOCK,
                    LOCK,
                    RLOCK,
                    READ_WRITE_LOCK,
                    SEMAPHORE,
                    BOUNDED_SEMAPHORE,
                    CONDITION,
                    QUEUE,
                    LIFO_QUEUE,
                    PRIORITY_QUEUE,
                    EXCHANGER,
                    EVENT,
                    BARRIER,
                    COUNT_DOWN_LATCH,
                    ATOMIC_INTEGER,
                    VARIABLE -> 3;
        };
    }

    private static boolean isAwaited(Spans waiters, Range range) {
        int worst = waiters.worst(range.from(), range.to());
        return worst >= 0 && waiters.payload(worst) > 0;
    }

    private static int ofThread(Lane.OfThread thread, Range range, Set<Integer> owners) {
        if (owners.contains(thread.thread())) {
            return 1;
        }
        int worst = thread.states().worst(range.from(), range.to());
        if (worst < 0 || Lane.OfThread.rank(thread.role(worst)) < Lane.OfThread.rank(StateRole.RUNNING)) {
            return 7;
        }
        return switch (thread.role(worst)) {
            case BLOCKED -> 2;
            case RUNNING -> 3;
            case WAITING, READY, SLEEPING, NOT_STARTED, ENDED -> count(thread.states(), range) > 1 ? 3 : 6;
        };
    }

    /** The threads that had a lock for which somebody waited. */
    static Set<Integer> owners(List<Lane> lanes, Range range) {
        Set<Integer> owners = new HashSet<>();
        for (Lane lane : lanes) {
            if (lane instanceof Lane.OfLock lock && isContended(lock, range)) {
                int first = lock.owners().first(range.from());
                int last = Math.min(lock.owners().reaching(range.to()), first + MOST_OWNERS);
                for (int span = first; span < last; span++) {
                    owners.add(lock.owner(span));
                }
            }
        }
        return owners;
    }

    private static boolean isContended(Lane.OfLock lock, Range range) {
        return isAwaited(lock.waiters(), range);
    }

    private static int count(Spans spans, Range range) {
        return spans.reaching(range.to()) - spans.first(range.from());
    }
}
