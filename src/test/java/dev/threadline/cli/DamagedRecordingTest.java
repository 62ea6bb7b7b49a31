package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.recording.Forgery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings whose contents were changed before they were packed, so that no checksum tells: shown, drawn, or refused. */
@Timeout(120)
class DamagedRecordingTest {
    private static final int TRIES = Integer.getInteger("threadline.corruptions", 250);

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
    @ValueSource(strings = {"two-locks", "FOLDER/all.json"})
    void aChangedRecording_isShownAndDrawn_orIsASentence(String scenario) throws IOException {
        String file = folder.resolve("a.threadline").toString();
        String picture = folder.resolve("a.svg").toString();
        Files.writeString(folder.resolve("all.json"), SCENARIO);
        Answer.to("run", scenario.replace("FOLDER", folder.toString()), "-o", file);
        byte[] whole = Files.readAllBytes(Path.of(file));
        SplittableRandom random = new SplittableRandom(7);
        for (int tries = 0; tries < TRIES; tries++) {
            Files.write(Path.of(file), Forgery.of(whole, random));
            Answer shown = Answer.to("show", file);
            assertThat(shown.code())
                    .as("show, try %d: %s", tries, shown.err())
                    .isIn(Threadline.DONE, Threadline.BAD_INPUT);
            Answer drawn = Answer.to("render", file, "-o", picture);
            assertThat(drawn.code())
                    .as("render, try %d: %s", tries, drawn.err())
                    .isEqualTo(shown.code());
        }
    }
}
