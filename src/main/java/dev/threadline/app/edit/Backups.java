package dev.threadline.app.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was edited and not saved, kept in a folder in case the window ends without asking: a file for each draft. All methods take
 * as long as a disk does, and any thread may call them.
 */
final class Backups {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ENDING = ".draft.json";

    private final Path folder;

    /** The order of the newest order that was carried out; an older one comes too late. */
    private long latest = -1;

    /** @param folder need not exist */
    Backups(Path folder) {
        this.folder = folder;
    }

    /**
     * A draft that was kept.
     *
     * @param name of the draft
     * @param file its absolute path, or empty
     * @param text as an editor has it
     */
    record Backup(String name, String file, String text) {
        static Backup of(Draft draft, String text) {
            return new Backup(
                    draft.name(),
                    draft.file().map(path -> path.toAbsolutePath().toString()).orElse(""),
                    text);
        }

        /** The draft, as if nothing of it were saved. */
        Draft draft() {
            return new Draft(
                    name, file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)), WrittenText.nothing());
        }

        private String key() {
            return file.isEmpty() ? name : file;
        }
    }

    /**
     * Keeps a draft, in the place of what was kept of it before.
     *
     * @param order grows from call to call, so that what was asked later holds
     * @throws dev.threadline.event.UserError if it can't be written
     */
    synchronized void keep(Backup backup, long order) {
        if (order <= latest) {
            return;
        }
        latest = order;
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            // Told by what is written next.
        }
        WrittenText.write(place(backup), MAPPER.writeValueAsString(backup));
    }

    /** Forgets a draft, because it has been saved or is not wanted. @param order as that of {@link #keep} */
    synchronized void forget(Backup backup, long order) {
        latest = Math.max(latest, order);
        try {
            Files.deleteIfExists(place(backup));
        } catch (IOException stays) {
            // Then it is offered once more, which is better than losing it.
        }
    }

    /** What was kept of a draft, unless nothing was or it can't be read. */
    synchronized Optional<Backup> of(Draft draft) {
        return read(place(Backup.of(draft, "")));
    }

    /** All that was kept, the latest first. */
    synchronized List<Backup> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static Optional<Backup> read(Path file) {
        try {
            return Optional.of(MAPPER.readValue(Files.readAllBytes(file), Backup.class));
        } catch (IOException | JacksonException noneOrDamaged) {
            return Optional.empty();
        }
    }

    private Path place(Backup backup) {
        return folder.resolve(UUID.nameUUIDFromBytes(backup.key().getBytes(StandardCharsets.UTF_8)) + ENDING);
    }
}
