package dev.threadline.measure;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does a task some times, in one way. */
@FunctionalInterface
interface Runner extends AutoCloseable {
    /**
     * Does a task; when this returns or throws, no thread does it any more.
     *
     * @return the sum of what the calls returned
     * @throws InterruptedException soon after the calling thread was interrupted
     */
    long run(Task task, int calls) throws IOException, InterruptedException;

    @Override
    default void close() {}

    /** Starts a thread for each call and waits until all have ended. */
    static Runner startingThreads(Supplier<ExecutorService> threads) {
        return (task, calls) -> {
            try (ExecutorService executor = threads.get()) {
                return together(executor, task, calls);
            }
        };
    }

    /** Calls a task on an executor's threads and waits for them all. */
    static long together(ExecutorService executor, Task task, int calls) throws IOException, InterruptedException {
        Callable<Long> call = () -> task.call(Interpreter.FREE);
        List<Future<Long>> results = executor.invokeAll(Collections.nCopies(calls, call));
        long sum = 0;
        for (Future<Long> result : results) {
            try {
                sum += result.get();
            } catch (ExecutionException failed) {
                throw failure(failed.getCause());
            } catch (CancellationException nobodyDoesThat) {
                throw new IllegalStateException(nobodyDoesThat);
            }
        }
        return sum;
    }

    private static IOException failure(Throwable cause) {
        return switch (cause) {
            case IOException io -> io;
            case RuntimeException defect -> throw defect;
            case Error defect -> throw defect;
            default -> throw new IllegalStateException(cause);
        };
    }
}
