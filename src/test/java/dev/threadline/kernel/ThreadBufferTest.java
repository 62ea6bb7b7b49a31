package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ValueCode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one thread has recorded, on its way to the merger. */
@Timeout(20)
class ThreadBufferTest {
    private static final int MANY = 5000;

    private final ThreadBuffer buffer = new ThreadBuffer();

    private void recordMany() {
        for (int i = 0; i < MANY; i++) {
            buffer.record(
                    EventKind.DRAW, 1, i, EventLog.NO_OBJECT, 0, ValueCode.ofSmall(i), null, Segment.NO_LINK, null);
        }
    }

    @Test
    void everyEvent_arrivesInOrder_whateverTheSegmentsHold() {
        EventLog log = new EventLog();
        Merger merger = new Merger(log, line -> {});
        merger.add(0, buffer);
        recordMany();

        merger.drain(Long.MAX_VALUE);

        assertThat(LongStream.range(0, log.size()).mapToInt(log::valueCodeAt).toArray())
                .isEqualTo(IntStream.range(0, MANY).map(ValueCode::ofSmall).toArray());
        assertThat(buffer.backlog()).isZero();
    }

    @Test
    void whatTheMergerHasTaken_isWrittenOver_andEveryEventArrivesNonetheless() {
        EventLog log = new EventLog();
        Merger merger = new Merger(log, line -> {});
        merger.add(0, buffer);
        Set<Segment> used = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int round = 0; round < 40; round++) {
            recordMany();
            merger.drain(Long.MAX_VALUE);
            for (Segment segment = buffer.oldest(); segment != null; segment = segment.next) {
                used.add(segment);
            }
        }

        assertThat(LongStream.range(0, log.size()).mapToInt(log::valueCodeAt).toArray())
                .isEqualTo(IntStream.range(0, 40 * MANY)
                        .map(i -> ValueCode.ofSmall(i % MANY))
                        .toArray());
        assertThat(used.stream().mapToInt(segment -> segment.size).sum()).isLessThan(2 * MANY + 3 * Segment.MOST);
    }
}
