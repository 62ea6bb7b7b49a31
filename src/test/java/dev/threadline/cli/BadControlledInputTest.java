package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.recording.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What can't be replayed or explored is told in a sentence, and nothing hangs. */
@Timeout(120)
class BadControlledInputTest {
    private static final String TWO_LOCKS = "two-locks";

    @TempDir
    private Path folder;

    private Path program(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name + ".py"), List.of(lines));
    }

    private static void isOneSentence(Answer answer, int code, String part) {
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.err()).startsWith("threadline: ").contains(part).doesNotContain("Exception");
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void aThreadThatIsBlocked_canGoOnInNoSchedule() throws IOException {
        Path file = Files.write(folder.resolve("choices"), List.of("Left*3", "Right*4"));
        isOneSentence(
                Answer.to("run", TWO_LOCKS, "--schedule", file),
                2,
                ": choice 7 is Right, but Right can't take a step there; ");
    }

    @Test
    void aRecordingThatBreaksOff_isReplayedAsFarAsItIsThere_andThatIsTold() throws IOException {
        Path whole = folder.resolve("whole");
        Answer.to("run", "lost-update", "--strategy", "random", "--seed", "1", "-o", whole);
        Path cut = folder.resolve("cut");
        byte[] bytes = Files.readAllBytes(whole);
        do {
            bytes = Arrays.copyOf(bytes, bytes.length - 1);
            Files.write(cut, bytes);
        } while (RunReader.read(cut).loss().isEmpty());

        Answer answer = Answer.to("run", "lost-update", "--schedule", cut);

        assertThat(answer.err())
                .startsWith("threadline: " + cut + " is not whole: it can be read up to byte ")
                .contains(", replay, seed 1");
    }

    @Test
    void aProgramThatNeverYields_isCut() throws IOException {
        Path pure = program("pure", "while True:", "    pass");

        Answer run = Answer.to("run", pure, "--strategy", "random", "--time-limit", "200ms");
        assertThat(run.err()).startsWith("Cut off ");
        assertThat(run.code()).isEqualTo(1);
        Answer check = Answer.to("check", pure, "--time", "2s");
        // Whether it is found not to come to an end, or time is up first.
        assertThat(check.out()).containsAnyOf("does not come to an end", "Time was up");
        assertThat(check.code()).isIn(1, 3);
    }

    @Test
    void aCounterThatGrowsForEver_isCutAtItsTimeLimit_andHasNoVerdict() throws IOException {
        Path grows = program(
                "grows",
                "from threading import Thread",
                "n = 0",
                "def work():",
                "    global n",
                "    while True:",
                "        n += 1",
                "for i in range(2):",
                "    Thread(target=work).start()");

        Answer run = Answer.to("run", grows, "--strategy", "pct", "--time-limit", "300ms");
        assertThat(run.err()).startsWith("Cut off after ");
        assertThat(run.code()).isEqualTo(1);
        Answer check = Answer.to("check", grows, "--states", "2000", "--time", "1s");
        assertThat(check.out()).contains("unknown");
        assertThat(check.code()).isEqualTo(3);
    }

    @Test
    void aBudgetOfZero_isRefused() {
        isOneSentence(Answer.to("check", TWO_LOCKS, "--time", "0s"), 2, "--time");
        isOneSentence(Answer.to("check", TWO_LOCKS, "--states", "0"), 2, "--states");
        isOneSentence(Answer.to("run", TWO_LOCKS, "--strategy", "pct", "--depth", "0"), 2, "--depth");
    }
}
