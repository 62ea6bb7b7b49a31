package dev.threadline.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;

/** Starts a thread for each call and joins them all. @param factory makes the threads */
record ThreadsRunner(ThreadFactory factory) implements Runner {
    @Override
    public long run(Task task, int calls) throws IOException, InterruptedException {
        List<FutureTask<Long>> results = new ArrayList<>(calls);
        List<Thread> threads = new ArrayList<>(calls);
        try {
            for (int i = 0; i < calls; i++) {
                FutureTask<Long> result = new FutureTask<>(() -> task.call(Interpreter.FREE));
                results.add(result);
                Thread thread = factory.newThread(result);
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } finally {
            Runner.end(threads);
        }
        return Runner.sum(results);
    }
}
