package dev.threadline.app;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a file. */
interface FileChoice {
    /** The chosen file, or nothing if the person thought better of it. */
    Optional<Path> choose();
}
