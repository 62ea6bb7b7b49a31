package dev.threadline.measure;

import java.io.IOException;

/** Work that is ready to be done, by any number of threads at once. */
@FunctionalInterface
interface Task extends AutoCloseable {
    /**
     * Does it once.
     *
     * @param interpreter through which everything that may block is done
     * @return a number that the work's result decides, so that none of it can be left out; the same each time
     * @throws InterruptedException soon after the thread was interrupted
     */
    long call(Interpreter interpreter) throws IOException, InterruptedException;

    /** Leaves nothing behind: no file, no thread, no open port. */
    @Override
    default void close() throws IOException {}
}
