package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.ChildJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Steps, memory and time of a program are bounded, and it reaches nothing outside of itself. */
@Timeout(300)
class HostileProgramsTest {
    private static final int HEAP_MEGABYTES = 256;

    @TempDir
    private Path folder;

    @Test
    void programsThatWantTooMuch_areToldSo_inLittleMemory() throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");

        Process process =
                ChildJava.of(HostilePrograms.class).withHeap(HEAP_MEGABYTES).start(said, folder);

        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        assertThat(said).hasContent("all bounded");
    }

    @Test
    void whereEvenThatIsTooMuch_itIsASentence() throws IOException, InterruptedException {
        Path program = Files.writeString(folder.resolve("wide.py"), "a = [0] * 4000000\nb = a + a[1:9]\nprint(b)\n");
        Path said = folder.resolve("said.txt");

        Process process =
                ChildJava.of(Threadline.class).withHeap(16).start(said, "run", program, "--time-limit", "60s");

        assertThat(process.waitFor()).as(Files.readString(said)).isIn(Threadline.BAD_INPUT, Threadline.FAILED);
        assertThat(Files.readString(said)).contains("emory").doesNotContain("Exception", "\tat ");
    }
}
