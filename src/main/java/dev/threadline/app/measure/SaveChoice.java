package dev.threadline.app.measure;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person where to save a picture. */
public interface SaveChoice {
    /** The chosen file, or nothing if the person thought better of it. @param name what it might be called */
    Optional<Path> choose(String name);
}
