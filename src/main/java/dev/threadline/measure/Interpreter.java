package dev.threadline.measure;

import java.io.IOException;

/** What executes a task, as far as it decides who may compute. */
interface Interpreter {
    /** Lets everybody compute at once. */
    Interpreter FREE = new Interpreter() {
        @Override
        public <T> T aside(Blocking<T> call) throws IOException, InterruptedException {
            return call.call();
        }

        @Override
        public void poll() throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    };

    /** Something that may block. */
    interface Blocking<T> {
        T call() throws IOException, InterruptedException;
    }

    /** Does what may block. */
    <T> T aside(Blocking<T> call) throws IOException, InterruptedException;

    /**
     * To be called now and then while computing.
     *
     * @throws InterruptedException if the thread was interrupted
     */
    void poll() throws InterruptedException;
}
