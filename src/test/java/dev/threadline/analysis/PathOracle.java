package dev.threadline.analysis;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.VirtualTime;
import java.util.stream.LongStream;

/**
 * The length of the longest path through a log, plainly: for each event, in their order, when it would be at the earliest, from
 * the event before it in its thread and from the one that enabled it.
 *
 * @param without a lock that nobody ever waits for, or a negative number
 */
record PathOracle(EventLog log, boolean virtual, int without) {
    private static final long NONE = -1;

    long length() {
        long[] heads = new long[(int) log.size()];
        for (int at = 0; at < heads.length; at++) {
            heads[at] = head(heads, at);
        }
        return LongStream.of(heads).max().orElse(0);
    }

    private long head(long[] heads, int at) {
        long before = neighbour(at, -1);
        EventKind kind = log.kindAt(at);
        if (before == NONE) {
            return virtual ? step(kind) : log.timeAt(at);
        }
        EventKind last = log.kindAt(before);
        if (last == EventKind.RESUME && kind == EventKind.RESTORE) {
            return heads[(int) before] + (virtual ? 0 : log.timeAt(at) - log.timeAt(before));
        }
        boolean wait = last == EventKind.REQUEST || last == EventKind.SUSPEND;
        if (!wait) {
            boolean asleep = last == EventKind.SLEEP;
            return heads[(int) before] + (virtual && !asleep ? step(kind) : log.timeAt(at) - log.timeAt(before));
        }
        boolean comesOut = kind == EventKind.RESUME;
        int restored = comesOut ? (int) neighbour(at, 1) : at;
        long enabler = enabler(restored);
        long atOnce = virtual ? step(kind) : 0;
        boolean free = log.objectAt(restored) == without;
        if (free && enabler != NONE) {
            long woken = comesOut ? heads[(int) enabler(at)] : 0;
            return Math.max(woken, heads[(int) before]) + atOnce;
        }
        enabler = enabler == NONE ? enabler(at) : enabler;
        long after = virtual ? step(kind) : log.timeAt(at) - log.timeAt(enabler);
        return Math.max(heads[(int) before] + (free ? atOnce : after), heads[(int) enabler] + after);
    }

    private long enabler(long at) {
        return log.enablerAt(at).map(log::position).orElse(NONE);
    }

    /** The event before or after another one in its thread. */
    private long neighbour(long at, int direction) {
        for (long other = at + direction; other >= 0 && other < log.size(); other += direction) {
            if (log.threadAt(other) == log.threadAt(at)) {
                return other;
            }
        }
        return NONE;
    }

    private static long step(EventKind kind) {
        return kind.isStep() ? VirtualTime.STEP_NS : 0;
    }
}
