package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.picture.TextMeasure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which steps of a long run a slide shows. */
class ExcerptTest {
    private static final TextMeasure MEASURE = new TextMeasure();

    @Test
    void aRunInWhichNobodyMeets_isShownWhole_unlessItIsLong() throws Exception {
        Runs run = Runs.of("T").variable("n", Value.of(0));
        for (int i = 0; i < 120; i++) {
            run.reads("T", "n", 0);
        }
        assertThat(excerpt(run.finished(""))).isEqualTo(new Range(0, 120));
        assertThat(excerpt(run.reads("T", "n", 0).finished("")).length()).isBetween(12.0, 16.0);
    }

    @Test
    void aRunOf24Steps_isShownWhole_andOneMoreMakesAnExcerptOfWhatMatters() throws Exception {
        Runs run = Runs.of("T1", "T2").locks("L").variable("n", Value.of(0));
        run.takes("T1", "L").wants("T2", "L").frees("T1", "L").takes("T2", "L");
        for (int i = 0; i < 21; i++) {
            run.reads("T1", "n", 0);
        }
        assertThat(excerpt(run.finished(""))).isEqualTo(new Range(0, 24));
        assertThat(excerpt(run.reads("T1", "n", 0).finished(""))).isEqualTo(new Range(0, 12));
    }

    @Test
    void anExcerpt_holdsTheFirstContention_andSaysWhichStepsItShows() throws Exception {
        Timeline timeline = Timeline.of(contentionAfter(1_000), Axis.STEPS);
        SlideLayout layout = new SlideLayout(timeline, MEASURE);

        assertThat(layout.excerpt().contains(timeline.firstContention())).isTrue();
        assertThat(SlideLayoutTest.strings(layout.layout(
                        SlideLayoutTest.slide(SampleRuns.deadlock()).over(new Range(990, 1001)))))
                .contains("steps 991 to 1,001 of %,d".formatted(timeline.end()));
    }

    @Test
    void anExcerpt_holdsALostUpdateRatherThanAnEarlierWait() throws Exception {
        Runs run = Runs.of("T1", "T2").locks("L").variable("n", Value.of(0));
        run.takes("T1", "L").wants("T2", "L");
        for (int i = 0; i < 30; i++) {
            run.reads("T1", "n", 0);
        }
        run.frees("T1", "L").takes("T2", "L").reads("T2", "n", 0).reads("T1", "n", 0);
        run.writes("T1", "n", 1).reads("T1", "n", 1).reads("T1", "n", 1).writes("T2", "n", 1);

        assertThat(SlideLayoutTest.strings(SlideLayoutTest.layout(run.finished(""))))
                .contains("overwritten");
    }

    @Test
    void anExcerptWithoutAnyWait_showsWhereMostThreadsAct() throws Exception {
        Runs run = Runs.of("T1", "T2", "T3").variable("n", Value.of(0));
        for (int i = 0; i < 200; i++) {
            run.reads("T1", "n", 0);
        }
        run.reads("T2", "n", 0).reads("T3", "n", 0);

        assertThat(excerpt(run.finished(""))).isEqualTo(new Range(190, 202));
    }

    @Test
    void anExcerpt_holdsALockThatIsLongWaitedFor_ratherThanAnEarlierShortWait() throws Exception {
        Runs run = Runs.of("T1", "T2").locks("Short", "Long").variable("n", Value.of(0));
        run.takes("T1", "Short").wants("T2", "Short").frees("T1", "Short").takes("T2", "Short");
        for (int i = 0; i < 40; i++) {
            run.reads("T1", "n", 0);
        }
        run.takes("T1", "Long").wants("T2", "Long");
        for (int i = 0; i < 30; i++) {
            run.reads("T1", "n", 0);
        }
        assertThat(SlideLayoutTest.strings(SlideLayoutTest.layout(
                        run.frees("T1", "Long").takes("T2", "Long").finished(""))))
                .contains("wants Long: T1 has it since 44");
    }

    @Test
    void anExcerpt_holdsTheFirstCallThatWokeSomebody() throws Exception {
        Runs run = Runs.of("T1", "T2").locks("L").event("bell").variable("n", Value.of(0));
        run.takes("T1", "L").wants("T2", "L").frees("T1", "L").takes("T2", "L").frees("T2", "L");
        run.append(EventKind.WAIT, "T2", "bell", ValueCode.NONE, null, null);
        for (int i = 0; i < 40; i++) {
            run.reads("T1", "n", 0);
        }
        run.append(EventKind.SET, "T1", "bell", ValueCode.NONE, null, new Detail.Woken(List.of(1)));

        assertThat(SlideLayoutTest.strings(
                        SlideLayoutTest.layout(run.reads("T1", "n", 0).finished(""))))
                .contains("wakes T2");
    }

    private static Range excerpt(Run run) throws InterruptedException {
        return new SlideLayout(Timeline.of(run, Axis.STEPS), MEASURE).excerpt();
    }

    private static Run contentionAfter(int steps) {
        Runs run = Runs.of("T1", "T2").locks("L").variable("n", Value.of(0));
        for (int i = 0; i < steps; i++) {
            run.reads("T1", "n", 0);
        }
        run.takes("T1", "L").wants("T2", "L");
        for (int i = 0; i < 30; i++) {
            run.reads("T1", "n", 0);
        }
        return run.frees("T1", "L").takes("T2", "L").finished("");
    }
}
