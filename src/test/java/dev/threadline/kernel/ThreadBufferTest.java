package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ValueCode;
import java.lang.ref.WeakReference;
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
    void whatTheMergerHasTaken_isNotKept() {
        WeakReference<Segment> begin = takeAll();
        recordMany();

        while (begin.get() != null) {
            System.gc();
        }

        assertThat(buffer.nextIndex()).isEqualTo(2 * MANY);
    }

    private WeakReference<Segment> takeAll() {
        Segment first = buffer.takeFirst();
        recordMany();
        return new WeakReference<>(first);
    }
}
