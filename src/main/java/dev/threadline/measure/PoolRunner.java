package dev.threadline.measure;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Gives the calls to workers that are there before and afterwards. */
final class PoolRunner implements Runner {
    private final List<Thread> workers = new CopyOnWriteArrayList<>();
    private final ExecutorService pool;

    PoolRunner(int size, ThreadFactory threads) {
        pool = Executors.newFixedThreadPool(size, work -> {
            Thread worker = threads.newThread(work);
            workers.add(worker);
            return worker;
        });
    }

    @Override
    public long run(Task task, int calls) throws IOException, InterruptedException {
        Callable<Long> call = () -> task.call(Interpreter.FREE);
        return Runner.sum(pool.invokeAll(Collections.nCopies(calls, call)));
    }

    /** The pool counts as terminated a moment before its threads are gone, so they are waited for too. */
    @Override
    public void close() {
        pool.shutdownNow();
        Runner.end(workers);
    }
}
