package dev.threadline.bench;

import dev.threadline.sync.RLock;
import dev.threadline.sync.RecordedThread;
import dev.threadline.sync.Recording;
import java.io.IOException;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What lock and unlock cost: bare, with one JFR duration event around them, and recorded by us (two events, acquire and
 * release, each with time, thread, line and version). The lock is taken by one thread, or by two at once. A figure is the time
 * for one pair of lock and unlock, by whichever thread.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LockCost {
    /** Pairs of lock and unlock in one round, of all threads together. */
    static final int PAIRS = 500_000;

    /**
     * The processor time of the measured threads themselves: unlike time on the clock it says the same on a machine that has
     * other things to do.
     */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Processor {
        /** All that they took. */
        public long processorNs;

        /** For so many pairs. */
        public long pairs;
    }

    /** Threads that take a lock again and again. */
    @State(Scope.Benchmark)
    public abstract static class Threads {
        /** How many there are. */
        @Param({"1", "2"})
        public int threads;

        private Workers workers;

        /** Starts them; anew for each iteration, so that what was recorded is dropped. */
        @Setup(Level.Iteration)
        public void start() {
            workers = new Workers(threads);
            start(workers);
        }

        /** Ends them. */
        @TearDown(Level.Iteration)
        public void end() throws InterruptedException, BrokenBarrierException {
            workers.finish();
            awaitEnd();
        }

        void round(Processor counted) throws InterruptedException, BrokenBarrierException {
            counted.processorNs += workers.round();
            counted.pairs += PAIRS;
        }

        int pairs() {
            return PAIRS / threads;
        }

        abstract void start(Workers told);

        abstract void awaitEnd() throws InterruptedException;
    }

    /** Threads of Java's own. */
    public abstract static class PlainThreads extends Threads {
        private final Lock lock = new ReentrantLock();
        private Thread[] started;

        @Override
        void start(Workers told) {
            started = new Thread[threads];
            for (int i = 0; i < threads; i++) {
                started[i] = Thread.ofPlatform().start(() -> {
                    try {
                        told.repeat(() -> work(lock));
                    } catch (InterruptedException | BrokenBarrierException broken) {
                        throw new IllegalStateException(broken);
                    }
                });
            }
        }

        @Override
        void awaitEnd() throws InterruptedException {
            for (Thread thread : started) {
                thread.join();
            }
        }

        abstract void work(Lock shared);
    }

    /** A bare lock. */
    public static class Bare extends PlainThreads {
        @Override
        void work(Lock shared) {
            for (int left = pairs(); left > 0; left--) {
                shared.lock();
                shared.unlock();
            }
        }
    }

    /** A bare lock and a JFR event, with a JFR recording on. */
    public static class Jfr extends PlainThreads {
        private jdk.jfr.Recording recording;

        /** Begins to record. */
        @Setup(Level.Trial)
        public void record() {
            recording = new jdk.jfr.Recording();
            recording.setMaxSize(1 << 28);
            recording.enable(LockHeld.class);
            recording.start();
        }

        /** Ends and drops the recording. */
        @TearDown(Level.Trial)
        public void drop() throws IOException {
            recording.close();
        }

        @Override
        void work(Lock shared) {
            for (int left = pairs(); left > 0; left--) {
                LockHeld event = new LockHeld();
                event.begin();
                shared.lock();
                shared.unlock();
                event.commit();
            }
        }
    }

    /** Our lock in a recorded run. */
    public static class Recorded extends Threads {
        private Thread running;

        @Override
        void start(Workers told) {
            RLock lock = new RLock("lock");
            Recording recording = Recording.of("cost", () -> {
                        for (int i = 0; i < threads; i++) {
                            new RecordedThread(() -> told.repeat(() -> work(lock))).start();
                        }
                    })
                    .upTo(Long.MAX_VALUE);
            running = Thread.ofPlatform().start(() -> {
                try {
                    recording.run();
                } catch (InterruptedException nobodyDoesThat) {
                    throw new IllegalStateException(nobodyDoesThat);
                }
            });
        }

        private void work(Lock lock) {
            for (int left = pairs(); left > 0; left--) {
                lock.lock();
                lock.unlock();
            }
        }

        @Override
        void awaitEnd() throws InterruptedException {
            running.join();
        }
    }

    /** Our lock outside every run. */
    public static class Outside extends PlainThreads {
        private final RLock own = new RLock();

        @Override
        void work(Lock shared) {
            for (int left = pairs(); left > 0; left--) {
                own.lock();
                own.unlock();
            }
        }
    }

    /** Nothing is told. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void bare(Bare threads, Processor counted) throws InterruptedException, BrokenBarrierException {
        threads.round(counted);
    }

    /** JFR tells. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void jfr(Jfr threads, Processor counted) throws InterruptedException, BrokenBarrierException {
        threads.round(counted);
    }

    /** We tell. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void recorded(Recorded threads, Processor counted) throws InterruptedException, BrokenBarrierException {
        threads.round(counted);
    }

    /** Our lock, and nothing is told. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void outside(Outside threads, Processor counted) throws InterruptedException, BrokenBarrierException {
        threads.round(counted);
    }
}
