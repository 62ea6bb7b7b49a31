package dev.threadline.recording;

import static dev.threadline.Waiting.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Choice;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Decided;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Heading;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.Parting;
import dev.threadline.event.Provenance;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recording that is written while the run goes on. */
@Timeout(60)
class RecordingStreamTest {
    @TempDir
    private Path folder;

    private final EventLog log = new EventLog();
    private final CountDownLatch broken = new CountDownLatch(1);
    private volatile Optional<ChoiceLog> decided = Optional.empty();

    @BeforeEach
    void aThread() {
        aThread(log);
    }

    private static void aThread(EventLog log) {
        log.add(new ObjectInfo(0, ObjectKind.THREAD, "T", ObjectState.Life.UNBORN));
        log.add(new ThreadInfo(0, 0, "T", false));
    }

    private void prints(int times) {
        prints(log, times);
    }

    private static void prints(EventLog log, int times) {
        for (int time = 0; time < times; time++) {
            log.append(
                    EventKind.PRINT,
                    0,
                    log.size(),
                    EventLog.NO_OBJECT,
                    0,
                    0,
                    log.code(Value.of("line " + log.size())),
                    null,
                    null);
        }
    }

    private Recorded read() {
        return RunReader.read(folder.resolve("a.threadline"));
    }

    private RecordingStream start(OutputStream out) throws IOException {
        return RecordingStream.start(
                folder.resolve("a.threadline"),
                out,
                new Heading("title", "id", Listing.EMPTY, Provenance.UNKNOWN),
                log,
                from -> decided.map(all -> all.from(from)),
                broken::countDown);
    }

    @Test
    void whatHasHappened_isThereBeforeTheRunIsOver() throws IOException, InterruptedException {
        OutputStream out = Files.newOutputStream(folder.resolve("a.threadline"));
        RecordingStream stream = start(out);
        for (int events : new int[] {1, 5000, 3}) {
            prints(events);
            until(() -> read().run().log().size() == log.size());
            assertThat(read().loss()).isPresent();
        }

        log.add(new ObjectInfo(1, ObjectKind.THREAD, "U", ObjectState.Life.UNBORN));
        log.add(new ThreadInfo(1, 1, "U", true));
        log.replace(new ThreadInfo(0, 0, "renamed", true));
        stream.end(Outcome.FINISHED);
        out.close();

        Recorded whole = read();
        assertThat(whole.loss()).isEmpty();
        assertThat(whole.run().outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(whole.run().log().threads()).isEqualTo(log.threads());
        assertThat(whole.run().log().size()).isEqualTo(5004);
        for (long position = 0; position < log.size(); position++) {
            assertThat(whole.run().log().event(position)).isEqualTo(log.event(position));
        }
    }

    @Test
    void choices_areThereBeforeTheRunIsOver_asSoonAsWhatTheyLedTo() throws IOException, InterruptedException {
        OutputStream out = Files.newOutputStream(folder.resolve("a.threadline"));
        RecordingStream stream = start(out);
        List<Decided> all = new ArrayList<>();
        for (int part = 0; part < 5; part++) {
            for (int choice = 0; choice < 10; choice++) {
                all.add(new Decided(Choice.step(0), List.of(0), 0, "operation " + choice % (part + 2)));
            }
            decided = Optional.of(new ChoiceLog(
                    "twin", -7, all, Optional.of(new Parting(3, "so far")).filter(parting -> all.size() > 20)));
            prints(1);
            until(() -> read().run().log().size() == log.size());
            assertThat(read().loss()).isPresent();
            assertThat(read().run().choices()).isEqualTo(decided);
        }
        all.add(new Decided(Choice.step(0), List.of(), EventLog.NO_OBJECT, ""));
        decided =
                Optional.of(new ChoiceLog("twin", -7, all, decided.orElseThrow().parting()));
        stream.end(Outcome.FINISHED);
        out.close();

        assertThat(read().loss()).isEmpty();
        assertThat(read().run().choices()).isEqualTo(decided);
    }

    @Test
    void aLongRun_isInMemoryInPartOnly_andReadsTheSame() throws IOException, InterruptedException {
        OutputStream out = Files.newOutputStream(folder.resolve("a.threadline"));
        RecordingStream stream = start(out);
        EventLog unrecorded = new EventLog();
        aThread(unrecorded);
        prints(log, 400_000);
        prints(unrecorded, 400_000);
        until(() -> log.bytes() < unrecorded.bytes() * 3 / 4);
        stream.end(Outcome.FINISHED);
        out.close();
        for (long position = 0; position < log.size(); position += 999) {
            assertThat(log.valueAt(position)).isEqualTo(Value.of("line " + position));
            assertThat(log.timeAt(position)).isEqualTo(position);
        }
    }

    @Test
    void aFullDisk_isToldAtOnce_andAtTheEnd() throws IOException, InterruptedException {
        OutputStream full = new OutputStream() {
            private int room = 4000;

            @Override
            public void write(int octet) throws IOException {
                if (room-- == 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
        Files.createFile(folder.resolve("a.threadline"));
        RecordingStream stream = start(full);
        prints(20_000);
        broken.await();
        assertThatThrownBy(() -> stream.end(Outcome.FINISHED))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }
}
