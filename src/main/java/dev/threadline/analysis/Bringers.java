package dev.threadline.analysis;

import dev.threadline.analysis.WaitForGraph.Wait;
import dev.threadline.event.Cursor;
import dev.threadline.event.EventLog;
import dev.threadline.event.RunState;
import dev.threadline.event.ThreadStatus;
import java.util.BitSet;
import java.util.List;

/**
 * Who has ever brought something to an object that others wait for: who notified, put, took out, set, gave, counted down, came or took
 * part there. Nobody knows what a thread that goes on will do; but who brings what is mostly the same thread again.
 */
final class Bringers {
    private final EventLog log;
    private final RunState end;

    private Bringers(EventLog log, RunState end) {
        this.log = log;
        this.end = end;
    }

    /** Those of a run, which is read once for each question. */
    static Bringers of(EventLog log) {
        Cursor cursor = new Cursor(log);
        cursor.seek(log.size());
        return new Bringers(log, cursor.state());
    }

    /** Whether all who ever brought what some threads wait for have ended, or are stuck; false if nobody ever did. */
    boolean areGone(List<Wait> waits) {
        int object = waits.getFirst().object();
        BitSet bringers = new BitSet();
        for (long at = 0; at < log.size(); at++) {
            if (log.objectAt(at) == object && brings(at)) {
                bringers.set(log.threadAt(at));
            }
        }
        return !bringers.isEmpty()
                && bringers.stream()
                        .allMatch(thread -> end.thread(thread).status() == ThreadStatus.ENDED
                                || end.thread(thread).isStuck());
    }

    private boolean brings(long at) {
        return switch (log.kindAt(at)) {
            case NOTIFY, SET, PUT, GET, TASK_DONE, RELEASE, COUNT_DOWN, TRIP, EXCHANGE -> true;
            default -> false;
        };
    }
}
