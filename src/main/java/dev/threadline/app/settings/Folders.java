package dev.threadline.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folders of a user in which a program keeps what should outlast it, where each system wants them (on Linux after the XDG
 * base directory specification).
 *
 * @param config what the user chose
 * @param state what the program noted down, such as a log
 */
public record Folders(Path config, Path state) {
    private static final String NAME = "threadline";
    private static final String TITLE = "Threadline";

    /**
     * The folders on a system.
     *
     * @param system what the system is called, such as {@code Linux}
     * @param environment the variables of the environment
     * @param home the user's own folder
     */
    public static Folders of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            Path library = home.resolve("Library");
            return new Folders(
                    library.resolve("Application Support").resolve(TITLE),
                    library.resolve("Logs").resolve(TITLE));
        }
        if (name.contains("windows")) {
            return new Folders(
                    named(environment, "APPDATA")
                            .orElse(home.resolve("AppData/Roaming"))
                            .resolve(TITLE),
                    named(environment, "LOCALAPPDATA")
                            .orElse(home.resolve("AppData/Local"))
                            .resolve(TITLE));
        }
        return new Folders(
                named(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve(NAME),
                named(environment, "XDG_STATE_HOME")
                        .orElse(home.resolve(".local/state"))
                        .resolve(NAME));
    }

    /** The folder that a variable names; one that is not absolute names none, says the specification. */
    private static Optional<Path> named(Map<String, String> environment, String variable) {
        try {
            return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
