package dev.threadline.bench;

import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.Run;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.SplittableRandom;

/**
 * A run of 64 lanes, as long as is wanted: 56 threads that are mostly before one of four locks, and four variables that they
 * write under them. In each section the lock changes hands to somebody who waited for it.
 */
public final class ManyLanes {
    private static final int THREADS = 56;
    private static final int LOCKS = 4;
    private static final int PACE = 200;

    private final EventLog log = new EventLog();
    private final SplittableRandom random = new SplittableRandom(1);
    private final int[] counts = new int[THREADS];
    private final int[] versions = new int[THREADS + 2 * LOCKS];

    /** Who has each lock, and who waits for it. */
    private final int[] owners = new int[LOCKS];

    private final int[] waiting = new int[LOCKS];
    private final int[] values = new int[LOCKS];
    private long time;

    private ManyLanes() {
        for (int id = 0; id < THREADS; id++) {
            log.add(new ObjectInfo(id, ObjectKind.THREAD, "Worker-" + (id + 1), ObjectState.Life.UNBORN));
            log.add(new ThreadInfo(id, id, "Worker-" + (id + 1), false));
        }
        for (int number = 0; number < LOCKS; number++) {
            log.add(new ObjectInfo(THREADS + number, ObjectKind.LOCK, "lock-" + (number + 1), ObjectState.Lock.FREE));
        }
        for (int number = 0; number < LOCKS; number++) {
            log.add(new ObjectInfo(
                    THREADS + LOCKS + number,
                    ObjectKind.VARIABLE,
                    "total-" + (number + 1),
                    new ObjectState.Variable(Value.of(0))));
        }
    }

    /** A run of some events, or a few more. */
    public static Run run(int events) {
        ManyLanes lanes = new ManyLanes();
        lanes.begin();
        while (lanes.log.size() < events) {
            lanes.section(lanes.random.nextInt(LOCKS));
        }
        return new Run("Many lanes", "many-lanes", Listing.EMPTY, lanes.log, Outcome.FINISHED);
    }

    /** Each lock has a quarter of the threads to itself, so that nobody ever waits for two. */
    private int somebody(int lock) {
        return lock * (THREADS / LOCKS) + random.nextInt(THREADS / LOCKS);
    }

    private void begin() {
        for (int lock = 0; lock < LOCKS; lock++) {
            owners[lock] = somebody(lock);
            event(EventKind.ACQUIRE, owners[lock], THREADS + lock, 1, null);
            waits(lock);
        }
    }

    private void waits(int lock) {
        do {
            waiting[lock] = somebody(lock);
        } while (waiting[lock] == owners[lock]);
        event(EventKind.REQUEST, waiting[lock], THREADS + lock, 0, null);
    }

    private void section(int lock) {
        int owner = owners[lock];
        int variable = THREADS + LOCKS + lock;
        event(EventKind.READ, owner, variable, values[lock], null);
        event(EventKind.WRITE, owner, variable, ++values[lock], null);
        event(EventKind.RELEASE, owner, THREADS + lock, 0, null);
        owners[lock] = waiting[lock];
        event(EventKind.ACQUIRE, owners[lock], THREADS + lock, 1, new EventId(owner, counts[owner] - 1));
        waits(lock);
    }

    private void event(EventKind kind, int thread, int object, int value, EventId enabler) {
        log.append(kind, thread, time, object, ++versions[object], 0, ValueCode.ofSmall(value), enabler, null);
        counts[thread]++;
        time += 1 + random.nextInt(PACE);
    }
}
