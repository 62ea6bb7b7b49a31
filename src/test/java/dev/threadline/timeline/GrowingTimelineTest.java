package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A timeline that goes along with a run. */
class GrowingTimelineTest {
    private static final int EVENTS = 20_000;
    private static final Outcome GOING = new Outcome(OutcomeKind.CANCELLED, "", List.of());

    private final TextMeasure measure = new TextMeasure();
    private final Run run = SampleRuns.random(5, 2, EVENTS, 4);
    private final EventLog going = new EventLog();

    /** What a run that goes on has published: some more events, and the threads and objects that they are about. */
    private void goOn(long to) {
        EventLog whole = run.log();
        for (long position = going.size(); position < Math.min(to, whole.size()); position++) {
            while (going.objects().size()
                    < needed(whole.objectAt(position), going.objects().size())) {
                going.add(whole.object(going.objects().size()));
            }
            while (going.threads().size() <= whole.threadAt(position)) {
                int thread = going.threads().size();
                while (going.objects().size() <= whole.thread(thread).object()) {
                    going.add(whole.object(going.objects().size()));
                }
                going.add(whole.thread(thread));
            }
            going.append(
                    whole.kindAt(position),
                    whole.threadAt(position),
                    whole.timeAt(position),
                    whole.objectAt(position),
                    whole.versionAt(position),
                    whole.lineAt(position),
                    going.code(whole.valueAt(position)),
                    whole.enablerAt(position).orElse(null),
                    whole.detailAt(position));
        }
    }

    private static int needed(int object, int there) {
        return object == EventLog.NO_OBJECT ? there : Math.max(there, object + 1);
    }

    private DisplayList picture(Timeline timeline, Range range) {
        View view = View.of(timeline, 900, 500, Theme.LIGHT).over(range);
        return new ViewLayout(timeline, measure).layout(view);
    }

    private void assertSame(Timeline timeline, Timeline expected) {
        assertThat(timeline.extent()).isEqualTo(expected.extent());
        assertThat(timeline.lanes())
                .extracting(Lane::name)
                .isEqualTo(expected.lanes().stream().map(Lane::name).toList());
        assertThat(timeline.firstContention()).isEqualTo(expected.firstContention());
        for (Range range = expected.extent(); range.length() > 10; range = range.zoomedAbout(range.to() / 3, 0.2)) {
            assertThat(picture(timeline, range)).isEqualTo(picture(expected, range));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatIsFollowedWhileItGoesOn_looksAtTheEndLikeOneReadAtOnce(Axis axis) throws InterruptedException {
        GrowingTimeline growing = new GrowingTimeline(going, axis);
        SplittableRandom random = new SplittableRandom(3);
        double before = 0;
        while (growing.position() < run.log().size()) {
            goOn(going.size() + random.nextInt(4000));
            growing.follow(going.size());
            Timeline now = growing.timeline(GOING);
            assertThat(now.extent().to()).isGreaterThanOrEqualTo(before);
            before = now.extent().to();
        }
        assertSame(growing.timeline(run.outcome()), Timeline.of(run, axis));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasShown_staysAsItWas_whileTheRunGoesOn(Axis axis) throws InterruptedException {
        GrowingTimeline growing = new GrowingTimeline(going, axis);
        goOn(EVENTS / 3);
        growing.follow(going.size());
        Timeline early = growing.timeline(GOING);
        DisplayList shown = picture(early, early.extent());
        goOn(EVENTS);
        growing.follow(going.size());
        assertThat(growing.timeline(GOING).extent().to())
                .isGreaterThan(early.extent().to());
        assertThat(picture(early, early.extent())).isEqualTo(shown);
    }
}
