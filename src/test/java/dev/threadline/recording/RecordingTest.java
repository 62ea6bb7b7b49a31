package dev.threadline.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs on disk: the same when read back, and never more than a sentence when damaged. */
@Timeout(60)
class RecordingTest {
    @TempDir
    private Path folder;

    private static byte[] bytesOf(Run run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunWriter.write(run, out);
        return out.toByteArray();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.threadline"), bytes);
    }

    @Test
    void aRunThatIsReadBack_isTheSame() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            Run run = RandomRun.of(seed, 5000);
            Run back = RunReader.read(file(bytesOf(run)));

            assertThat(back.title()).isEqualTo(run.title());
            assertThat(back.scenario()).isEqualTo(run.scenario());
            assertThat(back.listing()).isEqualTo(run.listing());
            assertThat(back.outcome()).isEqualTo(run.outcome());
            assertThat(back.log().objects()).isEqualTo(run.log().objects());
            assertThat(back.log().threads()).isEqualTo(run.log().threads());
            assertThat(bytesOf(back)).as("seed %d", seed).isEqualTo(bytesOf(run));
        }
    }

    @Test
    void aRecordingCutAnywhere_isASentence() throws IOException {
        byte[] whole = bytesOf(RandomRun.of(1, 40));
        for (int length = 0; length < whole.length; length++) {
            Path cut = file(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> RunReader.read(cut))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("a.threadline");
        }
    }

    @Test
    void aDamagedRecording_isReadOrIsASentence() throws IOException {
        byte[] whole = bytesOf(RandomRun.of(2, 200));
        SplittableRandom random = new SplittableRandom(3);
        for (int tries = 0; tries < 3000; tries++) {
            byte[] damaged = whole.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path path = file(damaged);
            try {
                RunReader.read(path);
            } catch (UserError told) {
                assertThat(told.getMessage()).hasLineCount(1);
            }
        }
    }

    @Test
    void aRecordingOfAnotherFormatOrBuild_saysSo() throws IOException {
        byte[] bytes = bytesOf(RandomRun.of(1, 3));
        byte[] future = bytes.clone();
        future[Format.MAGIC.length + 3] = 9;
        byte[] other = bytes.clone();
        other[Format.MAGIC.length + 5]++;

        Path futureFile = file(future);
        assertThatThrownBy(() -> RunReader.read(futureFile)).hasMessageContaining("format 9");
        Path otherFile = file(other);
        assertThatThrownBy(() -> RunReader.read(otherFile)).hasMessageContaining("another build");
    }
}
