package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.ChildJava;
import dev.threadline.cli.DamagedRecordings.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings that were damaged, be it before they were packed, so that no checksum tells: shown, drawn, or refused. */
@Timeout(7200)
class DamagedRecordingTest {
    /** More with {@code -Dthreadline.forgeries=20000}. */
    private static final int TRIES = Integer.getInteger("threadline.forgeries", 250);

    private static final long SEED = Long.getLong("threadline.seed", 7);

    /** What a damaged recording may take, in all. */
    private static final int HEAP_MEGABYTES = 256;

    /** A little of everything. */
    private static final String SCENARIO = """
            {"format": 1, "id": "all", "title": "All",
             "setup": ["queue = Queue()", "items = [1, 2]", "ready = Event()", "permits = Semaphore(1)",
                       "lock = Lock()", "changed = Condition(lock)", "done = False"],
             "threads": [
               {"name": "P", "code": ["items.append(7)", "queue.put(items.pop())", "ready.set()", "with permits:",
                                      "    print('in')", "with changed:", "    done = True", "    changed.notify()"]},
               {"name": "Q", "code": ["ready.wait()", "n = queue.get()", "with permits:", "    sleep(0)",
                                      "with changed:", "    while not done:", "        changed.wait()"]}]}""";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"two-locks, CORRUPTED", "two-locks, FORGED", "all, CORRUPTED", "all, FORGED"})
    void aDamagedRecording_isShownAndDrawn_orIsASentence_inLittleMemory(String scenario, Damage damage)
            throws IOException, InterruptedException {
        Path file = folder.resolve("a.threadline");
        Path own = Files.writeString(folder.resolve("all.json"), SCENARIO);
        Answer.to("run", scenario.equals("all") ? own : scenario, "-o", file, "--strategy", "random", "--seed", 1);
        Path said = folder.resolve("said.txt");

        Process process =
                ChildJava.of(DamagedRecordings.class).withHeap(HEAP_MEGABYTES).start(said, file, damage, SEED, TRIES);

        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        assertThat(said).hasContent("all answered");
    }
}
