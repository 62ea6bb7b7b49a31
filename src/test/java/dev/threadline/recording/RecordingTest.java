package dev.threadline.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.ChildJava;
import dev.threadline.event.Event;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs on disk: the same when read back, and never more than a sentence when damaged. */
@Timeout(1800)
class RecordingTest {
    /** More with {@code -Dthreadline.corruptions=100000}. */
    private static final int CORRUPTIONS = Integer.getInteger("threadline.corruptions", 1000);

    private static final long SEED = Long.getLong("threadline.seed", 7);
    private static final int HEAP_MEGABYTES = 256;

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

    private static Run read(Path file) {
        Recorded recorded = RunReader.read(file);
        assertThat(recorded.loss()).isEmpty();
        return recorded.run();
    }

    @Test
    void aRunThatIsReadBack_isTheSame() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            Run run = RandomRun.of(seed, 5000);
            Run back = read(file(bytesOf(run)));

            assertThat(back.heading()).isEqualTo(run.heading());
            assertThat(back.outcome()).isEqualTo(run.outcome());
            assertThat(back.log().objects()).isEqualTo(run.log().objects());
            assertThat(back.log().threads()).isEqualTo(run.log().threads());
            assertThat(back.log().values()).isEqualTo(run.log().values());
            assertThat(eventsOf(back)).as("seed %d", seed).isEqualTo(eventsOf(run));
            assertThat(bytesOf(back)).as("seed %d", seed).isEqualTo(bytesOf(run));
        }
    }

    @Test
    void eventsOfAllKinds_withWhateverTheyHave_areReadBackAsTheyWere() throws IOException {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        for (long seed = 1; seed <= 20; seed++) {
            EventLog log = RandomRun.wild(seed, 5000).log();
            EventLog back =
                    RunReader.open(file(bytesOf(RandomRun.of(log)))).run().log();
            assertThat(back.size()).isEqualTo(log.size());
            for (long at = 0; at < log.size(); at++) {
                kinds.add(log.kindAt(at));
                assertThat(columnsOf(back, at))
                        .as("seed %d, event %d", seed, at)
                        .isEqualTo(columnsOf(log, at));
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder(EventKind.values());
    }

    private static List<Object> columnsOf(EventLog log, long at) {
        return Arrays.asList(
                log.kindAt(at),
                log.threadAt(at),
                log.timeAt(at),
                log.objectAt(at),
                log.versionAt(at),
                log.lineAt(at),
                log.valueAt(at),
                log.enablerAt(at),
                log.detailAt(at));
    }

    private static List<Event> eventsOf(Run run) {
        List<Event> events = new ArrayList<>();
        for (long position = 0; position < run.log().size(); position++) {
            events.add(run.log().event(position));
        }
        return events;
    }

    @Test
    void aRecordingCutAnywhere_isReadUpToThere_orIsASentence() throws IOException {
        Run run = RandomRun.of(1, 9000);
        byte[] whole = bytesOf(run);
        List<Event> events = eventsOf(run);
        Set<Long> lengths = new TreeSet<>();
        int step = 1;
        for (int length = 0; length < whole.length; length += step) {
            // Every byte of the first and the last thousand, and some in between.
            step = length < 1000 || length > whole.length - 1000 ? 1 : 997;
            Path cut = file(Arrays.copyOf(whole, length));
            Recorded recorded;
            try {
                recorded = RunReader.read(cut);
            } catch (UserError told) {
                assertThat(told.getMessage()).hasLineCount(1).contains("a.threadline");
                continue;
            }
            if (recorded.loss().isPresent()) {
                assertThat(recorded.loss().get()).hasLineCount(1).contains("a.threadline is not whole");
                assertThat(recorded.run().outcome().kind()).isEqualTo(OutcomeKind.CANCELLED);
            } else {
                assertThat(recorded.run().outcome()).isEqualTo(run.outcome());
            }
            List<Event> read = eventsOf(recorded.run());
            assertThat(read).isEqualTo(events.subList(0, read.size()));
            lengths.add((long) read.size());
        }
        assertThat(lengths).containsExactly(0L, 4096L, 8192L, 9000L);
    }

    @Test
    void aSmallRecordingCutAtAnyByte_isReadUpToThere_orIsASentence() throws IOException {
        Run run = RandomRun.of(4, 40);
        byte[] whole = bytesOf(run);
        int headless = 0;
        int prefixes = 0;
        for (int length = 0; length < whole.length; length++) {
            Path cut = file(Arrays.copyOf(whole, length));
            try {
                Recorded recorded = RunReader.read(cut);
                List<Event> read = eventsOf(recorded.run());
                assertThat(read).as("cut at %d", length).isIn(List.of(), eventsOf(run));
                prefixes++;
            } catch (UserError told) {
                assertThat(told.getMessage()).hasLineCount(1).contains("a.threadline");
                headless++;
            }
        }
        assertThat(headless).isPositive();
        assertThat(prefixes).isPositive();
    }

    @Test
    void corruptedRecordings_areCorrectPrefixes_orSentences_inLittleMemory() throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");

        Process process =
                ChildJava.of(CorruptedRecordings.class).withHeap(HEAP_MEGABYTES).start(said, folder, SEED, CORRUPTIONS);

        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        assertThat(Files.readString(said))
                .contains(Stream.of(Corruption.values()).map(Enum::name).toList())
                .containsPattern(", [1-9]\\d* sentences");
    }

    @Test
    void aRecordingOfAnotherFormat_saysSo() throws IOException {
        byte[] bytes = bytesOf(RandomRun.of(1, 3));
        byte[] future = bytes.clone();
        future[Format.MAGIC.length + 3] = 9;
        Path futureFile = file(future);
        assertThatThrownBy(() -> RunReader.read(futureFile)).hasMessageContaining("format 9, of a newer Threadline");
        byte[] old = bytes.clone();
        old[Format.MAGIC.length + 3] = 0;
        Path oldFile = file(old);
        assertThatThrownBy(() -> RunReader.read(oldFile)).hasMessageContaining("before the first");
    }
}
