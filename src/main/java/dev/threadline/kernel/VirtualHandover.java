package dev.threadline.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Turns among virtual threads that all run on one carrier, the thread that called {@link #run}. Unparking the next and parking
 * oneself is then a change of stacks and no matter for the operating system: about a tenth of a microsecond.
 *
 * <p>The JDK has no public way to say what carries a virtual thread; its own constructor has, and can be reached where the
 * JVM was started with {@code --add-opens java.base/java.lang=ALL-UNNAMED}. A runner that parks while it is pinned (inside a
 * class's initializer, or a native call) takes its carrier with it, and nobody ever goes on: such code needs
 * {@link PlatformHandover}.
 */
final class VirtualHandover implements Handover {
    /** {@code VirtualThread(Executor, String, int, Runnable)}, or null where it is out of reach. */
    private static final MethodHandle CONSTRUCTOR = constructor();

    /** What is to go on, in order; only the carrier touches it. */
    private final Queue<Runnable> ready = new ArrayDeque<>();

    /** The same from other threads: those that a runner waits for by means other than turns. */
    private final Queue<Runnable> fromOutside = new ConcurrentLinkedQueue<>();

    private volatile Thread carrier;
    private boolean over;

    /** What a body failed by, which ends the run; or null. */
    private Throwable defect;

    /** Whether this JVM lets it. */
    static boolean isPossible() {
        return CONSTRUCTOR != null;
    }

    private static MethodHandle constructor() {
        try {
            Class<?> type = Class.forName("java.lang.VirtualThread");
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(
                            type,
                            MethodType.methodType(void.class, Executor.class, String.class, int.class, Runnable.class));
        } catch (ReflectiveOperationException outOfReach) {
            return null;
        }
    }

    @Override
    public String description() {
        return "virtual threads on one carrier";
    }

    @Override
    public Runner runner(String name, Supplier<Runner> body) {
        return new Fiber(name, body);
    }

    @Override
    public void run(Runner first) {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException("a virtual thread can't carry others");
        }
        carrier = Thread.currentThread();
        over = false;
        defect = null;
        give(first);
        while (!over) {
            Runnable next = ready.poll();
            if (next == null) {
                next = fromOutside.poll();
            }
            if (next == null) {
                LockSupport.park(this);
            } else {
                next.run();
            }
        }
        ready.clear();
        carrier = null;
        if (defect != null) {
            throw Breakdown.of(defect);
        }
    }

    @Override
    public void pass(Runner self, Runner next) {
        Fiber fiber = (Fiber) self;
        fiber.hasTurn = false;
        give(next);
        boolean interrupted = false;
        while (!fiber.hasTurn) {
            LockSupport.park(this);
            // Nobody can park while it is set.
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            fiber.thread.interrupt();
        }
    }

    private void give(Runner next) {
        Fiber fiber = (Fiber) next;
        fiber.hasTurn = true;
        if (fiber.begun) {
            LockSupport.unpark(fiber.thread);
        } else {
            fiber.begun = true;
            fiber.thread.start();
        }
    }

    /** What the JDK calls with a virtual thread that can go on. */
    private void schedule(Runnable continuation) {
        // A virtual thread that unparks another does so as its carrier.
        if (Thread.currentThread() == carrier) {
            ready.add(continuation);
        } else {
            fromOutside.add(continuation);
            LockSupport.unpark(carrier);
        }
    }

    @Override
    public void close() {
        // Virtual threads need no keeping.
    }

    /** A runner. Its fields are only touched on the carrier, so they need no synchronization. */
    private final class Fiber implements Runner {
        private final Thread thread;
        private boolean begun;
        private boolean hasTurn;

        Fiber(String name, Supplier<Runner> body) {
            Executor scheduler = VirtualHandover.this::schedule;
            Runnable task = () -> {
                Runner next = null;
                try {
                    next = body.get();
                } catch (RuntimeException | Error broken) {
                    defect = broken;
                }
                if (next == null) {
                    over = true;
                } else {
                    give(next);
                }
            };
            try {
                thread = (Thread) CONSTRUCTOR.invoke(scheduler, name, 0, task);
            } catch (Throwable unexpected) {
                throw new IllegalStateException("a virtual thread can't be made", unexpected);
            }
        }

        @Override
        public Thread thread() {
            return thread;
        }
    }
}
