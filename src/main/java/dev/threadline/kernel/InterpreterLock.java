package dev.threadline.kernel;

import dev.threadline.event.ObjectKind;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.InterpreterLockModel;
import dev.threadline.model.Operation;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A run's global interpreter lock, as CPython has one since 3.2: whoever computes has it, so threads that only compute take
 * turns. A thread gives it up before it sleeps or is blocked, and takes it back before it goes on; so a blocked thread gets
 * what it wanted while it does not have the lock, and may then have to wait for that as well. Whoever still computes when
 * another has wanted the lock for a whole switch interval lets one of the others go first.
 *
 * <p>The interval is one of real time. A run's speed does not shorten it, because it does not hasten computing either.
 */
final class InterpreterLock {
    private final FreeRun run;
    private final int object;
    private final long interval;
    private final AtomicInteger wanting = new AtomicInteger();

    /** When the first of those who want it came, in ns since the run began. */
    private volatile long wantedSince;

    /** Who may compute; written by that thread only, and null before the lock is free for others. */
    private volatile FreeThread holder;

    /** When the holder took it, in ns since the run began; the holder's own. */
    private long takenAt;

    /** @param interval ns that a thread has to want the lock until it gets its turn; more than 0 */
    InterpreterLock(FreeRun run, long interval) {
        this.run = run;
        this.interval = interval;
        object = run.create(ObjectKind.INTERPRETER_LOCK, "GIL", new InterpreterLockModel());
    }

    /** Takes the lock, waiting for it. @throws RunAborted once the run is cut */
    void acquire(FreeThread self) {
        if (wanting.getAndIncrement() == 0) {
            wantedSince = run.now();
        }
        try {
            step(self, Action.ACQUIRE);
        } finally {
            wanting.decrementAndGet();
        }
        takenAt = run.now();
        holder = self;
    }

    /** Gives the lock back for good. */
    void release(FreeThread self) {
        holder = null;
        step(self, Action.RELEASE);
    }

    /** Gives the lock up until {@link #acquire}, because the thread is about to sleep or is blocked. */
    void giveUp(FreeThread self) {
        holder = null;
        step(self, Action.WAIT);
    }

    /** Asked by a thread at each of its steps, and now and then while it computes: lets another go first if it is time. */
    void poll(FreeThread self) {
        if (self == holder && wanting.get() > 0 && run.now() - Math.max(takenAt, wantedSince) >= interval) {
            release(self);
            acquire(self);
        }
    }

    /** Takes a visible step, and does not have the lock while it waits for it. */
    Effect perform(FreeThread self, int line, Operation operation, boolean interruptibly) {
        Effect effect = run.objects().attempt(self, line, operation);
        if (effect == null) {
            giveUp(self);
            effect = run.objects().perform(self, line, operation, interruptibly);
            acquire(self);
        }
        return effect;
    }

    private void step(FreeThread self, Action action) {
        run.objects().perform(self, 0, Operation.of(action, object), false);
    }
}
