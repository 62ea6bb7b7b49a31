package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that is recorded on a disk with little room, where one may be mounted. */
@Timeout(120)
class FullDiskTest {
    private static final String ENDLESS = """
            {"format": 1, "id": "on", "title": "On and on", "setup": ["n = 0"],
             "threads": [{"name": "P", "count": 2, "code": ["while True:", "    n += 1"]}]}""";

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()),
                "only who may mount a small disk can fill it");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        // A log that is not collected yet keeps its file open.
        succeeds("umount", "--lazy", disk.toString());
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @Test
    void aFullDisk_endsTheRun_isASentence_andLeavesWhatWasThere() throws IOException {
        Path scenario = Files.writeString(folder.resolve("on.json"), ENDLESS);
        Path file = disk.resolve("a.threadline");
        Answer.to("run", "two-locks", "-o", file, "--mode", "controlled");
        byte[] before = Files.readAllBytes(file);

        Answer answer = Answer.to("run", scenario, "-o", file, "--time-limit", "10m", "--max-events", 1_000_000_000);

        assertThat(answer.code()).isEqualTo(Threadline.BAD_INPUT);
        assertThat(answer.err()).isEqualTo("threadline: Cannot write " + file + ": No space left on device.\n");
        assertThat(file).hasBinaryContent(before);
        try (Stream<Path> files = Files.list(disk)) {
            assertThat(files).containsExactly(file);
        }
    }
}
