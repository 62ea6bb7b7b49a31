package dev.threadline.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A long recording is read from its file where somebody looks, and is in memory nowhere else. */
@Timeout(60)
class StoredChunksTest {
    private static final int EVENTS = 400_000;

    @TempDir
    private Path folder;

    private Path file(Run run) throws IOException {
        Path file = folder.resolve("a.threadline");
        try (OutputStream out = Files.newOutputStream(file)) {
            RunWriter.write(run, out);
        }
        return file;
    }

    @Test
    void aLongRecording_isInMemoryInPartOnly_andReadsTheSame() throws IOException {
        Run run = RandomRun.of(5, EVENTS);
        EventLog whole = run.log();
        EventLog stored = RunReader.read(file(run)).run().log();

        assertThat(stored.size()).isEqualTo(EVENTS);
        assertThat(stored.bytes()).isLessThan(whole.bytes() * 7 / 10);
        SplittableRandom random = new SplittableRandom(6);
        for (int look = 0; look < 2000; look++) {
            long position = random.nextLong(EVENTS);
            assertThat(stored.event(position)).isEqualTo(whole.event(position));
            assertThat(stored.position(whole.idAt(position))).isEqualTo(position);
            assertThat(stored.stepsBefore(position)).isEqualTo(whole.stepsBefore(position));
        }
        assertThat(stored.positionOfStep(stored.steps())).isEqualTo(whole.positionOfStep(whole.steps()));
        Cursor cursor = new Cursor(stored);
        Cursor expected = new Cursor(whole);
        for (long position : new long[] {EVENTS, 3, EVENTS / 2, EVENTS / 2 - 1, 70_000}) {
            cursor.seek(position);
            expected.seek(position);
            for (int object = 0; object < whole.objects().size(); object++) {
                assertThat(cursor.state().object(object))
                        .isEqualTo(expected.state().object(object));
            }
        }
    }

    @Test
    void aFileThatIsDeleted_canStillBeLookedAt() throws IOException {
        Run run = RandomRun.of(7, EVENTS);
        Path file = file(run);
        EventLog stored = RunReader.read(file).run().log();
        Files.delete(file);
        assertThat(stored.event(0)).isEqualTo(run.log().event(0));
    }

    @Test
    void aFileThatIsChangedUnderneath_isASentence() throws IOException {
        Path file = file(RandomRun.of(8, EVENTS));
        EventLog stored = RunReader.read(file).run().log();
        try (OutputStream over = Files.newOutputStream(file)) {
            over.write(1);
        }
        assertThatThrownBy(() -> stored.event(0))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("was changed or taken away while it was open");
    }
}
