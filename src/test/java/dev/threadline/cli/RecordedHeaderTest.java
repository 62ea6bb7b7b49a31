package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Provenance;
import dev.threadline.event.Run;
import dev.threadline.recording.RunReader;
import dev.threadline.recording.RunWriter;
import dev.threadline.sync.RLock;
import dev.threadline.sync.Recording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recording tells where it comes from: to a reader, and to a replay of its choices. */
@Timeout(60)
class RecordedHeaderTest {
    private static final String PROGRAM = """
            {"format": 1, "id": "mine", "title": "Mine", "setup": ["n = 0"],
             "threads": [{"name": "P", "count": 2, "code": ["n += 1"]}]}
            """;

    @TempDir
    private Path folder;

    private Path recording() {
        return folder.resolve("a.threadline");
    }

    private Path scenario(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.json"), text);
    }

    @Test
    void aRecording_tellsWhatWasRun_how_andOnWhat() throws IOException, NoSuchAlgorithmException {
        Path scenario = scenario(PROGRAM);
        Answer.to("run", scenario, "-o", recording(), "--strategy", "pct", "--depth", 2, "--seed", 7);

        Answer shown = Answer.to("show", recording(), "--header");

        assertThat(shown.code()).isEqualTo(Threadline.DONE);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(scenario));
        assertThat(shown.out().lines())
                .contains(
                        "Title      Mine",
                        "Scenario   mine",
                        "Source     2 lines; `show --source` prints them",
                        "SHA-256    " + HexFormat.of().formatHex(hash),
                        "Mode       controlled",
                        "Strategy   pct, depth 2",
                        "Seed       7",
                        "Explored   no",
                        "Clock      times are virtual ns since the run began",
                        "Processors " + Runtime.getRuntime().availableProcessors())
                .anyMatch(line -> line.startsWith("Java       " + Runtime.version()))
                .anyMatch(line -> line.startsWith("System     " + System.getProperty("os.name")))
                .anyMatch(line -> line.startsWith("Threadline "));
    }

    @Test
    void aFreeRun_tellsItsSpeedItsLockAndWhenItBegan() {
        Instant before = Instant.now();
        Answer.to("run", "two-locks", "-o", recording(), "--speed", "2.5", "--gil", "--virtual");
        Instant after = Instant.now();

        assertThat(Answer.to("show", recording(), "--header").out().lines())
                .contains(
                        "Mode       free",
                        "Speed      2.5",
                        "GIL        switches after 5.0 ms",
                        "Threads    virtual",
                        "Clock      times are real ns since the run began");
        Provenance told = RunReader.read(recording()).run().heading().provenance();
        assertThat(Instant.parse(told.fact(Provenance.Fact.BEGAN).orElseThrow()))
                .isBetween(before, after);
    }

    @Test
    void theSource_isTheFileLetterByLetter_beItAPythonProgram() throws IOException {
        Path program = Files.writeString(folder.resolve("p.py"), "# é\r\n\nprint(1)  \n\n");
        Answer.to("run", program, "-o", recording());
        assertThat(Answer.to("show", recording(), "--source").out()).isEqualTo(Files.readString(program));

        Answer.to("run", "two-locks", "-o", recording(), "--explored");
        try (var files = Files.walk(Path.of("scenarios"))) {
            Path shipped = files.filter(file -> file.toString().endsWith("-two-locks.json"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Answer.to("show", recording(), "--source").out()).isEqualTo(Files.readString(shipped));
        }
    }

    @Test
    void choicesOfAScenarioThatHasChangedSince_areReplayedWithAWord() throws IOException {
        Path scenario = scenario(PROGRAM);
        Answer.to("run", scenario, "-o", recording(), "--strategy", "round-robin");
        assertThat(Answer.to("run", scenario, "--schedule", recording()).err()).doesNotContain("has changed");

        scenario(PROGRAM.replace("\"Mine\"", "\"Yours\""));
        String sentence =
                "mine has changed since " + recording() + " was recorded, so its choices may not fit any more.";
        Answer replayed = Answer.to("run", scenario, "--schedule", recording());
        assertThat(replayed.code()).isEqualTo(Threadline.DONE);
        assertThat(replayed.err()).containsOnlyOnce(sentence);

        scenario(PROGRAM.replace("\"P\"", "\"Q\"").replace("\"count\": 2,", ""));
        Answer refused = Answer.to("run", scenario, "--schedule", recording());
        assertThat(refused.code()).isEqualTo(Threadline.BAD_INPUT);
        assertThat(refused.err()).contains(sentence).hasLineCount(1);
    }

    @Test
    void javaCode_isSavedWithWhereItRan() throws IOException, InterruptedException {
        Run run = Recording.of("mine", () -> new RLock("lock").lock())
                .within(Duration.ofSeconds(10))
                .run();
        try (OutputStream out = Files.newOutputStream(recording())) {
            RunWriter.write(run, out);
        }
        assertThat(RunReader.read(recording()).run().heading()).isEqualTo(run.heading());
        assertThat(Answer.to("show", recording(), "--header").out()).contains("Mode       free", "Threads    platform");

        Answer source = Answer.to("show", recording(), "--source");
        assertThat(source.code()).isEqualTo(Threadline.BAD_INPUT);
        assertThat(source.err()).endsWith(recording() + " does not tell the text of what was run.\n");
    }

    @Test
    void whatIsNoRecording_hasNoHeader() {
        Answer shown = Answer.to("show", "two-locks", "--header");
        assertThat(shown.code()).isEqualTo(Threadline.BAD_INPUT);
        assertThat(shown.err()).contains("two-locks is no recording, and so has no header; give a file that");
        assertThat(Answer.to("show", "two-locks", "--header", "--source").err()).contains("leave one of them out");
    }
}
