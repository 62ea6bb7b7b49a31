package dev.threadline.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * An entry of {@code broken-documents.txt}.
 *
 * @param text the document
 * @param says the sentence that refuses it
 * @param schema what the schema makes of it
 */
record BrokenDocument(String text, String says, Schema schema) {
    private static final Path TABLE = Path.of("src/test/resources/dev/threadline/scenario/broken-documents.txt");

    enum Schema {
        REFUSES,
        CANNOT_TELL,
        NO_JSON
    }

    static List<BrokenDocument> all() {
        try {
            return Arrays.stream(Files.readString(TABLE).split("\n\n"))
                    .filter(entry -> !entry.startsWith("#"))
                    .map(entry -> of(entry.strip().split("\n")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BrokenDocument of(String[] lines) {
        String[] values = Arrays.stream(lines).map(line -> line.substring(9)).toArray(String[]::new);
        String text = switch (lines[0].substring(0, 9).strip()) {
            case "document" -> values[0];
            case "escaped" -> values[0].translateEscapes();
            case "field" -> Documents.with("\"setup\": [\"N = 1\"],\n" + values[0]);
            case "setup" -> Documents.with("\n" + values[0]);
            default -> throw new IllegalArgumentException(lines[0]);
        };
        return new BrokenDocument(
                text, values[1], Schema.valueOf(values[2].toUpperCase().replace(' ', '_')));
    }

    @Override
    public String toString() {
        return text;
    }
}
