package dev.threadline.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.threadline.event.EventKind;
import dev.threadline.event.UserError;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small files that stand for much: refused in a sentence before they take the memory. */
@Timeout(60)
class OversizedRecordingTest {
    private static final int GIGABYTE = 1 << 30;

    /** What may be taken and let go again while a small file is refused; far less of it is there at once. */
    private static final long MOST_ALLOCATED = 512L << 20;

    /** On disk, of an event without an enabler and a detail. */
    private static final int EVENT_BYTES = 26;

    @TempDir
    private Path folder;

    private interface Body {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private record Bomb(String what, Body body) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static void zeros(DataOutputStream out, long count) throws IOException {
        byte[] block = new byte[(int) Math.min(count, 1 << 16)];
        for (long left = count; left > 0; left -= block.length) {
            out.write(block, 0, (int) Math.min(left, block.length));
        }
    }

    /** Title, scenario, no listing. */
    private static void head(DataOutputStream out) throws IOException {
        zeros(out, 3 * Integer.BYTES);
    }

    /** One thread, with its object. */
    private static void tables(DataOutputStream out) throws IOException {
        head(out);
        out.writeInt(1);
        out.writeInt(1);
        out.write(new byte[] {0, 0, 0, 0, 0, 1, 0});
        zeros(out, 2 * Integer.BYTES + 1);
        out.writeInt(0);
        out.writeInt(8);
        out.writeBytes("FINISHED");
        zeros(out, 2 * Integer.BYTES);
    }

    static Stream<Bomb> bombs() {
        return Stream.of(
                new Bomb("a text", out -> {
                    out.writeInt(Integer.MAX_VALUE - 8);
                    zeros(out, GIGABYTE / 4);
                }),
                new Bomb("a listing's lines", out -> {
                    zeros(out, 2 * Integer.BYTES);
                    out.writeInt(1);
                    out.writeInt(0);
                    out.writeInt(1);
                    out.writeInt(Bytes.MOST_ENTRIES);
                    zeros(out, Bytes.MOST_ENTRIES);
                }),
                new Bomb("objects", out -> {
                    head(out);
                    out.writeInt(Bytes.MOST_ENTRIES);
                    out.writeInt(0);
                    byte[] unbornThread = {0, 0, 0, 0, 0, 1, 0};
                    for (int left = Bytes.MOST_ENTRIES / 4; left > 0; left--) {
                        out.write(unbornThread);
                    }
                }),
                new Bomb("the elements of a list", out -> {
                    head(out);
                    out.writeInt(1);
                    out.writeInt(0);
                    out.write(new byte[] {16, 0, 0, 0, 0, 3});
                    out.writeInt(Bytes.MOST_ENTRIES);
                    zeros(out, Bytes.MOST_ENTRIES);
                }),
                new Bomb("events", out -> {
                    tables(out);
                    out.writeLong(EventReader.MOST_EVENTS);
                    for (long left = EventReader.MOST_EVENTS / 4; left > 0; left--) {
                        out.writeByte(EventKind.BEGIN.ordinal());
                        zeros(out, EVENT_BYTES - 1);
                    }
                }),
                new Bomb("more events than there can be", out -> {
                    tables(out);
                    out.writeLong(Long.MAX_VALUE);
                }),
                new Bomb("a negative number of objects", out -> {
                    head(out);
                    out.writeInt(-1);
                }));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aSmallFileOfMuch_isASentence_andTakesLittleMemory(Bomb bomb) throws IOException {
        Path file = file(bomb.body);
        assertThat(Files.size(file)).isLessThan(2 << 20);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();

        assertThatThrownBy(() -> RunReader.read(file))
                .isInstanceOf(UserError.class)
                .message()
                .hasLineCount(1)
                .containsAnyOf("is damaged and can't be read", "would take more memory than there is for it");
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
    }

    @Test
    void tablesWithoutEvents_areRead() throws IOException {
        Path file = file(out -> {
            tables(out);
            out.writeLong(0);
        });
        assertThatCode(() -> RunReader.read(file)).doesNotThrowAnyException();
    }

    @Test
    void aBudget_growsWithTheFile_andIsNeverMoreThanHalfTheMemory() {
        assertThatCode(() -> Budget.of(0, Long.MAX_VALUE).take(Budget.BASE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Budget.of(0, Long.MAX_VALUE).take(Budget.BASE + 1))
                .isInstanceOf(Budget.TooLarge.class);
        assertThatCode(() -> Budget.of(10, Long.MAX_VALUE).take(Budget.BASE + 10 * Budget.RATIO))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Budget.of(GIGABYTE, GIGABYTE).take(GIGABYTE / 2 + 1))
                .isInstanceOf(Budget.TooLarge.class);
    }

    private Path file(Body body) throws IOException {
        Path file = folder.resolve("a.threadline");
        try (DataOutputStream head = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            head.write(Format.MAGIC);
            head.writeInt(Format.VERSION);
            head.writeInt(Format.fingerprint());
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(head)))) {
                body.writeTo(out);
            }
        }
        return file;
    }
}
