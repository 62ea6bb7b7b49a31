package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.threadline.event.Value;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Item;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViewLayoutTest {
    private final TextMeasure measure = new TextMeasure();

    @ParameterizedTest
    @EnumSource
    void whatAViewDraws_isBoundedByItsPixels_notByTheEvents(Axis axis) throws Exception {
        Timeline timeline = Timeline.of(SampleRuns.random(6, 2, 300_000, 1), axis);
        ViewLayout layout = new ViewLayout(timeline, measure);
        View view = View.of(timeline, 800, 600, Theme.LIGHT);
        int rows = timeline.lanes().size() + 2;
        for (Range range = timeline.extent(); range.length() > 10; range = range.zoomedAbout(range.to() / 3, 0.4)) {
            DisplayList picture = layout.layout(view.over(range));
            assertThat(picture.all().count()).isLessThan(800L * rows * 2);
        }
    }

    @Test
    void nothingRightOfTheHiddenPlayhead_isGivenAway() throws Exception {
        Timeline timeline = Timeline.of(SampleRuns.deadlock(), Axis.STEPS);
        View view = View.of(timeline, 900, 400, Theme.LIGHT).at(3, true);
        ViewLayout layout = new ViewLayout(timeline, measure);
        DisplayList picture = layout.layout(view);

        assertThat(picture.all().filter(Item.Text.class::isInstance).map(item -> ((Item.Text) item).string()))
                .contains("takes A", "takes B", "reads n", "not yet")
                .doesNotContain("writes n", "for ever")
                .noneMatch(text -> text.startsWith("wants"));
        double playhead = layout.scale(view).x(3);
        assertThat(layout.hit(view, playhead + 20, layout.lane(view, 0).y() + 10))
                .isEqualTo(new Hit.OnLane(0));
    }

    @Test
    void howManyWillWait_isNotGivenAwayByAFreeLock() throws Exception {
        Timeline timeline = Timeline.of(
                Runs.of("T1", "T2")
                        .locks("L")
                        .variable("n", Value.of(0))
                        .takes("T1", "L")
                        .frees("T1", "L")
                        .reads("T1", "n", 0)
                        .wants("T2", "L")
                        .reads("T1", "n", 0)
                        .finished(""),
                Axis.STEPS);
        ViewLayout layout = new ViewLayout(timeline, measure);
        View view = View.of(timeline, 900, 400, Theme.LIGHT);

        assertThat(strings(layout.layout(view))).contains("free, 1 waits", "T2 waits");
        assertThat(strings(layout.layout(view.at(3, true)))).doesNotContain("free, 1 waits", "T2 waits");
    }

    @Test
    void aStaircaseThatBeganOutOfSight_saysWhoseItIs() throws Exception {
        Timeline timeline = Timeline.of(SampleRuns.staircase(), Axis.STEPS);
        View view = View.of(timeline, 900, 400, Theme.LIGHT).over(new Range(4, 9));

        assertThat(strings(new ViewLayout(timeline, measure).layout(view))).contains("P ×3", "×2");
    }

    @Test
    void pointingAtTheMiddleOfASpan_hitsThatSpan() throws Exception {
        Timeline timeline = Timeline.of(SampleRuns.contention(), Axis.STEPS);
        ViewLayout layout = new ViewLayout(timeline, measure);
        View view = View.of(timeline, 1200, 800, Theme.DARK);
        for (int lane = 0; lane < timeline.lanes().size(); lane++) {
            Box row = layout.lane(view, lane);
            switch (timeline.lanes().get(lane)) {
                case Lane.OfThread thread ->
                    everySpan(layout, view, lane, Hit.Part.STATE, thread.states(), row.y() + row.height() / 2);
                case Lane.OfLock lock -> {
                    everySpan(layout, view, lane, Hit.Part.OWNER, lock.owners(), row.y() + 3);
                    everySpan(layout, view, lane, Hit.Part.WAITERS, lock.waiters(), row.bottom() - 1);
                }
                case Lane.OfObject object ->
                    everySpan(layout, view, lane, Hit.Part.LEVEL, object.levels(), row.y() + row.height() / 2);
                case Lane.OfVariable variable ->
                    everySpan(layout, view, lane, Hit.Part.VALUE, variable.values(), row.y() + 1);
            }
        }
    }

    private static void everySpan(ViewLayout layout, View view, int lane, Hit.Part part, Spans spans, double y) {
        for (int span = 0; span < spans.size(); span++) {
            double middle = (spans.start(span) + spans.end(span)) / 2.0;
            if (spans.end(span) > spans.start(span)) {
                Hit hit = layout.hit(view, layout.scale(view).x(middle), y);
                assertThat(hit).isInstanceOfSatisfying(Hit.OnSpan.class, it -> {
                    assertThat(it.coordinate()).isCloseTo(middle, offset(1e-6));
                });
                Hit.OnSpan found = (Hit.OnSpan) hit;
                assertThat(found.lane()).isEqualTo(lane);
                assertThat(found.part()).isEqualTo(part);
                assertThat(found.span()).isEqualTo(span);
            }
        }
    }

    @Test
    void amongSpansNarrowerThanAPixel_theWorstIsHit() throws Exception {
        Timeline timeline = Timeline.of(SampleRuns.random(4, 1, 100_000, 3), Axis.STEPS);
        ViewLayout layout = new ViewLayout(timeline, measure);
        View view = View.of(timeline, 800, 600, Theme.LIGHT);
        Box row = layout.lane(view, 0);
        Lane.OfThread lane = (Lane.OfThread) timeline.lanes().getFirst();
        Scale scale = layout.scale(view);

        Hit hit = layout.hit(view, 400.5, row.y() + 5);

        assertThat(hit).isInstanceOfSatisfying(Hit.OnSpan.class, found -> {
            int worst = lane.states().worst(scale.coordinate(400), scale.coordinate(401));
            assertThat(found.span()).isEqualTo(worst);
            assertThat(found.others()).isPositive();
        });
    }

    @Test
    void everyRegionOfAView_isTold() throws Exception {
        Timeline timeline = Timeline.of(SampleRuns.random(4, 1, 1000, 3), Axis.STEPS);
        ViewLayout layout = new ViewLayout(timeline, measure);
        View view = View.of(timeline, 800, 600, Theme.LIGHT);
        Box plot = layout.plot(view);

        assertThat(layout.hit(view, plot.x() + 10, 5)).isInstanceOf(Hit.OnRuler.class);
        assertThat(layout.hit(view, 10, layout.lane(view, 1).y() + 5)).isEqualTo(new Hit.OnLane(1));
        assertThat(layout.hit(view, plot.x() + 10, 590)).isInstanceOf(Hit.OnOverview.class);
        assertThat(layout.hit(view, plot.x() + 10, plot.bottom() - 1)).isEqualTo(new Hit.Nothing());
    }

    @Test
    void lanesOutOfSight_areNotLaidOut() throws Exception {
        Timeline timeline = Timeline.of(SampleRuns.random(40, 2, 3000, 3), Axis.STEPS);
        ViewLayout layout = new ViewLayout(timeline, measure);
        View view = View.of(timeline, 800, 300, Theme.LIGHT);

        assertThat(groups(layout.layout(view))).isLessThan(8);
        assertThat(groups(layout.layout(view.scrolled(layout.contentHeight() - 200))))
                .isBetween(1L, 8L);
    }

    @Test
    void aRunWithoutEvents_isAnEmptyView_andAnEmptySlide() throws Exception {
        for (Axis axis : Axis.values()) {
            Timeline timeline = Timeline.of(Runs.of().finished(""), axis);
            View view = View.of(timeline, 300, 200, Theme.LIGHT);

            assertThat(groups(new ViewLayout(timeline, measure).layout(view))).isZero();
            assertThat(groups(new SlideLayout(timeline, measure).layout(Slide.of("", "", List.of(), Theme.LIGHT))))
                    .isZero();
        }
    }

    @Test
    void movingTheShownPlayhead_leavesTheLanesAsTheyWere() throws Exception {
        Timeline timeline = Timeline.of(SampleRuns.contention(), Axis.STEPS);
        ViewLayout layout = new ViewLayout(timeline, measure);
        View view = View.of(timeline, 900, 400, Theme.LIGHT);

        DisplayList early = layout.layout(view.at(3, false));
        DisplayList late = layout.layout(view.at(9, false));

        assertThat(late).isNotEqualTo(early);
        assertThat(late).isEqualTo(new ViewLayout(timeline, measure).layout(view.at(9, false)));
    }

    private static List<String> strings(DisplayList picture) {
        return picture.all()
                .filter(Item.Text.class::isInstance)
                .map(item -> ((Item.Text) item).string())
                .toList();
    }

    private static long groups(DisplayList picture) {
        return picture.all().filter(Item.Group.class::isInstance).count();
    }

    @Test
    void aReaderWhoFollows_standsAtTwoThirds_ofTwelveToSixteenSteps_orSeesAShortRunWhole() throws Exception {
        Timeline timeline = Timeline.of(SampleRuns.random(4, 1, 1000, 3), Axis.STEPS);
        Range range = new ViewLayout(timeline, measure).following(View.of(timeline, 1100, 600, Theme.LIGHT), 300);
        assertThat(range.length()).isBetween(12.0, 16.0);
        assertThat((300 - range.from()) / range.length()).isEqualTo(2.0 / 3, offset(1e-9));

        Timeline brief = Timeline.of(SampleRuns.deadlock(), Axis.STEPS);
        assertThat(new ViewLayout(brief, measure).following(View.of(brief, 1100, 600, Theme.LIGHT), 3))
                .isEqualTo(brief.extent());
    }

    @Test
    void majorTicksOfTime_are120PixelsApartAtLeast() {
        for (double ns = 1; ns < 1e12; ns *= 1.7) {
            Scale scale = new Scale(new Range(0, ns), 0, 1000);
            Ticks ticks = Ticks.atLeast(120 / scale.unit());
            double digit = ticks.spacing() / Math.pow(10, Math.floor(Math.log10(ticks.spacing()) + 1e-9));
            assertThat(ticks.spacing() * scale.unit()).isGreaterThanOrEqualTo(119.999);
            assertThat(Math.round(digit)).isIn(1L, 2L, 5L);
        }
    }
}
