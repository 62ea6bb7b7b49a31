package dev.threadline.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.threadline.app.look.Texts;
import dev.threadline.app.work.Reading;
import dev.threadline.event.Run;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.ScenarioRun;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Hit;
import dev.threadline.timeline.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class LensTest {
    private static final int SOON = 5_000;

    private static Reading reading(String id, long events) throws InterruptedException {
        RunLimits limits = new RunLimits(RunLimits.DEFAULT.timeLimit(), events, false);
        Run run = new ScenarioRun(Catalogue.shipped().find(id).orElseThrow(), id, limits, _ -> {}).run();
        return Reading.of(run, List.of());
    }

    private static Lens on(Reading reading, double width) {
        return new Lens(reading, new TextMeasure(), width, 400, Theme.LIGHT);
    }

    private static Range range(Lens lens) {
        return lens.view().get().range();
    }

    @Test
    void zooming_keepsTheCoordinateUnderThePointer() throws InterruptedException {
        Lens lens = on(reading("two-counters", SOON), 900);
        for (Axis axis : Axis.values()) {
            lens.lookAlong(axis, 0);
            lens.showAll();
            double x = lens.plot().x() + lens.plot().width() * 0.37;
            for (double factor : new double[] {0.5, 0.6, 0.9, 1.1, 1.5}) {
                double before = lens.coordinate(x);
                lens.zoom(x, factor);
                assertThat(lens.coordinate(x))
                        .isCloseTo(before, within(1e-6 * range(lens).length()));
            }
        }
    }

    @Test
    void zooming_endsAtTheWholeRunAndAtAFewSteps() throws InterruptedException {
        Lens lens = on(reading("two-counters", SOON), 900);
        lens.lookAlong(Axis.STEPS, 0);
        lens.zoom(500, 1e9);
        double whole = range(lens).length();
        lens.zoom(500, 1e-9);
        assertThat(range(lens).length()).isCloseTo(2, within(1e-6));
        lens.showAll();
        assertThat(range(lens).length()).isCloseTo(whole, within(1e-6));
    }

    @Test
    void aShortRun_isShownWhole_ifItsColumnsCanBeRead() throws InterruptedException {
        Reading reading = reading("two-locks", SOON);
        assertThat(range(on(reading, 1000)))
                .isEqualTo(reading.timeline(Axis.STEPS).extent());
        assertThat(range(on(reading, 400)).length())
                .isLessThan(reading.timeline(Axis.STEPS).extent().length());
    }

    @Test
    void aLongRun_beginsOnTheTimeAxis_andItsColumnsAreWide() throws InterruptedException {
        Lens lens = on(reading("two-counters", SOON), 900);
        assertThat(lens.axis().get()).isEqualTo(Axis.TIME);
        lens.lookAlong(Axis.STEPS, 0);
        assertThat(lens.plot().width() / range(lens).length()).isGreaterThanOrEqualTo(72);
    }

    @Test
    void thePlayhead_isAlwaysInSight_andAnywhereElseAtTwoThirds() throws InterruptedException {
        Reading reading = reading("two-counters", SOON);
        Lens lens = on(reading, 900);
        lens.lookAlong(Axis.STEPS, 0);
        for (long step = 0; step <= 60; step++) {
            lens.standAfter(step);
            assertThat(range(lens).from()).isLessThanOrEqualTo(step);
            assertThat(range(lens).to()).isGreaterThanOrEqualTo(step);
        }
        lens.standAfter(1_000);
        assertThat((1_000 - range(lens).from()) / range(lens).length()).isCloseTo(2.0 / 3, within(1e-6));
    }

    @Test
    void anotherAxis_keepsTheStep() throws InterruptedException {
        Reading reading = reading("two-locks", SOON);
        Lens lens = on(reading, 900);
        lens.standAfter(4);
        lens.lookAlong(Axis.TIME, 4);
        assertThat(reading.step(Axis.TIME, lens.view().get().playhead())).isEqualTo(4);
    }

    @Test
    void aSpan_tellsItsFacts() throws InterruptedException {
        Reading reading = reading("two-locks", SOON);
        Lens lens = on(reading, 1000);
        int blocked = (int) reading.steps() - 1;
        double x = lens.plot().x()
                + lens.plot().width() * (blocked + 1.5) / range(lens).length();
        Hit hit = lens.hit(x, lens.plot().y() + 20);
        assertThat(hit).isInstanceOf(Hit.OnSpan.class);
        SpanFacts facts = SpanFacts.of(
                reading, Axis.STEPS, lens.lanes().get(0), (Hit.OnSpan) hit, Double.POSITIVE_INFINITY, Texts.english());
        assertThat(facts.title()).isEqualTo("Left, for ever");
        assertThat(facts.lines()).contains("blocked, wants B", "Left wants B.", "line 4: with B:");
    }
}
