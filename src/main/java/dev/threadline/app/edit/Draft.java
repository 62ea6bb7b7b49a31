package dev.threadline.app.edit;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What is being edited, and where it belongs.
 *
 * @param name what its mistakes are reported of, and what it is called while it is in no file
 * @param file where it is saved, if it has been
 * @param saved what is in that file, as far as is known; of a draft without one what it began with
 */
record Draft(String name, Optional<Path> file, WrittenText saved) {
    /** What is in a file. */
    static Draft of(Path file, WrittenText saved) {
        return new Draft(file.toString(), Optional.of(file), saved);
    }

    /** The name for a heading. */
    String title() {
        return file.map(path -> path.getFileName().toString()).orElse(name);
    }

    /** Whether it is a Python program, and no JSON document. */
    boolean isProgram() {
        return name.toLowerCase(Locale.ROOT).endsWith(".py");
    }

    /** Whether a text says something else than what is saved. */
    boolean isChangedBy(String text) {
        return !saved.text().equals(text);
    }
}
