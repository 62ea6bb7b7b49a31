package dev.threadline.cli;

import dev.threadline.event.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios of a folder and the folders in it. */
final class ScenarioFiles {
    private ScenarioFiles() {}

    /**
     * The scenario files of a folder, in the order of their paths; none if the name is not that of one.
     *
     * @throws UserError if there is no scenario in it
     */
    static List<Path> in(String name) throws IOException {
        Path folder;
        try {
            folder = Path.of(name);
        } catch (InvalidPathException noPath) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(ScenarioFiles::isScenario).sorted().toList();
            if (found.isEmpty()) {
                throw new UserError("There is no scenario (.json) in the folder %s.".formatted(folder));
            }
            return found;
        }
    }

    private static boolean isScenario(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") && !name.endsWith(".schema.json") && Files.isRegularFile(file);
    }
}
