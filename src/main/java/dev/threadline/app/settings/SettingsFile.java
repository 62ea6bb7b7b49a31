package dev.threadline.app.settings;

import dev.threadline.app.look.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file in which settings outlast the window. */
public final class SettingsFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final Texts texts;

    /** @param file need not exist, nor its folder */
    public SettingsFile(Path file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    /**
     * What was found.
     *
     * @param problem in one sentence, why these are not the settings that were kept
     */
    public record Found(Settings settings, Optional<String> problem) {}

    /** Reads it. What an older version did not write yet is as at first; a damaged file is put aside. */
    public Found read() {
        try {
            ObjectNode whole = MAPPER.valueToTree(Settings.FIRST);
            if (!(MAPPER.readTree(Files.readString(file)) instanceof ObjectNode kept)) {
                return putAside();
            }
            whole.setAll(kept);
            return new Found(MAPPER.treeToValue(whole, Settings.class), Optional.empty());
        } catch (NoSuchFileException none) {
            return new Found(Settings.FIRST, Optional.empty());
        } catch (IOException | JacksonException damaged) {
            return putAside();
        }
    }

    private Found putAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return new Found(Settings.FIRST, Optional.of(texts.say("settings.damaged", file, aside.getFileName())));
        } catch (IOException stuck) {
            return new Found(Settings.FIRST, Optional.of(texts.say("settings.unreadable", file)));
        }
    }

    /**
     * Writes it: all of it or, if anything goes wrong, nothing.
     *
     * @throws IOException if it can't be written
     */
    public synchronized void write(Settings settings) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "settings", ".tmp");
        try {
            Files.writeString(fresh, MAPPER.writeValueAsString(settings));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
