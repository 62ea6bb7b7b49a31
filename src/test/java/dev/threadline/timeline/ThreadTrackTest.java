package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.EventLog;
import dev.threadline.event.ThreadStatus;
import dev.threadline.picture.StateRole;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadTrackTest {
    @Test
    void twoWaitsWithNoTimeBetweenThem_areTwoSpans_eachWithItsOwnEvent() {
        ThreadTrack track = new ThreadTrack(Axis.TIME);
        track.becomes(ThreadStatus.WAITING, 1, 10, 3);
        track.becomes(ThreadStatus.READY, EventLog.NO_OBJECT, 50, 4);
        track.becomes(ThreadStatus.WAITING, 2, 50, 5);

        Spans spans = track.build(90);

        int[] waits = IntStream.range(0, spans.size())
                .filter(span -> spans.payload(span) == StateRole.WAITING.ordinal())
                .toArray();
        assertThat(IntStream.of(waits).mapToLong(spans::start)).containsExactly(10L, 50L);
        assertThat(IntStream.of(waits).mapToLong(spans::event)).containsExactly(3L, 5L);
    }
}
