package dev.threadline.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.Run;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.Value;
import dev.threadline.timeline.Axis;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that are read while they go on, and runs too long to be laid out twice. */
class FollowingTest {
    private final EventLog log = new EventLog();
    private final Run run = new Run("Counting", "counting", Listing.EMPTY, log, Outcome.FINISHED);

    FollowingTest() {
        log.add(new ObjectInfo(0, ObjectKind.THREAD, "T", ObjectState.Life.UNBORN));
        log.add(new ThreadInfo(0, 0, "T", false));
        log.add(new ObjectInfo(1, ObjectKind.VARIABLE, "n", new ObjectState.Variable(Value.of(0))));
    }

    private void writes(long count) {
        for (long left = count; left > 0; left--) {
            int n = (int) log.size();
            log.append(EventKind.WRITE, 0, 10L * n, 1, n + 1, 1, log.code(Value.of(n)), null, null);
        }
    }

    private void prints(String line) {
        log.append(EventKind.PRINT, 0, 10L * log.size(), -1, 0, 1, log.code(Value.of(line)), null, null);
    }

    @Test
    void aRunThatGoesOn_canBeReadAsFarAsItWasFollowed() throws InterruptedException {
        Following following = new Following(log, List.of("ready"));
        writes(500);
        prints("half");
        following.follow(events -> {});
        Reading early = following.reading(run, false);
        writes(500);
        prints("done");

        assertThat(early.isOver()).isFalse();
        assertThat(early.steps()).isEqualTo(500);
        assertThat(early.output()).extracting(Printed::text).containsExactly("ready", "half");
        assertThat(early.moment(500).objects().getFirst().text()).contains("499");
        assertThat(early.moment(500).position()).isEqualTo(501);

        following.follow(events -> {});
        Reading whole = following.reading(run, true);
        Reading atOnce = Reading.of(run, List.of("ready"));
        assertThat(whole.continues(early)).isTrue();
        assertThat(whole.steps()).isEqualTo(1000);
        assertThat(whole.output()).isEqualTo(atOnce.output());
        assertThat(whole.outcome()).isEqualTo(atOnce.outcome());
        for (long step = 0; step <= 1000; step += 50) {
            assertThat(whole.moment(step)).isEqualTo(atOnce.moment(step));
        }
    }

    @Test
    void aLongRun_isKeptAlongOneAxisAtATime() throws InterruptedException {
        writes(Following.MOST_STEPS_ALONG_BOTH + 1);
        Reading alongTime = Reading.of(run, List.of());
        assertThat(alongTime.axis()).isEqualTo(Axis.TIME);
        assertThat(alongTime.has(Axis.STEPS)).isFalse();

        long[] followed = {0};
        Reading alongSteps = Following.along(Axis.STEPS, alongTime, events -> followed[0] = events);
        assertThat(followed[0]).isEqualTo(log.size());
        assertThat(alongSteps.axis()).isEqualTo(Axis.STEPS);
        assertThat(alongSteps.has(Axis.TIME)).isFalse();
        assertThat(alongSteps.steps()).isEqualTo(alongTime.steps());
        assertThat(alongSteps.moment(7)).isEqualTo(alongTime.moment(7));
        assertThat(alongSteps.timeline(Axis.STEPS).end()).isEqualTo(log.size());
    }

    @Test
    void readingALongRun_canBeEnded() {
        writes(200_000);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Reading.of(run, List.of())).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }
}
