package dev.threadline.app.work;

import dev.threadline.recording.RunReader;
import dev.threadline.scenario.ScenarioFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** What is in a file that somebody wants to see. */
sealed interface Found {
    /** A scenario, which is run. @param from where it was */
    record Program(ScenarioFile scenario, Path from) implements Found {}

    /** A recording, which is read. @param from where it is */
    record Recording(Path from) implements Found {}

    /**
     * Looks into a file, which can take a while.
     *
     * @param path where it is; what is no path at all is left to {@code read}, which tells so
     * @param read reads it as a scenario
     * @throws dev.threadline.event.UserError if it holds neither
     */
    static Found in(String path, Supplier<ScenarioFile> read) {
        return isRecording(path) ? new Recording(Path.of(path)) : new Program(read.get(), Path.of(path));
    }

    private static boolean isRecording(String path) {
        try {
            return RunReader.isRecording(Path.of(path));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
