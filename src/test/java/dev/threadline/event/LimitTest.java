package dev.threadline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LimitTest {
    @Test
    void aReason_tellsTheLimit_thatItWasMadeOf() {
        for (Limit limit : List.of(
                new Limit.Time(60_000_000_000L),
                new Limit.Time(100_000_000),
                new Limit.Time(1),
                new Limit.Events(0),
                new Limit.Events(10_000_000),
                new Limit.Memory(6_123_456),
                new Limit.Computing("P"),
                new Limit.Computing("after 3 s"))) {
            assertThat(Limit.of(limit.reason())).contains(limit);
            assertThat(limit.cut(List.of(1)))
                    .isEqualTo(new Outcome(OutcomeKind.TIME_LIMIT, limit.reason(), List.of(1)));
        }
        assertThat(new Limit.Events(20_000).reason()).isEqualTo("after 20,000 events");
        assertThat(new Limit.Time(200_000_000).reason()).isEqualTo("after 0.2 s");
        assertThat(Limit.of("after 60.0 s")).contains(new Limit.Time(60_000_000_000L));
    }

    @Test
    void whateverElseAFileHas_isNone() {
        for (String reason : List.of(
                "",
                "after  s",
                "after s",
                "after x s",
                "after 1e99999999 s",
                "after many events",
                "because",
                "after 99,999,999,999,999,999,999 events",
                "after 0.0000000001 s")) {
            assertThat(Limit.of(reason)).as(reason).isEmpty();
        }
    }
}
