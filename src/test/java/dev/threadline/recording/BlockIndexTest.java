package dev.threadline.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recording opens by its index, without a look at an event; without one, or with a wrong one, it opens the same. */
@Timeout(60)
class BlockIndexTest {
    private static final int EVENTS = 40_000;
    private static final int TAIL = Long.BYTES + Format.TAIL.length;

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

    private static int indexAt(byte[] whole) {
        return (int) ByteBuffer.wrap(whole).getLong(whole.length - TAIL);
    }

    /** Everything that an index is asked for, and every event. */
    private static void assertSame(EventLog log, EventLog expected) {
        assertThat(log.size()).isEqualTo(expected.size());
        assertThat(log.steps()).isEqualTo(expected.steps());
        for (long step = 1; step <= expected.steps(); step += 777) {
            assertThat(log.positionOfStep(step)).isEqualTo(expected.positionOfStep(step));
        }
        for (long position = 0; position < expected.size(); position += 333) {
            assertThat(log.event(position)).isEqualTo(expected.event(position));
            assertThat(log.stepsBefore(position)).isEqualTo(expected.stepsBefore(position));
            assertThat(log.position(expected.idAt(position))).isEqualTo(position);
        }
    }

    @Test
    void withAndWithoutItsIndex_aRecordingOpensTheSame() throws IOException {
        Run run = RandomRun.of(1, EVENTS);
        byte[] whole = bytesOf(run);
        assertSame(RunReader.open(file(whole)).run().log(), run.log());

        Recorded without = RunReader.open(file(Arrays.copyOf(whole, indexAt(whole))));
        assertThat(without.loss()).as("all was there but the index").isEmpty();
        assertSame(without.run().log(), run.log());
    }

    @Test
    void aDamagedIndex_isFoundAgainInTheBlocks() throws IOException {
        Run run = RandomRun.of(2, EVENTS);
        byte[] whole = bytesOf(run);
        for (int at = indexAt(whole); at < whole.length; at += 41) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            assertSame(RunReader.open(file(damaged)).run().log(), run.log());
        }
    }

    @Test
    void theIndexOfAnotherRun_isFoundOut() throws IOException {
        Run run = RandomRun.of(3, EVENTS);
        byte[] whole = bytesOf(run);
        byte[] other = bytesOf(RandomRun.of(4, EVENTS));
        byte[] mixed = Arrays.copyOf(whole, indexAt(whole) + other.length - indexAt(other));
        System.arraycopy(other, indexAt(other), mixed, indexAt(whole), other.length - indexAt(other));
        ByteBuffer.wrap(mixed).putLong(mixed.length - TAIL, indexAt(whole));
        Forgery.seal(mixed, indexAt(whole));
        assertSame(RunReader.open(file(mixed)).run().log(), run.log());
    }

    @Test
    void anIndexThatLies_isASentence_whereItsEventsAreLookedAt() throws IOException {
        byte[] whole = bytesOf(RandomRun.of(5, 100));
        int index = indexAt(whole);
        int length = ByteBuffer.wrap(whole).getInt(index + 1);
        int told = 0;
        for (int at = index + Format.BLOCK_HEAD_BYTES; at < index + Format.BLOCK_HEAD_BYTES + length; at++) {
            byte[] lying = whole.clone();
            lying[at]++;
            Forgery.seal(lying, index);
            Path file = file(lying);
            try {
                assertThat(RunReader.read(file).run().log().size()).isEqualTo(100);
            } catch (UserError sentence) {
                assertThat(sentence).hasMessageContaining("a.threadline is damaged");
                told++;
            }
        }
        assertThat(told).as("lies that do not show before").isPositive();
    }

    @Test
    void openingDoesNotLookAtEvents_lookingDoes() throws IOException {
        Run run = RandomRun.of(6, EVENTS);
        byte[] senseless = bytesOf(run);
        // The last byte of the second block of events belongs to a detail or a link; it becomes an endless number.
        int block = blockOfEvents(senseless, 2);
        int length = ByteBuffer.wrap(senseless).getInt(block + 1);
        Arrays.fill(
                senseless,
                block + Format.BLOCK_HEAD_BYTES + length - 9,
                block + Format.BLOCK_HEAD_BYTES + length,
                (byte) 0x80);
        Forgery.seal(senseless, block);
        Path file = file(senseless);

        Recorded recorded = RunReader.open(file);
        assertThat(recorded.run().log().size()).isEqualTo(EVENTS);
        assertThat(recorded.run().log().event(0)).isEqualTo(run.log().event(0));
        assertThatThrownBy(() -> recorded.run().log().event(EventLog.CHUNK))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("a.threadline is damaged");
        assertThatThrownBy(() -> recorded.check(passed -> {})).isInstanceOf(UserError.class);
    }

    @Test
    void aCheck_tellsHowFarItIs_andCanBeEnded() throws IOException, InterruptedException {
        Recorded recorded = RunReader.open(file(bytesOf(RandomRun.of(7, 3 * EVENTS))));
        long[] last = {0};
        recorded.check(passed -> {
            assertThat(passed).isGreaterThan(last[0]);
            last[0] = passed;
        });
        assertThat(last[0]).isEqualTo(3 * EVENTS);
        assertThatThrownBy(() -> recorded.check(passed -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> recorded.check(passed -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThatCode(() -> recorded.check(passed -> {})).doesNotThrowAnyException();
    }

    /** Where the block of events with a number begins, from 1. */
    private static int blockOfEvents(byte[] whole, int number) {
        int at = Format.HEAD_BYTES;
        for (int left = number; ; ) {
            left -= whole[at] == BlockKind.EVENTS.letter() ? 1 : 0;
            if (left == 0) {
                return at;
            }
            at += Format.BLOCK_HEAD_BYTES + ByteBuffer.wrap(whole).getInt(at + 1);
        }
    }
}
