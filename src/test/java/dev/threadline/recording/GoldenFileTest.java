package dev.threadline.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Event;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that were written when version 1 came to be: they open for ever, and tell the same. So do those of its first days, whose
 * choices stood behind all events, and whose checksums did not tell where a block begins. What the present writer makes of the same
 * run is put into {@code target} by the test, for who changes the format on purpose.
 */
class GoldenFileTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/threadline/recording");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "version-1, false",
        "version-1-unplaced, false",
        "version-1-controlled, true",
        "version-1-controlled-unplaced, true",
        "version-1-choices-last, true"
    })
    void aFileOfVersion1_tellsWhatItAlwaysTold(String name, boolean controlled) throws IOException {
        Recorded recorded = RunReader.read(FOLDER.resolve(name + ".threadline"));

        assertThat(recorded.loss()).isEmpty();
        String text = text(recorded.run());
        String told = controlled ? "version-1-controlled.txt" : "version-1.txt";
        Files.writeString(Path.of("target", told), text);
        assertThat(text).isEqualTo(Files.readString(FOLDER.resolve(told)));
        assertThat(text).isEqualTo(text(GoldenRun.run(controlled)));
    }

    @ParameterizedTest
    @CsvSource({"version-1, false", "version-1-controlled, true"})
    void theWriter_writesTheSameBytesAsEver(String name, boolean controlled) throws IOException {
        byte[] written = bytesOf(GoldenRun.run(controlled));
        Files.write(Path.of("target", name + ".threadline"), written);
        assertThat(written).isEqualTo(Files.readAllBytes(FOLDER.resolve(name + ".threadline")));
    }

    @Test
    void theGoldenRun_hasEventsOfAllKinds() {
        EventLog log = GoldenRun.run(false).log();
        assertThat(LongStream.range(0, log.size()).mapToObj(log::kindAt).distinct())
                .containsExactlyInAnyOrder(EventKind.values());
    }

    @Test
    void aFileOfVersion2_isOneSentence() throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve("version-1.threadline"));
        bytes[Format.HEAD_BYTES - 1] = 2;
        Path file = Files.write(folder.resolve("a.threadline"), bytes);
        assertThatThrownBy(() -> RunReader.read(file))
                .hasMessage(file + " is a recording of format 2, of a newer Threadline; this one reads format 1.");
    }

    private static byte[] bytesOf(Run run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunWriter.write(run, out);
        return out.toByteArray();
    }

    /** All that a run tells. */
    private static String text(Run run) {
        EventLog log = run.log();
        StringBuilder text = new StringBuilder();
        line(text, "title", run.title(), run.scenario());
        run.heading().provenance().facts().forEach((fact, words) -> line(text, "fact", fact, words));
        run.listing().sections().forEach(section -> line(text, "section", section.title(), section.lines()));
        log.objects()
                .forEach(object -> line(text, "object", object.id(), object.kind(), object.name(), object.initial()));
        log.threads()
                .forEach(thread -> line(text, "thread", thread.id(), thread.object(), thread.name(), thread.daemon()));
        for (long position = 0; position < log.size(); position++) {
            Event event = log.event(position);
            line(
                    text,
                    "event",
                    log.kindAt(position),
                    event.stamp(),
                    log.valueAt(position),
                    String.valueOf(log.detailAt(position)));
        }
        run.choices().ifPresent(choices -> {
            line(text, "choices", choices.strategy(), choices.seed());
            choices.decided().forEach(decided -> line(text, "choice", decided));
        });
        line(
                text,
                "outcome",
                run.outcome().kind(),
                run.outcome().reason(),
                run.outcome().stuck());
        return text.toString();
    }

    private static void line(StringBuilder text, Object... parts) {
        text.append(String.join(
                                " | ",
                                Arrays.stream(parts).map(Object::toString).toList())
                        .replace("\n", "\\n")
                        .replace("\0", "\\0"))
                .append('\n');
    }
}
