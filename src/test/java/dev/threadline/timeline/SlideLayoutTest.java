package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Run;
import dev.threadline.event.Value;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Item;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlideLayoutTest {
    private static final double LEAST_TEXT = 28;

    private final TextMeasure measure = new TextMeasure();

    static Stream<Run> runs() {
        return Stream.of(
                SampleRuns.deadlock(),
                SampleRuns.contention(),
                SampleRuns.staircase(),
                SampleRuns.lostUpdate(),
                SampleRuns.longNames(),
                Plays.semaphore(3, 1, 1),
                Plays.semaphore(40, 12, 2),
                Plays.queue(2, 1, 2, 3, 3),
                Plays.queue(20, 20, 0, 2, 4),
                Plays.condition(3, 3, 5),
                Plays.condition(40, 30, 6),
                Plays.barrier(3, 3, 2, 7),
                Plays.barrier(40, 7, 2, 8),
                Plays.pulses(3, 9),
                Plays.pulses(40, 10),
                Plays.readers(3, 11),
                Plays.readers(40, 12),
                SampleRuns.random(3, 1, 24, 9),
                SampleRuns.random(3, 3, 4000, 9),
                SampleRuns.random(14, 4, 4000, 3),
                SampleRuns.random(40, 2, 6000, 5),
                SampleRuns.random(40, 9, 6000, 6));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void allText_liesInsideThePicture_isLargeEnough_andNoTwoOverlap(Run run) throws Exception {
        for (Axis axis : Axis.values()) {
            for (double width : new double[] {1920, 1440}) {
                Slide slide = slide(run).sized(width, 1080);
                DisplayList picture = new SlideLayout(Timeline.of(run, axis), measure).layout(slide);
                List<Item.Text> texts = texts(picture);
                assertThat(texts).isNotEmpty();
                for (Item.Text text : texts) {
                    Box box = box(text);
                    assertThat(text.style().size()).as(text.string()).isGreaterThanOrEqualTo(LEAST_TEXT);
                    assertThat(box.x()).as(text.string()).isGreaterThanOrEqualTo(0);
                    assertThat(box.right()).as(text.string()).isLessThanOrEqualTo(width);
                    assertThat(box.y()).as(text.string()).isGreaterThanOrEqualTo(0);
                    assertThat(box.bottom()).as(text.string()).isLessThanOrEqualTo(1080);
                }
                for (int one = 0; one < texts.size(); one++) {
                    for (int other = one + 1; other < texts.size(); other++) {
                        assertThat(overlap(box(texts.get(one)), box(texts.get(other))))
                                .as(
                                        "%s: \"%s\" and \"%s\"",
                                        axis,
                                        texts.get(one).string(),
                                        texts.get(other).string())
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void namesAndTheSentence_areSetInEighteenPointsAtLeast() throws Exception {
        List<Item.Text> texts = texts(layout(SampleRuns.deadlock()));

        assertThat(texts)
                .filteredOn(text ->
                        List.of("Left", "Logger", "A", "n", "It says so.").contains(text.string()))
                .hasSize(5)
                .allSatisfy(text -> assertThat(text.style().size()).isGreaterThanOrEqualTo(36));
    }

    @Test
    void theDeadlock_saysWhatItShows() throws Exception {
        assertThat(strings(layout(SampleRuns.deadlock())))
                .contains(
                        "takes A",
                        "reads n",
                        "writes n",
                        "wants B: Right has it since 2",
                        "held by Left",
                        "Right waits",
                        "for ever",
                        "blocked on a lock")
                .doesNotContain("waiting", "not started");
    }

    @Test
    void aRunOf24Steps_isShownWhole_andOneMoreMakesAnExcerpt() throws Exception {
        Runs whole = Runs.of("T").variable("n", Value.of(0));
        for (int i = 0; i < 24; i++) {
            whole.reads("T", "n", 0);
        }
        assertThat(new SlideLayout(Timeline.of(whole.finished(""), Axis.STEPS), measure).excerpt())
                .isEqualTo(new Range(0, 24));
        assertThat(new SlideLayout(Timeline.of(whole.reads("T", "n", 0).finished(""), Axis.STEPS), measure)
                        .excerpt()
                        .length())
                .isBetween(12.0, 16.0);
    }

    @Test
    void anExcerpt_holdsTheFirstContention_andSaysWhichStepsItShows() throws Exception {
        Timeline timeline = Timeline.of(contentionAfter(1_000), Axis.STEPS);
        SlideLayout layout = new SlideLayout(timeline, measure);

        assertThat(layout.excerpt().contains(timeline.firstContention())).isTrue();
        assertThat(strings(layout.layout(slide(SampleRuns.deadlock()).over(new Range(990, 1001)))))
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

        assertThat(strings(layout(run.finished("")))).contains("overwritten");
    }

    @Test
    void anExcerptWithoutAnyWait_showsWhereMostThreadsAct() throws Exception {
        Runs run = Runs.of("T1", "T2", "T3").variable("n", Value.of(0));
        for (int i = 0; i < 30; i++) {
            run.reads("T1", "n", 0);
        }
        run.reads("T2", "n", 0).reads("T3", "n", 0);

        assertThat(new SlideLayout(Timeline.of(run.finished(""), Axis.STEPS), measure).excerpt())
                .isEqualTo(new Range(20, 32));
    }

    @Test
    void aStepWithNoRoomForWhatItIsAbout_saysItsVerb() throws Exception {
        Runs run = Runs.of("T").variable("a_variable_with_a_very_long_name", Value.of(0));
        for (int i = 0; i < 10; i++) {
            run.reads("T", "a_variable_with_a_very_long_name", 0);
        }

        assertThat(strings(layout(run.finished("")))).contains("reads").noneMatch(text -> text.startsWith("reads a"));
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

    @Test
    void lanesThatFindNoRoom_areCountedAndStillSeen() throws Exception {
        DisplayList picture = layout(SampleRuns.random(40, 2, 6000, 5));

        assertThat(strings(picture)).anyMatch(text -> text.matches("and \\d+ more"));
        assertThat(strings(picture)).as("the lock that they wait for").anyMatch(text -> text.matches("L[12]"));
    }

    @Test
    void aLostUpdate_showsWhatWasInHand_andWhatItOverwrote() throws Exception {
        assertThat(strings(layout(SampleRuns.lostUpdate()))).contains("in hand: 5", "overwritten");
        assertThat(strings(layout(SampleRuns.contention()))).doesNotContain("overwritten");
    }

    @Test
    void aMarker_standsAtItsBoundary() throws Exception {
        Timeline timeline = Timeline.of(SampleRuns.deadlock(), Axis.STEPS);
        Slide slide = slide(SampleRuns.deadlock()).marking(2, "point of no return");

        assertThat(strings(new SlideLayout(timeline, measure).layout(slide))).contains("point of no return");
    }

    private DisplayList layout(Run run) throws InterruptedException {
        return new SlideLayout(Timeline.of(run, Axis.STEPS), measure).layout(slide(run));
    }

    private static Slide slide(Run run) {
        String title = run.title().isEmpty() ? "A run" : run.title();
        return Slide.of(title, "What they do.", List.of("It says so.", "And a remark."), Theme.LIGHT);
    }

    private static List<Item.Text> texts(DisplayList picture) {
        return picture.all()
                .filter(Item.Text.class::isInstance)
                .map(Item.Text.class::cast)
                .filter(text -> !text.string().isBlank())
                .toList();
    }

    private static List<String> strings(DisplayList picture) {
        return texts(picture).stream().map(Item.Text::string).toList();
    }

    /** From the letters' cap height to the baseline: what must not touch. */
    private Box box(Item.Text text) {
        double width = measure.width(text.string(), text.style());
        double cap = measure.capHeight(text.style());
        return new Box(text.anchor().left(text.x(), width), text.baseline() - cap, width, cap);
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }
}
