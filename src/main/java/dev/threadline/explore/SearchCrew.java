package dev.threadline.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Workers that go on from states until nobody finds new ones. One begins, and the others come in as soon as enough states wait.
 * Each takes those that it found itself and, when there are none, those of another. There are no rounds at whose end they would
 * wait for each other.
 */
final class SearchCrew {
    /** With fewer states than this that wait, it takes longer to start a thread than to go on alone. */
    private static final int WORTH_STARTING = 256;

    /** How often a worker looks for states to go on from before it rests between two looks. */
    private static final int SPINS = 1_000;

    private static final long REST_NS = 20_000;

    private final List<SearchWorker> workers;
    private final StateLogs logs;
    private final BooleanSupplier goesOn;

    /** How many may find new states. */
    private final AtomicInteger busy = new AtomicInteger();

    /** Whether one has left: there is nothing more, or it is not to go on, or something is wrong. */
    private volatile boolean over;

    /** @param goesOn asked now and then, by any of them, whether to go on */
    SearchCrew(List<SearchWorker> workers, StateLogs logs, BooleanSupplier goesOn) {
        this.workers = workers;
        this.logs = logs;
        this.goesOn = goesOn;
    }

    /** Works until there is nothing more to go on from, or it is not to go on. */
    void work() throws InterruptedException {
        List<Future<?>> others = new ArrayList<>();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("search-", 0).factory())) {
            work(workers.getFirst(), () -> {
                if (others.isEmpty() && workers.size() > 1 && logs.waiting() >= WORTH_STARTING) {
                    for (SearchWorker other : workers.subList(1, workers.size())) {
                        others.add(threads.submit(() -> work(other, () -> {})));
                    }
                }
            });
            for (Future<?> other : others) {
                other.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void work(SearchWorker worker, Runnable between) {
        busy.incrementAndGet();
        try {
            while (!over && goesOn.getAsBoolean()) {
                StateLog.Portion portion = logs.take(worker.number());
                if (portion != null) {
                    worker.expand(portion);
                    between.run();
                } else if (!moreComes()) {
                    return;
                }
            }
        } finally {
            over = true;
        }
    }

    /** Waits until there is something to go on from again. @return false if nobody will find any */
    private boolean moreComes() {
        busy.decrementAndGet();
        for (int look = 1; !over; look++) {
            if (logs.waiting() > 0) {
                busy.incrementAndGet();
                return true;
            }
            if (busy.get() == 0) {
                return false;
            }
            if (look < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(REST_NS);
            }
        }
        return false;
    }
}
