package dev.threadline.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * The small guard of one object: held for a transition of its model, some tens of nanoseconds, never while a thread waits.
 * So a thread that finds it taken spins a moment, and only when the holder seems to have lost its processor gives way.
 */
final class Guard {
    private static final VarHandle TAKEN;

    static {
        try {
            TAKEN = MethodHandles.lookup().findVarHandle(Guard.class, "taken", boolean.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private static final int SPINS = 100;
    private static final int YIELDS = 50;
    private static final long NAP_NS = 20_000;

    @SuppressWarnings("unused") // through TAKEN
    private boolean taken;

    void lock() {
        if (!TAKEN.compareAndSet(this, false, true)) {
            lockContended();
        }
    }

    void unlock() {
        TAKEN.setRelease(this, false);
    }

    private void lockContended() {
        for (int tries = 0; ; tries++) {
            if (!(boolean) TAKEN.getAcquire(this) && TAKEN.compareAndSet(this, false, true)) {
                return;
            }
            if (tries < SPINS) {
                Thread.onSpinWait();
            } else if (tries < SPINS + YIELDS) {
                Thread.yield();
            } else {
                LockSupport.parkNanos(NAP_NS);
            }
        }
    }
}
