package dev.threadline.analysis.detect;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Threads that sleep, or wait for something that is no lock, while they hold a lock that somebody else wants. Told once for each
 * lock. The lock that a condition's wait gives up is not held by it.
 */
final class HeldWhileWaiting implements Detector {
    private static final long NONE = -1;

    private final EventLog log;
    private final HeldLocks locks;
    private final boolean[] told;
    private final List<Finding> findings = new ArrayList<>();

    /** Where each thread went to sleep or began to wait, or {@link #NONE}. */
    private final long[] idle;

    /** Who wants each lock since where; the last one who came; NONE if nobody does. */
    private final long[] wanted;

    HeldWhileWaiting(EventLog log, HeldLocks locks) {
        this.log = log;
        this.locks = locks;
        told = new boolean[log.objects().size()];
        idle = new long[log.threads().size()];
        wanted = new long[told.length];
        Arrays.fill(idle, NONE);
        Arrays.fill(wanted, NONE);
    }

    @Override
    public void event(Passage at) {
        switch (at.kind()) {
            case SLEEP -> rest(at, EventLog.NO_OBJECT);
            case WAIT -> rest(at, companion(at.object()));
            case REQUEST -> {
                if (HeldLocks.isLock(at.objectKind())) {
                    wanted[at.object()] = at.position();
                    blame(at.object());
                } else {
                    rest(at, EventLog.NO_OBJECT);
                }
            }
            case SUSPEND, LINE -> {
                // It still is at what it began.
            }
            case ACQUIRE, ACQUIRE_SHARED, RESTORE -> {
                idle[at.thread()] = NONE;
                wanted[at.object()] = NONE;
            }
            default -> idle[at.thread()] = NONE;
        }
    }

    private int companion(int object) {
        return log.object(object).initial() instanceof ObjectState.Condition(int lock) ? lock : EventLog.NO_OBJECT;
    }

    /** A thread goes to rest. @param givenUp the lock that it gives up for that, or none */
    private void rest(Passage at, int givenUp) {
        int thread = at.thread();
        idle[thread] = at.position();
        for (int index = 0; index < locks.count(thread); index++) {
            int lock = locks.lock(thread, index);
            if (lock != givenUp && wanted[lock] != NONE) {
                tell(lock, locks.taken(thread, index), at.position(), wanted[lock]);
            }
        }
    }

    /** Somebody has to wait for a lock: who has it may be at rest. */
    private void blame(int lock) {
        int owner = locks.owner(lock);
        if (!told[lock] && owner >= 0 && idle[owner] != NONE) {
            for (int index = 0; index < locks.count(owner); index++) {
                if (locks.lock(owner, index) == lock) {
                    tell(lock, locks.taken(owner, index), idle[owner], wanted[lock]);
                }
            }
        }
    }

    private void tell(int lock, long taken, long resting, long wanting) {
        if (!told[lock]) {
            told[lock] = true;
            long first = Math.min(resting, wanting);
            long second = Math.max(resting, wanting);
            findings.add(Finding.of(FindingKind.HELD_LOCK, log, List.of(lock), taken, first, second));
        }
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
