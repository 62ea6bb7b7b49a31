package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.ChildJava;
import dev.threadline.event.OutcomeKind;
import dev.threadline.recording.Recorded;
import dev.threadline.recording.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a run may get, in events. */
@Timeout(300)
class MaxEventsTest {
    /** In memory they would take 21 bytes each. */
    private static final int MANY = Integer.getInteger("threadline.events", 4_000_000);

    private static final int HEAP_MEGABYTES = 48;

    private static final String SCENARIO = """
            {"format": 1, "id": "on", "title": "On and on", "setup": ["lock = Lock()", "n = 0"],
             "threads": [{"name": "P", "count": 4, "code": ["while True:", "    with lock:", "        n += 1"]}]}""";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"free", "controlled"})
    void aRun_isCutAtItsNumberOfEvents_andSaysSo(String mode) throws IOException {
        Path file = folder.resolve("a.threadline");
        Path scenario = Files.writeString(folder.resolve("on.json"), SCENARIO);
        Answer answer = Answer.to("run", scenario, "-o", file, "--max-events", 5000, "--mode", mode);

        assertThat(answer.code()).isEqualTo(Threadline.FAILED);
        assertThat(answer.err()).startsWith("Cut off after 5,000 events, before the end.\n");
        Recorded recorded = RunReader.read(file);
        assertThat(recorded.loss()).isEmpty();
        assertThat(recorded.run().outcome().kind()).isEqualTo(OutcomeKind.TIME_LIMIT);
        assertThat(recorded.run().log().size()).isGreaterThan(5000);
    }

    @Test
    void millionsOfEvents_areRecordedInLittleMemory() throws IOException, InterruptedException {
        Path file = folder.resolve("a.threadline");
        Path said = folder.resolve("said.txt");
        Path scenario = Files.writeString(folder.resolve("on.json"), SCENARIO);
        Process process = ChildJava.of(Threadline.class)
                .withHeap(HEAP_MEGABYTES)
                .start(said, "run", scenario, "-o", file, "--max-events", MANY, "--time-limit", "10m");

        int code = process.waitFor();

        assertThat(Files.readString(said)).startsWith("Cut off after %,d events, before the end.".formatted(MANY));
        assertThat(code).isEqualTo(Threadline.FAILED);
        assertThat(RunReader.read(file).run().log().size()).isGreaterThan(MANY);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'found --max-events 0, expected 1 to 1000000000.'",
        "-5, 'found --max-events -5, expected 1 to 1000000000.'",
        "1000000001, 'found --max-events 1000000001, expected 1 to 1000000000.'",
        "99999999999999999999, 'found --max-events 99999999999999999999, expected a whole number of 64 bits such as 42.'",
        "many, 'found --max-events many, expected a whole number of 64 bits such as 42.'"
    })
    void aNumberThatIsNone_isToldInASentence(String number, String sentence) {
        Answer answer = Answer.to("run", "two-locks", "--max-events", number);
        assertThat(answer.code()).isEqualTo(Threadline.BAD_INPUT);
        assertThat(answer.err()).isEqualTo("threadline: " + sentence + "\n");
    }
}
