package dev.threadline.recording;

import dev.threadline.event.UserError;
import java.nio.file.Path;

/** What a person is told of a file that can't be read, a sentence each. */
final class Complaints {
    private Complaints() {}

    static UserError damaged(Path file) {
        return new UserError(file + " is damaged and can't be read as a recording; run the scenario again.");
    }

    static UserError headless(Path file) {
        return new UserError(file + " ends too early or is damaged at its beginning, so nothing of it can be read;"
                + " run the scenario again.");
    }

    static UserError tooLarge(Path file) {
        return new UserError(file + " would take more memory than there is for it;"
                + " it is damaged, or the run was too long to be looked at with this much memory.");
    }

    static UserError changed(Path file) {
        return new UserError(file + " was changed or taken away while it was open; open it again.");
    }

    static UserError foreign(Path file) {
        return new UserError(file + " is not a recording; give a file that `threadline run -o` wrote.");
    }

    static UserError tooOld(Path file) {
        return new UserError(file
                + " was recorded by a Threadline before the first, and its format is not read any more;"
                + " run the scenario again.");
    }

    static UserError tooNew(Path file, int version) {
        return new UserError("%s is a recording of format %d, of a newer Threadline; this one reads format %d."
                .formatted(file, version, Format.VERSION));
    }

    static UserError unknown(Path file, Vocabulary.UnknownWord word) {
        return new UserError("%s was written by a newer Threadline: this one does not know what %s is."
                .formatted(file, word.getMessage()));
    }
}
