package dev.threadline.app.work;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Answers that are worked out in the background, of which only the one asked for last is wanted: who asks again calls off what is under
 * way, and what was asked for in between is never begun. Lives on the window's thread.
 */
public final class Latest {
    private final Background background;
    private final Consumer<String> failed;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Task<?> current;
    private Task<?> next;

    /** Something to be worked out. */
    public interface Work<T> {
        /** @param progress is told how far it is, which calls it off where nobody wants it any more */
        T carryOut(Following.Progress progress) throws InterruptedException;
    }

    /** @param bench has the threads for it, and is told what goes wrong */
    public Latest(Workbench bench) {
        background = bench.background();
        failed = bench::tell;
    }

    /** Whether there is an answer to wait for. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Asks. @param then gets the answer, unless somebody asks again before */
    public <T> void ask(Work<T> work, Consumer<T> then) {
        drop();
        next = new Task<>(work, then);
        busy.set(true);
        begin();
    }

    /** Nothing that was asked for is wanted any more. */
    public void drop() {
        next = null;
        busy.set(false);
        if (current != null) {
            current.dropped = true;
        }
    }

    private void begin() {
        if (current == null && next != null) {
            current = next;
            next = null;
            current.begin();
        }
    }

    private final class Task<T> {
        private final Work<T> work;
        private final Consumer<T> then;
        private volatile boolean dropped;

        Task(Work<T> work, Consumer<T> then) {
            this.work = work;
            this.then = then;
        }

        void begin() {
            background.carryOut(
                    () -> work.carryOut(_ -> {
                        if (dropped) {
                            throw new InterruptedException();
                        }
                    }),
                    answer -> end(() -> then.accept(answer)),
                    why -> end(() -> failed.accept(why)));
        }

        private void end(Runnable news) {
            current = null;
            if (!dropped) {
                busy.set(false);
                news.run();
            }
            Latest.this.begin();
        }
    }
}
