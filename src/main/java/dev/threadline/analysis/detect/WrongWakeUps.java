package dev.threadline.analysis.detect;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Notifies that woke the wrong thread, or came at the wrong time. What a thread waits for is not written down anywhere; but it looks at
 * shared data before it waits, and again when it was woken. From that three mistakes can be told:
 *
 * <ul>
 *   <li>It looks again, waits again, and nobody but who called changed what it looked at: it was not meant. If somebody else went on
 *       waiting at the same condition, the call may have been that one's. Where all are called there is nobody else, and to wait
 *       again is how it should be.
 *   <li>It does not look again, though a third thread came in between and took away what it had waited for.
 *   <li>It waits again, for good, and who called it changed the data only afterwards.
 * </ul>
 */
final class WrongWakeUps implements Detector {
    private static final long NONE = -1;

    /** So many things that a thread looks at are remembered. */
    private static final int LOOKS = 8;

    /** A thread as somebody who waits. */
    private static final class Waiter {
        /** What it looked at since it took the lock or came out. */
        private final int[] looks = new int[LOOKS];

        private int size;

        /** What it had looked at before it went in to wait. */
        private int[] before = {};

        /** The notify that woke it, or {@link #NONE}. */
        private long called = NONE;

        /** Whether nobody else went on waiting then. */
        private boolean alone;

        /** Where it came out, if it has done nothing but look since; or {@link #NONE}. */
        private long out = NONE;

        /** The notify before the wait that it is in, if that woke it in vain; or {@link #NONE}. */
        private long vain = NONE;

        private long waiting = NONE;

        void look(int object) {
            for (int look = 0; look < size; look++) {
                if (looks[look] == object) {
                    return;
                }
            }
            if (size < LOOKS) {
                looks[size++] = object;
            }
        }

        boolean looked(int object) {
            return contains(looks, size, object);
        }

        boolean lookedBefore(int object) {
            return contains(before, before.length, object);
        }

        private static boolean contains(int[] objects, int size, int object) {
            for (int at = 0; at < size; at++) {
                if (objects[at] == object) {
                    return true;
                }
            }
            return false;
        }

        void remember() {
            before = Arrays.copyOf(looks, size);
            size = 0;
        }
    }

    private final EventLog log;
    private final List<Integer> stuck;
    private final LatestChanges changes;
    private final Waiter[] waiters;

    /** How many wait at each condition, and have not been called. */
    private final int[] waiting;

    private final boolean[] told;
    private final List<Finding> findings = new ArrayList<>();

    /** @param stuck who waits for good at the end */
    WrongWakeUps(EventLog log, List<Integer> stuck, LatestChanges changes) {
        this.log = log;
        this.stuck = stuck;
        this.changes = changes;
        waiters = new Waiter[log.threads().size()];
        Arrays.setAll(waiters, _ -> new Waiter());
        waiting = new int[log.objects().size()];
        told = new boolean[waiting.length];
    }

    @Override
    public void event(Passage at) {
        EventKind kind = at.kind();
        Waiter self = waiters[at.thread()];
        switch (kind) {
            case READ, QUERY -> self.look(at.object());
            case LINE, LOCAL, BRANCH, CHOICE, PRINT, SUSPEND, RESTORE -> {
                // It is still looking.
            }
            case ACQUIRE -> {
                self.out = NONE;
                self.size = 0;
            }
            case WAIT, RESUME, TIMEOUT, STIR, NOTIFY -> {
                if (at.objectKind() == ObjectKind.CONDITION) {
                    condition(at, self);
                } else {
                    self.out = NONE;
                }
            }
            default -> act(at, self);
        }
    }

    private void condition(Passage at, Waiter self) {
        switch (at.kind()) {
            case WAIT -> {
                goIn(at, self);
                waiting[at.object()]++;
            }
            case NOTIFY -> {
                self.out = NONE;
                if (at.detail() instanceof Detail.Woken(var woken)) {
                    waiting[at.object()] -= woken.size();
                    woken.forEach(thread -> call(waiters[thread], at));
                }
            }
            case RESUME -> {
                self.out = self.called == NONE ? NONE : at.position();
                self.remember();
            }
            default -> {
                waiting[at.object()]--;
                self.called = NONE;
            }
        }
    }

    private void call(Waiter waiter, Passage at) {
        waiter.called = at.position();
        waiter.alone = waiting[at.object()] == 0;
    }

    private void goIn(Passage at, Waiter self) {
        boolean again = self.out != NONE && log.objectAt(self.called) == at.object() && !isStolen(self);
        self.vain = again ? self.called : NONE;
        self.waiting = at.position();
        if (again && !self.alone && !told[at.object()]) {
            told[at.object()] = true;
            findings.add(Finding.of(
                    FindingKind.WRONG_WAKE_UP, log, List.of(at.object()), self.called, self.out, at.position()));
        }
        self.called = NONE;
        self.out = NONE;
        if (again) {
            // What it looked at is told to whoever asks whether that changed at last.
            self.before = Arrays.copyOf(self.looks, self.size);
        }
    }

    /** Whether somebody else than who called has changed what the woken thread looked at. */
    private boolean isStolen(Waiter self) {
        int caller = log.threadAt(self.called);
        for (int look = 0; look < self.size; look++) {
            if (changes.byOthers(self.looks[look], caller) > self.called) {
                return true;
            }
        }
        return false;
    }

    /** A thread does something. If it was woken, and did not look at what it deals with, somebody else may have come first. */
    private void act(Passage at, Waiter self) {
        if (self.out != NONE && at.object() != EventLog.NO_OBJECT) {
            int object = at.object();
            long change = changes.byOthers(object, log.threadAt(self.called));
            if (self.lookedBefore(object)
                    && !self.looked(object)
                    && change > self.called
                    && takesAway(change)
                    && !told[log.objectAt(self.called)]) {
                told[log.objectAt(self.called)] = true;
                findings.add(Finding.of(
                        FindingKind.UNCHECKED_WAKE_UP, log, List.of(object), self.called, change, at.position()));
            }
        }
        self.out = NONE;
    }

    private boolean takesAway(long change) {
        return !(log.detailAt(change) instanceof Detail.Splice splice) || splice.removed() > 0;
    }

    @Override
    public List<Finding> findings() {
        for (int thread : stuck) {
            Waiter self = waiters[thread];
            if (self.vain != NONE) {
                int caller = log.threadAt(self.vain);
                for (int object : self.before) {
                    long change = changes.last(object);
                    if (change > self.waiting && log.threadAt(change) == caller) {
                        findings.add(Finding.of(
                                FindingKind.SIGNAL_ORDER,
                                log,
                                List.of(log.objectAt(self.vain), object),
                                self.vain,
                                self.waiting,
                                change));
                        break;
                    }
                }
            }
        }
        return findings;
    }
}
