package dev.threadline.measure;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

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

    /** One call after the other, on the calling thread. */
    static long inTurn(Task task, int calls) throws IOException, InterruptedException {
        long sum = 0;
        for (int i = 0; i < calls; i++) {
            sum += task.call(Interpreter.FREE);
        }
        return sum;
    }

    /** The sum of what calls that are over have returned. @throws IOException if one of them failed with it */
    static long sum(List<? extends Future<Long>> results) throws IOException, InterruptedException {
        long sum = 0;
        for (Future<Long> result : results) {
            try {
                sum += result.get();
            } catch (ExecutionException failed) {
                throw failure(failed.getCause());
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

    /** Interrupts threads and waits until they are gone, whatever the calling thread is asked meanwhile. */
    static void end(List<Thread> threads) {
        threads.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
