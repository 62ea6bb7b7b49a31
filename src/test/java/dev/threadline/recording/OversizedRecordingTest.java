package dev.threadline.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.threadline.event.Heading;
import dev.threadline.event.Listing;
import dev.threadline.event.Provenance;
import dev.threadline.event.UserError;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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

    @TempDir
    private Path folder;

    private interface Body {
        void writeTo(BlockWriter out) throws IOException;
    }

    private record Bomb(String what, Body body) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static void zeros(Packer out, int count) {
        for (int left = count; left > 0; left--) {
            out.octet(0);
        }
    }

    private static void header(BlockWriter out) throws IOException {
        out.block(BlockKind.HEADER, HeaderText.pack(new Heading("", "", Listing.EMPTY, Provenance.UNKNOWN)));
    }

    /** No strings but one, one thread with its object. */
    private static void tables(BlockWriter out) throws IOException {
        header(out);
        Packer tables = new Packer();
        tables.number(1);
        tables.text("");
        tables.number(1);
        tables.number(1);
        zeros(tables, 2);
        tables.octet(1);
        zeros(tables, 6);
        out.block(BlockKind.TABLES, tables.toByteArray());
    }

    static Stream<Bomb> bombs() {
        return Stream.of(
                new Bomb("a text", out -> {
                    Packer header = new Packer();
                    Vocabulary.OWN.write(header);
                    header.number(Integer.MAX_VALUE - 8);
                    out.block(BlockKind.HEADER, header.toByteArray());
                }),
                new Bomb("a listing's lines", out -> {
                    Packer header = new Packer();
                    Vocabulary.OWN.write(header);
                    zeros(header, 2);
                    header.number(1);
                    header.number(0);
                    header.number(Unpacker.MOST_ENTRIES);
                    zeros(header, 1 << 20);
                    out.block(BlockKind.HEADER, header.toByteArray());
                }),
                new Bomb("strings", out -> {
                    header(out);
                    Packer tables = new Packer();
                    tables.number(Unpacker.MOST_ENTRIES);
                    zeros(tables, 1 << 20);
                    out.block(BlockKind.TABLES, tables.toByteArray());
                }),
                new Bomb("objects", out -> {
                    header(out);
                    Packer tables = new Packer();
                    tables.number(1);
                    tables.text("");
                    tables.number((1 << 21) - 1);
                    tables.number(0);
                    for (int left = 1 << 19; left > 0; left--) {
                        zeros(tables, 2);
                        tables.octet(1);
                        tables.octet(0);
                    }
                    out.block(BlockKind.TABLES, tables.toByteArray());
                }),
                new Bomb("a negative number of objects", out -> {
                    header(out);
                    Packer tables = new Packer();
                    tables.number(0);
                    tables.number(-1);
                    out.block(BlockKind.TABLES, tables.toByteArray());
                }),
                new Bomb("events that are not there", out -> {
                    tables(out);
                    Packer events = new Packer();
                    events.number(0);
                    events.number(Long.MAX_VALUE);
                    out.block(BlockKind.EVENTS, events.toByteArray());
                }));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aSmallFileOfMuch_isASentence_andTakesLittleMemory(Bomb bomb) throws IOException {
        Path file = file(bomb.body);
        assertThat(Files.size(file)).isLessThan(3 << 20);
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
        Path file = file(OversizedRecordingTest::tables);
        assertThat(RunReader.read(file).run().log().threads()).hasSize(1);
    }

    @Test
    void aBlockLongerThanTheFile_isTakenForTheEnd() throws IOException {
        Path file = file(out -> {
            tables(out);
            out.raw(new byte[] {'E', 0x0F, 0, 0, 0, 1, 2, 3, 4, 5});
        });
        assertThat(RunReader.read(file).loss()).isPresent();
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
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            BlockWriter out = new BlockWriter(stream);
            out.raw(Format.MAGIC);
            out.raw(new byte[] {0, 0, 0, Format.VERSION});
            body.writeTo(out);
        }
        return file;
    }
}
