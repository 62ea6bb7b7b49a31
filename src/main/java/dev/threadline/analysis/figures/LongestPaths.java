package dev.threadline.analysis.figures;

import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The longest path through the events of a run, as it was and as it would be without the waiting for one lock or another.
 *
 * <p>The events go by backwards, and for each thread the longest way from its earliest event so far to the end is kept, in a
 * lane for the run as it was and one for each lock. An event's way on is that of the thread's next event, after the time
 * between the two; or that of an event which it enabled, if that is longer: then the path turns. The edge over a wait takes
 * only as long as the thread needed once it was enabled, since the wait itself was not its doing. In a lock's lane the links from who
 * gave the lock to who had waited for it are left out, and such a wait takes no time. A wait that was called off, since the
 * run was over, is where a path ends.
 */
final class LongestPaths {
    private static final int AS_IT_WAS = 0;
    private static final long NONE = -1;
    private static final int ROOM = 16;

    private final EventLog log;
    private final Pace pace;
    private final int lanes;
    private final int everyLane;

    /** For each object the lane that is without the waiting for it, or {@link #AS_IT_WAS}. */
    private final int[] laneOf;

    private final long[] ways;

    /** How many events of each thread are still to come. */
    private final int[] left;

    /** Of each thread the event that came last, or {@link #NONE}. */
    private final long[] next;

    /** Of each thread whose last event had to wait: the lanes in which that takes no time. */
    private final int[] freed;

    /** And where it was enabled, or {@link #NONE}. */
    private final long[] enabled;

    private final Links links;

    private long[] turnsFrom = new long[ROOM];
    private long[] turnsTo = new long[ROOM];
    private int turns;

    private LongestPaths(Run run, List<Integer> locks) {
        log = run.log();
        pace = Pace.of(run);
        lanes = locks.size() + 1;
        everyLane = (1 << lanes) - 1;
        laneOf = new int[log.objects().size()];
        for (int lock = 0; lock < locks.size(); lock++) {
            laneOf[locks.get(lock)] = lock + 1;
        }
        int threads = log.threads().size();
        ways = new long[threads * lanes];
        left = new int[threads];
        next = new long[threads];
        freed = new int[threads];
        enabled = new long[threads];
        Arrays.fill(next, NONE);
        Arrays.fill(enabled, NONE);
        links = new Links(threads);
    }

    /** @param locks at most 30 */
    static LongestPaths of(Run run, List<Integer> locks) {
        LongestPaths paths = new LongestPaths(run, locks);
        EventLog log = run.log();
        for (long at = 0; at < log.size(); at++) {
            paths.left[log.threadAt(at)]++;
        }
        for (long at = log.size() - 1; at >= 0; at--) {
            paths.meet(at);
        }
        return paths;
    }

    /** How long the path is. */
    long length() {
        return length(AS_IT_WAS);
    }

    /** How long it is without the waiting for a lock. @param lock its place among those that were asked for */
    long lengthWithout(int lock) {
        return length(lock + 1);
    }

    private long length(int lane) {
        long longest = 0;
        for (int thread = 0; thread < next.length; thread++) {
            longest = Math.max(longest, whole(thread, lane));
        }
        return longest;
    }

    /** From the beginning of the run on, if nobody started the thread. */
    private long whole(int thread, int lane) {
        long first = next[thread];
        return first == NONE || enabled[thread] != NONE
                ? 0
                : ways[thread * lanes + lane] + pace.untilFirst(log.kindAt(first), first);
    }

    /** Where the path begins, or a negative number if nothing happened. */
    long begin() {
        long best = NONE;
        for (int thread = 0; thread < next.length; thread++) {
            boolean begins = next[thread] != NONE && enabled[thread] == NONE;
            if (begins && (best == NONE || whole(thread, AS_IT_WAS) > whole(log.threadAt(best), AS_IT_WAS))) {
                best = next[thread];
            }
        }
        return best;
    }

    /** At how many events the longest way on is over to another thread. */
    int turns() {
        return turns;
    }

    /** One of those, from 0 in the order of the log. */
    long turnsFrom(int turn) {
        return turnsFrom[turns - 1 - turn];
    }

    /** Where the other thread goes on. */
    long turnsTo(int turn) {
        return turnsTo[turns - 1 - turn];
    }

    private void meet(long at) {
        int thread = log.threadAt(at);
        EventKind kind = log.kindAt(at);
        left[thread]--;
        boolean comesOut = false;
        if (next[thread] != NONE) {
            EventKind then = log.kindAt(next[thread]);
            comesOut = kind == EventKind.RESUME && then == EventKind.RESTORE;
            goOn(at, thread, kind, then, comesOut);
        }
        for (int link = links.take(thread, left[thread]); link >= 0; link = links.take(thread, left[thread])) {
            enable(at, thread, link);
        }
        lookForEnabler(at, thread, kind, comesOut);
        next[thread] = at;
    }

    /** The way on by the thread's own next event. */
    private void goOn(long at, int thread, EventKind kind, EventKind then, boolean comesOut) {
        if (then == EventKind.CANCEL) {
            Arrays.fill(ways, thread * lanes, (thread + 1) * lanes, 0);
            return;
        }
        boolean waited = Pace.isWait(kind, then);
        boolean byOther = waited && enabled[thread] != NONE;
        long takes = byOther
                ? pace.afterEnabling(enabled[thread], then, next[thread])
                : pace.between(kind, at, then, next[thread], false);
        int free = waited ? freed[thread] : 0;
        for (int lane = 0; lane < lanes; lane++) {
            ways[thread * lanes + lane] += (free >> lane & 1) != 0 ? pace.atOnce(then) : takes;
        }
        if (!comesOut) {
            // What was not met up to here had happened before the thread came to its wait.
            links.drop(Links.of(thread, false));
            links.drop(Links.of(thread, true));
        }
    }

    /** The way on by what an event enabled another thread to do. */
    private void enable(long at, int thread, int link) {
        int waiter = Links.waiter(link);
        long to = next[waiter];
        EventKind then = log.kindAt(to);
        boolean again = Links.isAgain(link);
        if (!again) {
            enabled[waiter] = at;
        }
        long takes = again ? pace.atOnce(then) : pace.afterEnabling(at, then, to);
        for (int lane = 0; lane < lanes; lane++) {
            long way = ways[waiter * lanes + lane] + takes;
            if ((links.lanes(link) >> lane & 1) != 0 && way > ways[thread * lanes + lane]) {
                ways[thread * lanes + lane] = way;
                if (lane == AS_IT_WAS) {
                    turn(at, to);
                }
            }
        }
    }

    private void turn(long from, long to) {
        if (turns == 0 || turnsFrom[turns - 1] != from) {
            if (turns == turnsFrom.length) {
                turnsFrom = Arrays.copyOf(turnsFrom, turns * 2);
                turnsTo = Arrays.copyOf(turnsTo, turns * 2);
            }
            turnsFrom[turns++] = from;
        }
        turnsTo[turns - 1] = to;
    }

    /** Who comes out of a condition was enabled by who gave the lock, and without the waiting for that by who notified. */
    private void lookForEnabler(long at, int thread, EventKind kind, boolean comesOut) {
        boolean again = comesOut && links.isOpen(Links.of(thread, false));
        if (!comesOut) {
            enabled[thread] = NONE;
            freed[thread] = lane(kind, log.objectAt(at));
        }
        Optional<EventId> enabler = log.enablerAt(at);
        if (enabler.isPresent() && enabler.get().thread() < next.length) {
            int counts = again ? freed[thread] : comesOut ? everyLane : everyLane & ~freed[thread];
            EventId id = enabler.get();
            links.add(Links.of(thread, again), id.thread(), id.index(), counts);
        }
    }

    /** The lane, as a bit, in which what ended a wait takes no time. */
    private int lane(EventKind kind, int object) {
        return switch (kind) {
            case ACQUIRE, ACQUIRE_SHARED, RESTORE, TIMEOUT -> laneOf[object] == AS_IT_WAS ? 0 : 1 << laneOf[object];
            default -> 0;
        };
    }
}
