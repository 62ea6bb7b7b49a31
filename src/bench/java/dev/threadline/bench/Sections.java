package dev.threadline.bench;

import dev.threadline.explore.ExploredCode;
import dev.threadline.explore.Schedules;
import dev.threadline.sync.RLock;
import dev.threadline.sync.RecordedThread;
import dev.threadline.sync.SharedInt;
import dev.threadline.sync.Task;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;

/** The programs whose executions are counted: some workers, each with three sections under one lock, for us and for Lincheck. */
final class Sections {
    private static final int SECTIONS = 3;

    private Sections() {}

    /** How often something was run in how many seconds. */
    record Count(long executions, double seconds) {
        double perSecond() {
            return executions / seconds;
        }

        Count less(Count smaller) {
            return new Count(executions - smaller.executions(), seconds - smaller.seconds());
        }
    }

    /** Ours, by chance, events on. */
    static Count ours(int workers, long executions) throws InterruptedException {
        return count(
                Schedules.of("sections", () -> {
                    RLock lock = new RLock("lock");
                    int[] n = {0};
                    Task work = () -> {
                        for (int section = 0; section < SECTIONS; section++) {
                            lock.lock();
                            n[0]++;
                            lock.unlock();
                        }
                    };
                    RecordedThread[] threads = new RecordedThread[workers];
                    for (int worker = 0; worker < workers; worker++) {
                        threads[worker] = new RecordedThread("W" + worker, work);
                    }
                    for (RecordedThread thread : threads) {
                        thread.start();
                    }
                    for (RecordedThread thread : threads) {
                        thread.join();
                    }
                }),
                executions);
    }

    /** Two threads that take nine steps in all: a start, seven of variables, a join. */
    static Count nineSteps(long executions) throws InterruptedException {
        return count(
                Schedules.of("nine steps", () -> {
                    SharedInt n = new SharedInt("n", 0);
                    RecordedThread other = new RecordedThread("T", () -> {
                        n.set(n.get() + 1);
                        n.set(n.get() + 1);
                    });
                    other.start();
                    n.set(n.get() + 1);
                    other.join();
                    n.get();
                }),
                executions);
    }

    private static Count count(Schedules schedules, long executions) throws InterruptedException {
        ExploredCode explored = schedules.atRandom(1).upTo(executions).explore();
        return new Count(explored.executions(), explored.time().toNanos() / 1e9);
    }

    /** Lincheck's, with its model checker; it runs fewer where it has seen all. Arrays, since it looks into lists too. */
    static Count lincheck(int workers, int invocations) {
        System.setProperty(RUN, "0");
        long began = System.nanoTime();
        Lincheck.runConcurrentTest(invocations, () -> withMonitor(workers));
        return new Count(Integer.getInteger(RUN), (System.nanoTime() - began) / 1e9);
    }

    /**
     * Lincheck's as a test of a data structure: operations instead of a program, on threads that it makes once and uses for all
     * executions, with nothing to start and to join.
     */
    static Count lincheckOperations(int workers, int invocations) {
        System.setProperty(RUN, "0");
        long began = System.nanoTime();
        new ModelCheckingOptions()
                .threads(workers)
                .actorsPerThread(SECTIONS)
                .actorsBefore(0)
                .actorsAfter(0)
                .iterations(1)
                .invocationsPerIteration(invocations)
                .check(Counter.class);
        return new Count(Integer.getInteger(RUN), (System.nanoTime() - began) / 1e9);
    }

    /** Its data structure. */
    public static class Counter {
        private int n;

        /** Made anew for each execution. */
        public Counter() {
            System.setProperty(RUN, Integer.toString(Integer.getInteger(RUN) + 1));
        }

        /** A section. */
        @Operation
        public int increment() {
            synchronized (this) {
                return n++;
            }
        }
    }

    /** Where executions are counted: Lincheck puts all fields back after each. */
    private static final String RUN = "threadline.bench.run";

    private static void withMonitor(int workers) {
        System.setProperty(RUN, Integer.toString(Integer.getInteger(RUN) + 1));
        Object lock = new Object();
        int[] n = {0};
        Thread[] threads = new Thread[workers];
        for (int worker = 0; worker < workers; worker++) {
            threads[worker] = new Thread(() -> {
                for (int section = 0; section < SECTIONS; section++) {
                    synchronized (lock) {
                        n[0]++;
                    }
                }
            });
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
