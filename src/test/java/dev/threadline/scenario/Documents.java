package dev.threadline.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Documents to test with. */
final class Documents {
    static final Path SHIPPED = Path.of("scenarios");

    /** A document that uses every field. */
    static final String FULL = """
            {
              "format": 1,
              "id": "all-fields",
              "title": "Every field, once",
              "topic": "Tests",
              "difficulty": 3,
              "lang": "pt-BR",
              "translations": {
                "de": {
                  "title": "Jedes Feld",
                  "lesson": "So.",
                  "goal": "Ziel",
                  "quiz": [{"question": "Was?", "options": [{"text": "dies", "feedback": "gut"}, {"text": "das"}]}]
                },
                "en": {}
              },
              "source": "here",
              "lesson": "**Look**\\n\\nand see \\u2713",
              "teaching": "notes",
              "setup": ["N = 100", "FAST = True", "WHO = 'x'", "", "def f():", "    return N"],
              "threads": [
                {"name": "P", "count": 2, "daemon": true, "code": ["f()", "x = index"]},
                {"name": "Big Ben", "code": ["f()"]}
              ],
              "main": ["threads[\\"P-1\\"].start()"],
              "check": "N == 100",
              "goal": {"text": "win", "expression": "N == 1"},
              "expect": {"verdict": "fails", "outcomes": ["finished", "livelock", "endless"]},
              "explore": {"set": {"N": 2, "FAST": false, "WHO": "y"}, "random": true},
              "quiz": [
                {
                  "step": 4,
                  "question": "What?",
                  "options": [{"text": "this", "right": true, "feedback": "good"}, {"text": "that", "right": false}]
                }
              ],
              "run": {
                "mode": "controlled",
                "strategy": "replay",
                "seed": -9223372036854775808,
                "schedule": ["MainThread", "P-1", "P-1:timeout", "P-1:random=-3", "Thread-1 (f)"],
                "speed": 2.5,
                "gil": true
              },
              "editable": [{"from": 2, "to": 3}, {"from": 7, "to": 7}],
              "pair": "other"
            }
            """;

    private Documents() {}

    /** A sound document with these fields more. */
    static String with(String fields) {
        return "{\"format\": 1, \"id\": \"a\", \"title\": \"A\", \"main\": [\"x = 1\"], " + fields + "}";
    }

    static List<Path> shippedFiles() {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("scenario.schema.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Documents of every kind that are all sound. */
    static List<String> sound() {
        Stream<String> written = Stream.of(
                FULL,
                with("\"setup\": []"),
                with("\"threads\": []"),
                with("\"check\": \"\", \"lesson\": \"\", \"topic\": \"\""),
                with("\"goal\": {\"text\": \"\", \"outcome\": \"check\"}"),
                with("\"expect\": {\"verdict\": \"holds\", \"outcomes\": []}"),
                with("\"explore\": {}"),
                with("\"run\": {}"),
                with("\"run\": {\"speed\": 1e3, \"schedule\": []}"),
                with("\"quiz\": []"),
                with("\"translations\": {\"de\": {\"quiz\": []}}"),
                "{\"format\":1,\"id\":\"a\",\"title\":\"A\",\"threads\":[{\"name\":\"\u00c4rger\",\"code\":[\"\"]}]}");
        return Stream.concat(written, shippedFiles().stream().map(Documents::text))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
