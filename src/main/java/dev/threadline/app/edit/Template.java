package dev.threadline.app.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a new draft can begin with. */
enum Template {
    EMPTY("program.py"),
    LOCK("lock.py"),
    CONDITION("condition.py"),
    SCENARIO("my-scenario.json");

    private static final String FOLDER = "/dev/threadline/app/templates/";

    private final String file;

    Template(String file) {
        this.file = file;
    }

    /** The name of the file that it is likely to be saved in. */
    String file() {
        return file;
    }

    /** Its text. */
    String read() {
        try (InputStream in = Template.class.getResourceAsStream(FOLDER + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key of its text. */
    String text() {
        return "editor.template." + name().toLowerCase(Locale.ROOT);
    }
}
