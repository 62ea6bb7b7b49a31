package dev.threadline.scenario;

import dev.threadline.event.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A Python program as a scenario: the file is its {@code main}, its name the title, and all of it may be changed. */
final class PythonFile {
    private static final String ENDING = ".py";

    private PythonFile() {}

    /** Whether a file's name says that it is a Python program. */
    static boolean isNamedSo(Path file) {
        return isNamedSo(String.valueOf(file.getFileName()));
    }

    /** The same of a name that need not be that of a file. */
    static boolean isNamedSo(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /**
     * The scenario of a program.
     *
     * @throws UserError if there is nothing in it, or a line is too long to be shown
     */
    static Scenario scenario(Path file, String text) {
        return scenario(file.toString(), file.getFileName().toString(), text);
    }

    /** The same of a text that need not be in a file. */
    static Scenario scenario(String file, String text) {
        return scenario(file, file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1), text);
    }

    /** The same. @param file what sentences call it; @param name what the scenario is called */
    static Scenario scenario(String file, String name, String text) {
        if (text.isBlank()) {
            throw new UserError(file + " is empty; a program has one line or more.");
        }
        List<String> lines = text.stripTrailing().lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (!TextShape.LINE.fits(lines.get(at))) {
                throw new DocumentError(
                        file,
                        at + 1,
                        "is longer than %d characters; break it into several lines."
                                .formatted(TextShape.LINE.longest()));
            }
        }
        return new Scenario(
                Scenario.FORMAT,
                id(name.substring(0, name.length() - ENDING.length())),
                name,
                "",
                1,
                ScenarioFields.DEFAULT_LANGUAGE,
                Map.of(),
                "",
                "",
                "",
                List.of(),
                List.of(),
                lines,
                "",
                Optional.empty(),
                Optional.empty(),
                Explore.AS_WRITTEN,
                List.of(),
                RunSettings.DEFAULT,
                List.of(new LineRange(1, lines.size())),
                "");
    }

    /** An id that comes as near to a file's name as an id can. */
    private static String id(String name) {
        String words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return TextShape.ID.fits(words) ? words : "program";
    }
}
