package dev.threadline.kernel;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Turns among platform threads from a pool: works everywhere and for all code, and takes some microseconds a turn. */
final class PlatformHandover implements Handover {
    private final ExecutorService pool =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    private volatile boolean over;

    /** What a body failed by, which ends the run; or null. */
    private volatile Throwable defect;

    @Override
    public String description() {
        return "platform threads";
    }

    @Override
    public Runner runner(String name, Supplier<Runner> body) {
        return new Pooled(name, body);
    }

    @Override
    public void run(Runner first) {
        Thread caller = Thread.currentThread();
        over = false;
        defect = null;
        ((Pooled) first).give(caller);
        boolean interrupted = false;
        while (!over) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            caller.interrupt();
        }
        if (defect != null) {
            throw Breakdown.of(defect);
        }
    }

    @Override
    public void pass(Runner self, Runner next) {
        Pooled pooled = (Pooled) self;
        pooled.hasTurn = false;
        ((Pooled) next).give(pooled.caller);
        boolean interrupted = false;
        while (!pooled.hasTurn) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            pooled.thread.interrupt();
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    /** A runner. Whoever has the turn writes its plain fields; giving the turn publishes them. */
    private final class Pooled implements Runner {
        private final String name;
        private final Supplier<Runner> body;
        private volatile Thread thread;
        private volatile boolean hasTurn;
        private boolean begun;

        /** Who waits in {@link #run}. */
        private Thread caller;

        Pooled(String name, Supplier<Runner> body) {
            this.name = name;
            this.body = body;
        }

        @Override
        public Thread thread() {
            return thread;
        }

        private void give(Thread waiting) {
            caller = waiting;
            hasTurn = true;
            if (begun) {
                LockSupport.unpark(thread);
            } else {
                begun = true;
                pool.execute(this::live);
            }
        }

        private void live() {
            thread = Thread.currentThread();
            thread.setName(name);
            Pooled next = null;
            try {
                next = (Pooled) body.get();
            } catch (RuntimeException | Error broken) {
                defect = broken;
            }
            if (next == null) {
                over = true;
                LockSupport.unpark(caller);
            } else {
                next.give(caller);
            }
        }
    }
}
