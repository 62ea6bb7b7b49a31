package dev.threadline.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Detail;
import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.UserError;
import dev.threadline.event.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs on disk: the same when read back, and never more than a sentence when damaged. */
@Timeout(60)
class RecordingTest {
    private static final List<Detail> DETAILS = List.of(
            new Detail.Splice("append", 0, 0, List.of(Value.of(3))),
            new Detail.Element(7),
            new Detail.Woken(List.of(0, 1)),
            new Detail.Chosen(List.of(0), 0),
            new Detail.Duration(Long.MAX_VALUE),
            new Detail.Attempt("put"),
            new Detail.Failure("ValueError", "é\n\"x\""),
            new Detail.LocalName("i"));

    @TempDir
    private Path folder;

    private static Run random(long seed, int events) {
        SplittableRandom random = new SplittableRandom(seed);
        EventLog log = new EventLog();
        List<ObjectState> states = List.of(
                ObjectState.Life.UNBORN,
                ObjectState.Life.UNBORN,
                new ObjectState.Lock(1, 2),
                new ObjectState.Variable(new Value.Tuple(List.of(Value.TRUE, Value.of("x")))),
                new ObjectState.Items(List.of(Value.NONE, new Value.Ref(2))),
                ObjectState.Opaque.OPAQUE);
        for (int id = 0; id < states.size(); id++) {
            log.add(new ObjectInfo(id, ObjectKind.values()[id], "object " + id, states.get(id)));
        }
        log.add(new ThreadInfo(0, 0, "main", false));
        log.add(new ThreadInfo(1, 1, "wörker", true));
        EventKind[] kinds = EventKind.values();
        long time = 0;
        for (int i = 0; i < events; i++) {
            time += random.nextLong(1L << random.nextInt(40));
            Value value = switch (random.nextInt(4)) {
                case 0 -> Value.of(random.nextInt());
                case 1 -> new Value.Int(BigInteger.TWO.pow(random.nextInt(300)).negate());
                case 2 -> new Value.Named("f" + random.nextInt(5));
                default -> Value.NONE;
            };
            EventId enabler = random.nextInt(3) == 0 ? new EventId(random.nextInt(2), random.nextInt(1 << 20)) : null;
            Detail detail = random.nextInt(3) == 0 ? DETAILS.get(random.nextInt(DETAILS.size())) : null;
            log.append(
                    kinds[random.nextInt(kinds.length)],
                    random.nextInt(2),
                    time,
                    random.nextInt(states.size() + 1) - 1,
                    random.nextInt(),
                    random.nextInt(65_536),
                    log.code(value),
                    enabler,
                    detail);
        }
        Listing listing = new Listing(List.of(new Listing.Section("setup", 1, List.of("a = 1", ""))));
        Outcome outcome = new Outcome(OutcomeKind.DEADLOCK, "why", List.of(0, 1));
        return new Run("A title", "an-id", listing, log, outcome);
    }

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
            Run run = random(seed, 5000);
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
        byte[] whole = bytesOf(random(1, 40));
        for (int length = 0; length < whole.length; length++) {
            Path cut = file(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> RunReader.read(cut))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("a.threadline");
        }
    }

    @Test
    void aDamagedRecording_isReadOrIsASentence() throws IOException {
        byte[] whole = bytesOf(random(2, 200));
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
        byte[] bytes = bytesOf(random(1, 3));
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
