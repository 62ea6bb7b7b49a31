package dev.threadline.app;

import dev.threadline.app.look.Texts;
import dev.threadline.app.work.Mark;
import dev.threadline.app.work.MarkStore;
import dev.threadline.event.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Marks in a folder, a file for each run that has any. */
final class MarkFiles implements MarkStore {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final TypeReference<List<Mark>> MARKS = new TypeReference<>() {};
    private static final String ENDING = ".marks.json";

    private final Path folder;
    private final Texts texts;

    /** The order of what was written last, by file. */
    private final Map<Path, Long> latest = new HashMap<>();

    /** @param folder need not exist */
    MarkFiles(Path folder, Texts texts) {
        this.folder = folder;
        this.texts = texts;
    }

    @Override
    public synchronized List<Mark> read(String run) {
        try {
            return MAPPER.readValue(Files.readAllBytes(place(run)), MARKS).stream()
                    .filter(mark -> mark != null && mark.step() >= 0 && mark.note() != null)
                    .toList();
        } catch (IOException | JacksonException noneOrDamaged) {
            return List.of();
        }
    }

    @Override
    public synchronized void keep(String run, List<Mark> marks, long order) {
        Path file = place(run);
        if (latest.getOrDefault(file, -1L) > order) {
            return;
        }
        latest.put(file, order);
        try {
            if (marks.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                write(file, marks);
            }
        } catch (IOException refused) {
            throw new UserError(texts.say("mark.unkept", folder, refused.getMessage()));
        }
    }

    /** All of it or, if anything goes wrong, nothing. */
    private void write(Path file, List<Mark> marks) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "marks", ".tmp");
        try {
            Files.write(fresh, MAPPER.writeValueAsBytes(marks));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Path place(String run) {
        return folder.resolve(UUID.nameUUIDFromBytes(run.getBytes(StandardCharsets.UTF_8)) + ENDING);
    }
}
