package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.ChildJava;
import dev.threadline.event.EventLog;
import dev.threadline.event.OutcomeKind;
import dev.threadline.recording.Recorded;
import dev.threadline.recording.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
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

    @Test
    void aKilledRun_leavesWhatItDid() throws IOException, InterruptedException {
        Path scenario = Files.writeString(folder.resolve("on.json"), SCENARIO);
        Path target = folder.resolve("on.threadline");
        Path part = folder.resolve("on.threadline.part");
        SplittableRandom random = new SplittableRandom(11);
        for (int kill = 0; kill < KILLS; kill++) {
            int enough = random.nextInt(MOST_BYTES);
            Process process =
                    ChildJava.of(Threadline.class).start(folder.resolve("said.txt"), "run", scenario, "-o", target);
            while (process.isAlive() && (!Files.exists(part) || Files.size(part) < enough)) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();

            Recorded left = RunReader.read(part);
            assertThat(left.loss()).as("kill %d at %,d bytes", kill, enough).isPresent();
            assertThat(left.run().outcome().kind()).isEqualTo(OutcomeKind.CANCELLED);
            EventLog log = left.run().log();
            assertThat(log.threads()).hasSize(2);
            // Less than a buffer and a block were on their way.
            assertThat(log.size()).isGreaterThan(Math.max(0, enough - 200_000) / 20);
            assertThat(target).doesNotExist();
            Files.delete(part);
        }
    }
}
