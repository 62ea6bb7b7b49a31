package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Parting;
import dev.threadline.recording.RunReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A scenario that goes along with a run of its twin. */
@Timeout(60)
class TwinCommandTest {
    private static final String BROKEN = "two-locks";
    private static final String FIXED = "two-locks-ordered";
    private static final String THEIR_WAYS_PART =
            "From step 2 on it goes its own way:" + " choice 2 is Right, but Right can't take a step there; Left can.";

    /** Where a recording says how long its header is, behind magic, version and the header's letter. */
    private static final int HEADER_LENGTH = 26;

    @TempDir
    private Path folder;

    private Path recording(String scenario, String... options) {
        Path file = folder.resolve(scenario + ".threadline");
        Object[] command = {"run", scenario, "--mode", "controlled", "-o", file};
        Object[] all = Arrays.copyOf(command, command.length + options.length);
        System.arraycopy(options, 0, all, command.length, options.length);
        Answer.to(all);
        return file;
    }

    private static void isRefused(Answer answer, String sentence) {
        assertThat(answer.err()).isEqualTo("threadline: " + sentence + System.lineSeparator());
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void theFixedTwin_goesAlongWithTheDeadlock_tellsWhereItLeavesIt_andFinishes() {
        Answer answer = Answer.to("run", FIXED, "--twin-of", recording(BROKEN));

        assertThat(answer.err())
                .startsWith("Finished")
                .contains(", twin, seed ")
                .contains(THEIR_WAYS_PART);
        assertThat(answer.code()).isZero();
    }

    @Test
    void whereTheWaysPart_isInTheRecording_forWhoeverReadsIt() {
        Path own = folder.resolve("own.threadline");
        Answer.to("run", FIXED, "--twin-of", recording(BROKEN), "-o", own);

        assertThat(RunReader.read(own).run().choices().orElseThrow().parting())
                .map(Parting::after)
                .hasValue(1);
        assertThat(Answer.to("show", own).out()).contains(THEIR_WAYS_PART);
    }

    @Test
    void withoutAFile_theScheduleThatTheTwinHasSavedIsFollowed() {
        Answer answer = Answer.to("run", FIXED, "--strategy", "twin");

        assertThat(answer.err()).contains(THEIR_WAYS_PART);
        assertThat(answer).isEqualTo(Answer.to("run", FIXED, "--twin-of", recording(BROKEN)));
        isRefused(
                Answer.to("run", BROKEN, "--strategy", "twin"),
                "two-locks-ordered, the twin of two-locks, has no schedule of its own to follow;"
                        + " record a controlled run of it.");
        isRefused(
                Answer.to("run", "one-of-everything", "--strategy", "twin"),
                "one-of-everything has no twin among the shipped scenarios whose run it could follow.");
    }

    @Test
    void aFileOfChoices_isFollowedToo_andToldWhenItEndsFirst() throws IOException {
        Path file = Files.write(folder.resolve("choices"), List.of("Left", "Left"));
        Answer answer = Answer.to("run", FIXED, "--twin-of", file);

        assertThat(answer.err())
                .contains(file + " ends after choice 2, before the run does; from there on threads take turns.")
                .doesNotContain("goes its own way");
    }

    @Test
    void theSameScenario_goesAlongToTheEnd() {
        Path recording = recording(BROKEN);
        Path own = folder.resolve("own.threadline");
        Answer.to("run", BROKEN, "--twin-of", recording, "-o", own);

        assertThat(RunReader.read(own).run().choices().orElseThrow().choices())
                .isEqualTo(
                        RunReader.read(recording).run().choices().orElseThrow().choices());
        assertThat(RunReader.read(own).run().choices().orElseThrow().parting()).isEmpty();
    }

    @Test
    void aRunOfAnotherScenario_isRefused() {
        Path other = recording("lost-update", "--strategy", "round-robin");
        isRefused(
                Answer.to("run", FIXED, "--twin-of", other),
                other + " has choices of a run of lost-update, not of two-locks-ordered, nor of its twin,"
                        + " which is two-locks; give it with its own scenario.");
    }

    @Test
    void aThreadThatThereNeverIs_isRefused() throws IOException {
        Path file = Files.write(folder.resolve("choices"), List.of("Left", "Bob"));
        isRefused(
                Answer.to("run", FIXED, "--twin-of", file),
                file + ": choice 2 is Bob, but there is no such thread at this point:"
                        + " there is Left, Right and Logger.");
    }

    @Test
    void aRecordingThatBreaksOffBeforeItsFirstChoice_isRefused() throws IOException {
        Path whole = recording(BROKEN);
        byte[] bytes = Files.readAllBytes(whole);
        int header = ByteBuffer.wrap(bytes).getInt(HEADER_LENGTH);
        Path cut = Files.write(
                folder.resolve("cut"), Arrays.copyOf(bytes, HEADER_LENGTH + 2 * Integer.BYTES + header + 1));

        Answer answer = Answer.to("run", FIXED, "--twin-of", cut);

        assertThat(answer.err())
                .startsWith("threadline: " + cut + " is not whole: ")
                .endsWith("what came after its first 0 events is lost, and no choices are left in it."
                        + System.lineSeparator());
        assertThat(answer.code()).isEqualTo(2);
    }

    @Test
    void optionsThatContradictEachOther_areRefused() {
        isRefused(
                Answer.to("run", FIXED, "--twin-of", "x", "--strategy", "pct"),
                "found --twin-of with --strategy pct; a twin goes by another run: leave one of them out.");
        isRefused(
                Answer.to("run", FIXED, "--twin-of", "x", "--schedule", "y"),
                "found --schedule with --twin-of; choices are made again or gone along with: leave one of them out.");
        isRefused(
                Answer.to("run", FIXED, "--mode", "free", "--twin-of", "x"),
                "found --mode free with --twin-of; in a free run nobody chooses: leave one of them out.");
        isRefused(
                Answer.to("run", FIXED, "--twin-of", folder.resolve("absent")),
                "there is no file " + folder.resolve("absent") + "; --twin-of takes a file of choices or a recording.");
    }
}
