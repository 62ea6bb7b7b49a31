package dev.threadline.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.LongAdder;

/**
 * Threads that repeat a piece of work, all together and only when told: so the threads of a recorded run can be measured by a
 * JMH thread that belongs to none. Telling them costs some ten microseconds a round, the same for everyone who is measured.
 */
final class Workers {
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final LongAdder spent = new LongAdder();
    private final CyclicBarrier begin;
    private final CyclicBarrier end;
    private volatile boolean over;

    /** @param threads how many of them there are going to be */
    Workers(int threads) {
        begin = new CyclicBarrier(threads + 1);
        end = new CyclicBarrier(threads + 1);
    }

    /** What each of them does. */
    void repeat(Runnable work) throws InterruptedException, BrokenBarrierException {
        begin.await();
        while (!over) {
            long before = PROCESSOR.getCurrentThreadCpuTime();
            work.run();
            spent.add(PROCESSOR.getCurrentThreadCpuTime() - before);
            end.await();
            begin.await();
        }
    }

    /** Lets them all do their work once, and waits until they have. @return the processor time that they took, ns */
    long round() throws InterruptedException, BrokenBarrierException {
        begin.await();
        end.await();
        return spent.sumThenReset();
    }

    /** Lets them all go. */
    void finish() throws InterruptedException, BrokenBarrierException {
        over = true;
        begin.await();
    }
}
