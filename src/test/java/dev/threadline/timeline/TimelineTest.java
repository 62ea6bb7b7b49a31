package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Cursor;
import dev.threadline.event.Run;
import dev.threadline.event.ThreadStatus;
import dev.threadline.event.Value;
import dev.threadline.picture.StateRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
    @Test
    void theSketchsDeadlock_givesExactlyTheseSpans() throws Exception {
        Timeline timeline = Timeline.of(SampleRuns.deadlock(), Axis.STEPS);

        assertThat(timeline.lanes()).extracting(Lane::name).containsExactly("Left", "Right", "Logger", "A", "B", "n");
        assertThat(states(timeline, 0))
                .containsExactly("RUNNING 0-1", "READY 1-2", "RUNNING 2-3", "RUNNING 3-4", "BLOCKED 4-9");
        assertThat(states(timeline, 1))
                .containsExactly("READY 0-1", "RUNNING 1-2", "READY 2-4", "RUNNING 4-5", "RUNNING 5-6", "BLOCKED 6-9");
        assertThat(states(timeline, 2)).containsExactly("SLEEPING 0-6", "RUNNING 6-7", "ENDED 7-7");
        assertThat(owners(timeline, 3)).containsExactly("0x1 0-9");
        assertThat(owners(timeline, 4)).containsExactly("free 0-1", "1x1 1-9");
        assertThat(waiters(timeline, 3)).containsExactly("0 0-6", "1 6-9");
        assertThat(waiters(timeline, 4)).containsExactly("0 0-4", "1 4-9");
        assertThat(spans(((Lane.OfVariable) timeline.lanes().get(5)).values())).containsExactly("0-3", "3-5", "5-7");
        assertThat(timeline.firstContention()).isEqualTo(4);
        assertThat(timeline.extent()).isEqualTo(new Range(0, 9));
    }

    @Test
    void anRLockTakenAgain_isAStaircase_andABarEnclosesTakingAndFreeing() throws Exception {
        Timeline timeline = Timeline.of(SampleRuns.staircase(), Axis.STEPS);

        assertThat(owners(timeline, 2))
                .containsExactly(
                        "0x1 0-1", "0x2 1-3", "0x3 3-6", "0x2 6-7", "0x1 7-8", "free 8-9", "1x1 9-12", "free 12-12");
        assertThat(((Lane.OfLock) timeline.lanes().get(2)).depth()).isEqualTo(3);
    }

    @Test
    void inTime_aThreadRunsWheneverItIsNotHeldUp() throws Exception {
        Run run = Runs.of("T1", "T2")
                .locks("L")
                .takes("T1", "L")
                .wants("T2", "L")
                .frees("T1", "L")
                .takes("T2", "L")
                .ends("T2")
                .finished("");

        Timeline timeline = Timeline.of(run, Axis.TIME);

        assertThat(states(timeline, 0)).containsExactly("RUNNING 0-6000");
        assertThat(states(timeline, 1))
                .containsExactly(
                        "NOT_STARTED 0-1000",
                        "RUNNING 1000-3000",
                        "BLOCKED 3000-5000",
                        "RUNNING 5000-6000",
                        "ENDED 6000-6000");
    }

    @Test
    void inTime_aBlockOfNoLength_isKept() throws Exception {
        Run run = Runs.of("T1", "T2")
                .locks("L")
                .takes("T1", "L")
                .frees("T1", "L")
                .wants("T2", "L")
                .after(0)
                .takes("T2", "L")
                .finished("");

        assertThat(states(Timeline.of(run, Axis.TIME), 1)).contains("BLOCKED 4000-4000");
    }

    @Test
    void aThreadThatMustBeStarted_isReadyAfterTheStart_andJoinWaitsForItsEnd() throws Exception {
        Run run = Runs.of("Main")
                .unborn("Child")
                .variable("n", Value.of(0))
                .starts("Main", "Child")
                .wants("Main", "Child")
                .reads("Child", "n", 0)
                .ends("Child")
                .joins("Main", "Child")
                .finished("");

        Timeline timeline = Timeline.of(run, Axis.STEPS);

        assertThat(states(timeline, 0)).containsExactly("RUNNING 0-1", "WAITING 1-2", "RUNNING 2-3", "READY 3-3");
        assertThat(states(timeline, 1)).containsExactly("NOT_STARTED 0-1", "RUNNING 1-2", "ENDED 2-3");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ofAnyRun_statesBetweenStepsAreThoseOfTheCursor(long seed) throws Exception {
        Run run = SampleRuns.random(5, 2, 3000, seed);
        Timeline timeline = Timeline.of(run, Axis.STEPS);
        Cursor cursor = new Cursor(run.log());

        for (int step = 0; step < timeline.end(); step++) {
            cursor.seekStep(step);
            for (Lane lane : timeline.lanes()) {
                if (lane instanceof Lane.OfThread thread) {
                    StateRole role = thread.role(thread.states().at(step));
                    ThreadStatus status = cursor.state().thread(thread.thread()).status();
                    if (role != StateRole.RUNNING) {
                        assertThat(role.name())
                                .as("%s after step %d", lane.name(), step)
                                .isEqualTo(status.name());
                    } else {
                        assertThat(run.log().threadAt(run.log().positionOfStep(step + 1L)))
                                .isEqualTo(thread.thread());
                    }
                }
            }
        }
    }

    @Test
    void positionAt_isTheInverseOfCoordinateOf() throws Exception {
        Run run = SampleRuns.random(3, 1, 500, 4);
        for (Axis axis : Axis.values()) {
            Timeline timeline = Timeline.of(run, axis);
            for (long position = 0; position < run.log().size(); position += 7) {
                long coordinate = timeline.coordinateOf(position);
                assertThat(timeline.positionAt(coordinate)).isGreaterThan(position);
                assertThat(timeline.positionAt(coordinate - 0.5)).isLessThanOrEqualTo(position);
            }
        }
    }

    @Test
    void ofManyThreads_thoseThatNeverDoAnything_getNoLane() throws Exception {
        Runs runs = Runs.of("busy").variable("n", Value.of(0));
        for (int i = 0; i < 20; i++) {
            runs.unborn("idle-" + i);
        }

        Timeline timeline = Timeline.of(runs.reads("busy", "n", 0).finished(""), Axis.STEPS);

        assertThat(timeline.lanes()).extracting(Lane::name).containsExactly("busy", "n");
    }

    @Test
    void anInterrupt_endsTheBuilding() {
        Run run = SampleRuns.deadlock();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Timeline.of(run, Axis.STEPS)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void anEmptyLog_isATimelineOfNothing() throws Exception {
        Timeline timeline = Timeline.of(Runs.of().finished(""), Axis.TIME);

        assertThat(timeline.lanes()).isEmpty();
        assertThat(timeline.extent().length()).isEqualTo(1);
    }

    private static List<String> states(Timeline timeline, int lane) {
        Lane.OfThread thread = (Lane.OfThread) timeline.lanes().get(lane);
        List<String> told = spans(thread.states());
        for (int span = 0; span < told.size(); span++) {
            told.set(span, thread.role(span) + " " + told.get(span));
        }
        return told;
    }

    private static List<String> owners(Timeline timeline, int lane) {
        Lane.OfLock lock = (Lane.OfLock) timeline.lanes().get(lane);
        List<String> told = spans(lock.owners());
        for (int span = 0; span < told.size(); span++) {
            String owner = lock.owner(span) < 0 ? "free" : lock.owner(span) + "x" + lock.depth(span);
            told.set(span, owner + " " + told.get(span));
        }
        return told;
    }

    private static List<String> waiters(Timeline timeline, int lane) {
        Lane.OfLock lock = (Lane.OfLock) timeline.lanes().get(lane);
        List<String> told = spans(lock.waiters());
        for (int span = 0; span < told.size(); span++) {
            told.set(span, lock.waiting(span) + " " + told.get(span));
        }
        return told;
    }

    private static List<String> spans(Spans spans) {
        List<String> told = new ArrayList<>();
        for (int span = 0; span < spans.size(); span++) {
            told.add(spans.start(span) + "-" + spans.end(span));
        }
        return told;
    }
}
