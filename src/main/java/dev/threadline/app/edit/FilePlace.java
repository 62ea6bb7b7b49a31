package dev.threadline.app.edit;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person where to save a text. */
public interface FilePlace {
    /** The chosen file, or nothing if the person thought better of it. @param name the file's name, to begin with */
    Optional<Path> choose(String name);
}
