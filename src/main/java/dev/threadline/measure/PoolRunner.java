package dev.threadline.measure;

import java.io.IOException;
import java.util.concurrent.ExecutorService;

/** Gives the calls to workers that are there before and afterwards. */
final class PoolRunner implements Runner {
    private final ExecutorService pool;

    /** @param pool ended by {@link #close} */
    PoolRunner(ExecutorService pool) {
        this.pool = pool;
    }

    @Override
    public long run(Task task, int calls) throws IOException, InterruptedException {
        return Runner.together(pool, task, calls);
    }

    @Override
    public void close() {
        pool.shutdownNow();
        pool.close();
    }
}
