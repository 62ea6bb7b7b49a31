package dev.threadline.analysis.detect;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Variables that no one lock guards, though locks are held where they are accessed: by the sets of locks held (Savage and others 1997,
 * Eraser), and only where nothing but a lock orders the two accesses (O'Callahan and Choi 2003, hybrid detection), so that who
 * starts, joins, signals or hands on is not accused. Unlike a data race this does not depend on who came first to a lock.
 * Where no locks are held at all there is no discipline to be broken, and the race is told by itself.
 */
final class LockDiscipline implements Detector {
    /** So many accesses that differ in thread, locks and kind are remembered of a variable. */
    private static final int ACCESSES = 48;

    /** The latest access by a thread with some locks. */
    private static final class Access {
        private final int thread;
        private final int locks;
        private final boolean write;
        private int tick;
        private long position;

        Access(int thread, int locks, boolean write) {
            this.thread = thread;
            this.locks = locks;
            this.write = write;
        }
    }

    private final HappensBefore order;
    private final LockSets sets;

    /** The accesses of each variable; null where there are none to be looked at. */
    private final List<List<Access>> accesses = new ArrayList<>();

    /** The one that each variable had last: mostly the next one is like it. */
    private final Access[] last;

    private final List<Finding> findings = new ArrayList<>();

    /** @param order what happened before what for reasons that no lock makes */
    LockDiscipline(EventLog log, HappensBefore order, HeldLocks locks) {
        this.order = order;
        sets = new LockSets(log, locks);
        for (ObjectInfo object : log.objects()) {
            accesses.add(object.kind() == ObjectKind.VARIABLE ? new ArrayList<>() : null);
        }
        last = new Access[accesses.size()];
    }

    @Override
    public void event(Passage at) {
        boolean write = at.kind() == EventKind.WRITE;
        if (!write && at.kind() != EventKind.READ) {
            return;
        }
        List<Access> known = accesses.get(at.object());
        if (known == null) {
            return;
        }
        int thread = at.thread();
        int held = sets.of(thread);
        int tick = order.clock(thread).of(thread);
        Access before = last[at.object()];
        if (before == null || !isLike(before, thread, held, write)) {
            before = like(known, thread, held, write);
            last[at.object()] = before;
        }
        if (before.tick != tick) {
            before.tick = tick;
            before.position = at.position();
            compare(at, known, before);
        }
    }

    private static boolean isLike(Access access, int thread, int locks, boolean write) {
        return access.thread == thread && access.locks == locks && access.write == write;
    }

    private static Access like(List<Access> known, int thread, int locks, boolean write) {
        for (Access access : known) {
            if (isLike(access, thread, locks, write)) {
                return access;
            }
        }
        Access access = new Access(thread, locks, write);
        if (known.size() < ACCESSES) {
            known.add(access);
        }
        return access;
    }

    private void compare(Passage at, List<Access> known, Access mine) {
        VectorClock clock = order.clock(mine.thread);
        for (Access theirs : known) {
            if (theirs.thread != mine.thread
                    && (theirs.write || mine.write)
                    && (theirs.locks | mine.locks) != 0
                    && theirs.tick > clock.of(theirs.thread)
                    && sets.areApart(theirs.locks, mine.locks)) {
                tell(at, theirs, mine);
                accesses.set(at.object(), null);
                return;
            }
        }
    }

    private void tell(Passage at, Access theirs, Access mine) {
        List<Integer> object = List.of(at.object());
        if (theirs.locks != 0 && mine.locks != 0) {
            findings.add(Finding.of(FindingKind.DIFFERENT_LOCKS, at.log(), object, theirs.position, mine.position));
        } else {
            long bare = theirs.locks == 0 ? theirs.position : mine.position;
            long guarded = theirs.locks == 0 ? mine.position : theirs.position;
            findings.add(Finding.of(FindingKind.MISSING_LOCK, at.log(), object, bare, guarded));
        }
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
