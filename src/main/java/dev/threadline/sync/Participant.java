package dev.threadline.sync;

import dev.threadline.kernel.KernelThread;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;
import java.util.function.Supplier;

/**
 * A thread of a recorded run, as the primitives see the thread that calls them. It is found without a lock, in the thread
 * itself: in a field of a {@link Carrier}, elsewhere in a {@link ThreadLocal} rather than a scoped value, since nothing that the
 * thread forks by other means may inherit it.
 */
final class Participant {
    private static final ThreadLocal<Participant> CURRENT = new ThreadLocal<>();

    private final Session session;
    private final KernelThread kernel;
    private final RecordedThread thread;

    Participant(Session session, KernelThread kernel, RecordedThread thread) {
        this.session = session;
        this.kernel = kernel;
        this.thread = thread;
    }

    /** The calling thread, or null if it belongs to no run. */
    static Participant current() {
        return Thread.currentThread() instanceof Carrier carrier ? carrier.participant : CURRENT.get();
    }

    private static void enter(Participant next) {
        if (Thread.currentThread() instanceof Carrier carrier) {
            carrier.participant = next;
        } else if (next == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(next);
        }
    }

    /** Makes the calling thread this one, for as long as some work takes. */
    void during(Runnable work) {
        enter(this);
        try {
            work.run();
        } finally {
            enter(null);
        }
    }

    /**
     * Lets the calling thread be nobody for a moment: what the program does within a step, such as comparing, can't take steps.
     */
    static <T> T aside(Supplier<T> work) {
        Participant me = current();
        enter(null);
        try {
            return work.get();
        } finally {
            enter(me);
        }
    }

    Session session() {
        return session;
    }

    KernelThread kernel() {
        return kernel;
    }

    RecordedThread thread() {
        return thread;
    }

    /** The line of the program that calls, or 0. */
    int line() {
        return session.lines() ? CallingLine.now() : 0;
    }

    /** Takes a visible step, waiting until it is enabled; an interrupt means nothing to it. */
    Effect perform(Operation operation) {
        return kernel.perform(line(), operation);
    }

    /** Takes a visible step, waiting until it is enabled. @throws InterruptedException if interrupted before or meanwhile */
    Effect performInterruptibly(Operation operation) throws InterruptedException {
        refuseInterrupted();
        return goOnInterruptibly(operation);
    }

    /** The same for a step that goes on with one before it: an interrupt that came between them calls it off in order. */
    Effect goOnInterruptibly(Operation operation) throws InterruptedException {
        Effect effect = kernel.performInterruptibly(line(), operation);
        if (effect.isInterrupted()) {
            throw new InterruptedException();
        }
        return effect;
    }

    /** @throws InterruptedException if the thread is interrupted, which clears its interrupt status */
    void refuseInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            // Who cuts the run interrupts everyone: that is not for the program to see.
            kernel.poll();
            throw new InterruptedException();
        }
    }
}
