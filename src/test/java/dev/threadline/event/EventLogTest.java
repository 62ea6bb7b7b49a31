package dev.threadline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The columnar log: what goes in comes out, cheaply. */
class EventLogTest {
    private record Appended(
            EventKind kind, int thread, long time, int object, int version, int line, Value value, EventId enabler) {}

    private static EventLog logOf(int threads, int variables) {
        EventLog log = new EventLog();
        for (int id = 0; id < threads; id++) {
            log.add(new ObjectInfo(id, ObjectKind.THREAD, "T" + id, ObjectState.Life.UNBORN));
            log.add(new ThreadInfo(id, id, "T" + id, false));
        }
        for (int id = threads; id < threads + variables; id++) {
            log.add(new ObjectInfo(id, ObjectKind.VARIABLE, "v" + id, new ObjectState.Variable(Value.NONE)));
        }
        return log;
    }

    @Test
    void whatIsAppended_isReadBack_whateverItsSize() {
        SplittableRandom random = new SplittableRandom(7);
        EventLog log = logOf(5, 3);
        List<Appended> appended = new ArrayList<>();
        long time = 0;
        int[] indexes = new int[5];
        for (int i = 0; i < 30_000; i++) {
            int thread = random.nextInt(5);
            // Now and then a pause that no 32-bit distance can hold.
            time += random.nextInt(1000) == 0 ? 5_000_000_000L : random.nextInt(100);
            Value value = random.nextInt(10) == 0
                    ? new Value.Int(BigInteger.TEN.pow(random.nextInt(60)))
                    : Value.of(random.nextLong(-(1L << 31), 1L << 31));
            EventId enabler = random.nextInt(4) == 0 && i > 0
                    ? new EventId(
                            appended.getLast().thread(),
                            indexes[appended.getLast().thread()] - 1)
                    : null;
            EventKind kind = random.nextBoolean() ? EventKind.WRITE : EventKind.LINE;
            int object = 5 + random.nextInt(3);
            int line = random.nextInt(65_536);
            appended.add(new Appended(kind, thread, time, object, i + 1, line, value, enabler));
            indexes[thread]++;
            log.append(kind, thread, time, object, i + 1, line, log.code(value), enabler, null);
        }

        int[] seen = new int[5];
        long steps = 0;
        for (int at = 0; at < appended.size(); at++) {
            Appended event = appended.get(at);
            EventId id = new EventId(event.thread(), seen[event.thread()]++);
            assertThat(readAt(log, at)).isEqualTo(event);
            if (at % 97 == 0) {
                assertThat(log.idAt(at)).isEqualTo(id);
                assertThat(log.position(id)).isEqualTo(at);
                assertThat(log.stepsBefore(at)).isEqualTo(steps);
            }
            if (event.kind().isStep()) {
                steps++;
                if (steps % 89 == 0) {
                    assertThat(log.positionOfStep(steps)).isEqualTo(at);
                }
            }
        }
        assertThat(log.steps()).isEqualTo(steps);
        assertThat(log.position(new EventId(0, indexes[0]))).isEqualTo(-1);
    }

    private static Appended readAt(EventLog log, int at) {
        return new Appended(
                log.kindAt(at),
                log.threadAt(at),
                log.timeAt(at),
                log.objectAt(at),
                log.versionAt(at),
                log.lineAt(at),
                log.valueAt(at),
                log.enablerAt(at).orElse(null));
    }

    @Test
    void aLongRunWithALinkAtEveryFourthEvent_takesAtMost24BytesAnEvent() {
        EventLog log = logOf(4, 1);
        for (int i = 0; i < 1_000_000; i++) {
            EventId enabler = i % 4 == 1 ? new EventId((i + 3) % 4, (i - 1) / 4) : null;
            log.append(EventKind.WRITE, i % 4, i * 400L, 4, i + 1, 3, ValueCode.ofSmall(i), enabler, null);
        }

        assertThat(log.bytes() / (double) log.size()).isLessThanOrEqualTo(24);
    }

    @Test
    void whatEventsTake_isKindThreadLineObjectVersionValueAndTime() {
        EventLog log = logOf(1, 1);
        for (int i = 0; i < 100 * Chunk.SIZE; i++) {
            log.append(EventKind.WRITE, 0, i, 1, i + 1, 3, ValueCode.NONE, null, null);
        }

        assertThat(log.bytes() / (double) log.size()).isBetween(1.0 + 2 + 2 + 4 + 4 + 4 + 4, 21.1);
    }

    @Test
    void aTimeBeforeThatOfTheEventBefore_isRaisedToIt() {
        EventLog log = logOf(1, 1);
        log.append(EventKind.LINE, 0, 100, EventLog.NO_OBJECT, 0, 1, ValueCode.NONE, null, null);
        log.append(EventKind.LINE, 0, 90, EventLog.NO_OBJECT, 0, 2, ValueCode.NONE, null, null);

        assertThat(log.timeAt(1)).isEqualTo(100);
    }

    @Test
    void everyKind_becomesARecordOfItsName() {
        for (EventKind kind : EventKind.values()) {
            Event.Stamp stamp = new Event.Stamp(new EventId(0, 0), 1, 0, 1, 1, Optional.empty());
            Event event = Event.of(kind, stamp, Value.NONE, null);

            assertThat(event.getClass().getSimpleName())
                    .isEqualToIgnoringCase(kind.name().replace("_", ""));
            assertThat(event.stamp()).isEqualTo(stamp);
        }
        assertThat(Event.class.getPermittedSubclasses()).hasSize(EventKind.values().length);
    }

    @Test
    void aReader_seesWholeEvents_whileAnotherThreadAppends() throws InterruptedException {
        EventLog log = logOf(1, 1);
        int events = 200_000;
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < events; i++) {
                log.append(EventKind.WRITE, 0, i * 1_000_000L, 1, i + 1, i % 1000, ValueCode.ofSmall(i), null, null);
            }
        });
        long read = 0;
        while (read < events) {
            long published = log.size();
            for (; read < published; read++) {
                assertThat(ValueCode.small(log.valueCodeAt(read))).isEqualTo((int) read);
                assertThat(log.timeAt(read)).isEqualTo(read * 1_000_000L);
            }
        }
        writer.join();
    }
}
