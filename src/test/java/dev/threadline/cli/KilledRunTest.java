package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.ChildJava;
import dev.threadline.event.Choice;
import dev.threadline.event.EventLog;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.recording.Recorded;
import dev.threadline.recording.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it records leaves a file that opens. */
@Timeout(600)
class KilledRunTest {
    /** More with {@code -Dthreadline.kills=50}. */
    private static final int KILLS = Integer.getInteger("threadline.kills", 5);

    private static final int MOST_BYTES = 2_000_000;

    private static final String SCENARIO = """
            {"format": 1, "id": "on", "title": "On and on", "setup": ["lock = Lock()", "n = 0"],
             "threads": [{"name": "P", "count": 2,
                          "code": ["while True:", "    with lock:", "        n += 1", "    items = [n]"]}]}""";

    @TempDir
    private Path folder;

    private Path target() {
        return folder.resolve("on.threadline");
    }

    private Path part() {
        return folder.resolve("on.threadline.part");
    }

    /** Runs the scenario in a process of its own and kills that once so many bytes are recorded. */
    private Recorded killedAt(int enough, String... options) throws IOException, InterruptedException {
        Path scenario = Files.writeString(folder.resolve("on.json"), SCENARIO);
        Object[] arguments = Stream.concat(Stream.of("run", scenario, "-o", target()), Stream.of(options))
                .toArray();
        Process process = ChildJava.of(Threadline.class).start(folder.resolve("said.txt"), arguments);
        while (process.isAlive() && (!Files.exists(part()) || Files.size(part()) < enough)) {
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
        Recorded left = RunReader.read(part());
        assertThat(left.loss()).as("killed at %,d bytes", enough).isPresent();
        assertThat(target()).doesNotExist();
        return left;
    }

    @Test
    void aKilledRun_leavesWhatItDid() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(11);
        for (int kill = 0; kill < KILLS; kill++) {
            int enough = random.nextInt(MOST_BYTES);
            Recorded left = killedAt(enough);
            assertThat(left.run().outcome().kind()).isEqualTo(OutcomeKind.CANCELLED);
            EventLog log = left.run().log();
            assertThat(log.threads()).hasSize(2);
            // Less than a buffer and a block were on their way.
            assertThat(log.size()).isGreaterThan(Math.max(0, enough - 200_000) / 20);
            Files.delete(part());
        }
    }

    @Test
    void aKilledControlledRun_isReplayedAsFarAsItIsThere() throws IOException, InterruptedException {
        Recorded left = killedAt(100_000, "--strategy", "random", "--seed", "5");
        EventLog log = left.run().log();
        List<Choice> choices = left.run().choices().orElseThrow().choices();
        assertThat(log.steps()).isPositive().isLessThanOrEqualTo(choices.size());

        Path again = folder.resolve("again.threadline");
        Answer answer =
                Answer.to("run", folder.resolve("on.json"), "--schedule", part(), "--time-limit", "3s", "-o", again);

        assertThat(answer.err())
                .contains("threadline: " + left.loss().orElseThrow())
                .contains(part() + " ends after choice ");
        Run replayed = RunReader.read(again).run();
        assertThat(replayed.choices().orElseThrow().choices()).startsWith(choices.toArray(new Choice[0]));
        for (long position = 0; position < log.size(); position++) {
            assertThat(replayed.log().event(position)).isEqualTo(log.event(position));
        }
    }
}
