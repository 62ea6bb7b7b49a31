package dev.threadline.app;

import dev.threadline.app.look.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What nobody expected, noted down where a developer can read it; the user gets one sentence that says where. Whatever a room
 * logs as an error comes here, and what the window's thread did not catch.
 */
final class LogFile implements AutoCloseable {
    private static final String ROOMS = "dev.threadline";
    private static final int MOST_BYTES = 500_000;
    private static final int FILES = 3;

    /** Held, because the system forgets a logger, and who listens to it, that nobody holds. */
    private final Logger logger = Logger.getLogger(ROOMS);

    private final List<Handler> handlers;

    private LogFile(List<Handler> handlers) {
        this.handlers = handlers;
        handlers.forEach(logger::addHandler);
    }

    /**
     * Opens the log; where it can't be written, the console alone has the details.
     *
     * @param folder need not exist
     * @param tell gets the sentence for the user, on the thread on which something went wrong
     */
    static LogFile open(Path folder, Texts texts, Consumer<String> tell) {
        try {
            Handler file = file(folder);
            return new LogFile(
                    List.of(file, telling(defect -> tell.accept(texts.say("problem.logged", defect, folder)))));
        } catch (IOException readOnly) {
            return new LogFile(List.of(telling(defect -> tell.accept(texts.say("problem.defect", defect)))));
        }
    }

    private static Handler file(Path folder) throws IOException {
        Files.createDirectories(folder);
        // A percent sign has a meaning in these names; %u keeps two windows apart.
        String pattern = folder.resolve("threadline").toString().replace("%", "%%") + "-%u.%g.log";
        FileHandler file = new FileHandler(pattern, MOST_BYTES, FILES, true);
        file.setFormatter(new SimpleFormatter());
        file.setEncoding("UTF-8");
        return file;
    }

    /** @param tell gets the kind of defect */
    private static Handler telling(Consumer<String> tell) {
        Handler telling = new Handler() {
            @Override
            public void publish(LogRecord said) {
                if (isLoggable(said) && said.getThrown() != null) {
                    tell.accept(said.getThrown().getClass().getSimpleName());
                }
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        telling.setLevel(Level.SEVERE);
        return telling;
    }

    /** Notes down what a thread did not catch. */
    void uncaught(Thread thread, Throwable defect) {
        logger.log(Level.SEVERE, "Not caught by " + thread.getName(), defect);
    }

    @Override
    public void close() {
        handlers.forEach(logger::removeHandler);
        handlers.forEach(Handler::close);
    }
}
