package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Run;
import dev.threadline.event.RunState;
import dev.threadline.event.ThreadStatus;
import dev.threadline.picture.StateRole;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of a piece: folding the events, one after the other, is the oracle. */
class RangeFiguresTest {
    private static final int EVENTS = 3_000;

    /** What there is between each event and the next, clipped to the piece. */
    private static Map<String, Double> folded(EventLog log, Range range) {
        Map<String, Double> all = new HashMap<>();
        Cursor cursor = new Cursor(log);
        for (long position = 0; position + 1 < log.size(); position++) {
            cursor.seek(position + 1);
            double length =
                    Math.min(range.to(), log.timeAt(position + 1)) - Math.max(range.from(), log.timeAt(position));
            if (length > 0) {
                RunState state = cursor.state();
                for (int thread = 0; thread < log.threads().size(); thread++) {
                    all.merge("thread " + thread + " " + state.thread(thread).status(), length, Double::sum);
                    int awaited = state.thread(thread).object();
                    if (awaited >= 0) {
                        all.merge("waited " + awaited, length, Double::sum);
                    }
                }
            }
        }
        return all;
    }

    private static StateRole role(ThreadStatus status) {
        return switch (status) {
            case UNBORN -> StateRole.NOT_STARTED;
            case ENDED -> StateRole.ENDED;
            case SLEEPING -> StateRole.SLEEPING;
            case READY -> StateRole.RUNNING;
            case WAITING -> StateRole.WAITING;
            case BLOCKED -> StateRole.BLOCKED;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inTime_theyAreWhatFoldingTheEventsGives(long seed) throws InterruptedException {
        Run run = SampleRuns.random(5, 2, EVENTS, seed);
        EventLog log = run.log();
        Timeline timeline = Timeline.of(run, Axis.TIME);
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 6; round++) {
            double one = random.nextDouble(timeline.end());
            double other = random.nextDouble(timeline.end());
            Range range = new Range(Math.min(one, other), Math.max(one, other) + 1);
            RangeFigures figures = RangeFigures.of(timeline, range, _ -> {});
            Map<String, Double> told = folded(log, range);
            for (RangeFigures.ThreadPart thread : figures.threads()) {
                for (ThreadStatus status : ThreadStatus.values()) {
                    if (status != ThreadStatus.ENDED && status != ThreadStatus.UNBORN) {
                        assertThat(thread.of(role(status)))
                                .as("%s %s in %s", thread.name(), status, range)
                                .isCloseTo(
                                        told.getOrDefault("thread " + thread.thread() + " " + status, 0.0),
                                        within(1e-6));
                    }
                }
            }
            for (RangeFigures.ObjectPart object : figures.objects()) {
                assertThat(object.waited())
                        .as("waited for %s in %s", object.name(), range)
                        .isCloseTo(told.getOrDefault("waited " + object.object(), 0.0), within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void alongSteps_eachColumnCountsOnce(long seed) throws InterruptedException {
        Run run = SampleRuns.random(4, 2, EVENTS, seed);
        EventLog log = run.log();
        Timeline timeline = Timeline.of(run, Axis.STEPS);
        long end = timeline.end();
        for (long from = 0; from < end; from += end / 5) {
            long to = Math.min(end, from + end / 3);
            RangeFigures figures = RangeFigures.of(timeline, new Range(from, to), _ -> {});
            assertThat(figures.steps()).isEqualTo(to - from);
            for (RangeFigures.ThreadPart thread : figures.threads()) {
                assertThat(thread.of(StateRole.RUNNING)).isEqualTo(steps(log, thread.thread(), from, to));
            }
            for (RangeFigures.ObjectPart object : figures.objects()) {
                assertThat(object.taken()).isEqualTo(taken(log, object.object(), from, to));
                assertThat(object.held()).isLessThanOrEqualTo(to - from);
                assertThat(object.lock()).isEqualTo(log.object(object.object()).kind() == ObjectKind.LOCK);
            }
        }
    }

    private static long steps(EventLog log, int thread, long from, long to) {
        long count = 0;
        for (long step = from + 1; step <= to; step++) {
            count += log.threadAt(log.positionOfStep(step)) == thread ? 1 : 0;
        }
        return count;
    }

    private static long taken(EventLog log, int object, long from, long to) {
        long count = 0;
        for (long step = from + 1; step <= to; step++) {
            long position = log.positionOfStep(step);
            boolean takes =
                    log.kindAt(position) == EventKind.ACQUIRE || log.kindAt(position) == EventKind.ACQUIRE_SHARED;
            count += takes && log.objectAt(position) == object ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void whatNobodyWantsAnyMore_isGivenUp(int threads) {
        Run run = SampleRuns.random(threads, 1, EVENTS, 1);
        assertThatThrownBy(() -> RangeFigures.of(Timeline.of(run, Axis.TIME), new Range(0, 10), _ -> {
                    throw new InterruptedException();
                }))
                .isInstanceOf(InterruptedException.class);
    }
}
