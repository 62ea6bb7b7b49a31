package dev.threadline.app.work;

import dev.threadline.app.look.Texts;
import dev.threadline.event.UserError;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Work that takes long, on threads of its own; what comes of it is told on the window's thread. */
public final class Background {
    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private final Executor threads;
    private final Executor window;
    private final Texts texts;

    /** Something to be done. */
    public interface Work<T> {
        /** @throws InterruptedException if it was ended early */
        T carryOut() throws InterruptedException;
    }

    /**
     * @param threads carries out each task on a thread of its own
     * @param window carries out tasks on the window's thread
     */
    Background(Executor threads, Executor window, Texts texts) {
        this.threads = threads;
        this.window = window;
        this.texts = texts;
    }

    /**
     * Carries something out.
     *
     * @param then gets what came of it
     * @param failed gets what went wrong, in a sentence, which is empty where it was ended early
     */
    public <T> void carryOut(Work<T> work, Consumer<T> then, Consumer<String> failed) {
        threads.execute(() -> {
            try {
                T result = work.carryOut();
                tell(() -> then.accept(result));
            } catch (UserError mistake) {
                tell(() -> failed.accept(mistake.getMessage()));
            } catch (InterruptedException ended) {
                tell(() -> failed.accept(""));
            } catch (RuntimeException | Error defect) {
                // A defect of ours: the reader gets a sentence, the log the rest. Where there is a log file, it has the
                // last word.
                tell(() -> failed.accept(
                        texts.say("problem.defect", defect.getClass().getSimpleName())));
                LOG.log(Level.ERROR, "A job failed", defect);
            }
        });
    }

    /** Does something on the window's thread, later. */
    void tell(Runnable news) {
        window.execute(news);
    }
}
