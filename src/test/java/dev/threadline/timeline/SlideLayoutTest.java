package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.picture.Colour;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Item;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlideLayoutTest {
    private static final double LEAST_TEXT = 28;

    private static final TextMeasure MEASURE = new TextMeasure();

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
                DisplayList picture = new SlideLayout(Timeline.of(run, axis), MEASURE).layout(slide);
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
    void aStepWithNoRoomForWhatItIsAbout_saysItsVerb() throws Exception {
        Runs run = Runs.of("T").variable("a_variable_with_a_very_long_name", Value.of(0));
        for (int i = 0; i < 10; i++) {
            run.reads("T", "a_variable_with_a_very_long_name", 0);
        }

        assertThat(strings(layout(run.finished("")))).contains("reads").noneMatch(text -> text.startsWith("reads a"));
    }

    @Test
    void stepsTooNarrowForAnyWord_carrySigns_whichTheLegendNames() throws Exception {
        Runs run = Runs.of("T").locks("L").variable("n", Value.of(0));
        for (int i = 0; i < 8; i++) {
            run.takes("T", "L").reads("T", "n", i).writes("T", "n", i + 1).frees("T", "L");
        }
        assertThat(strings(layout(run.finished(""))))
                .contains("takes", "frees", "reads", "writes")
                .filteredOn(text -> text.equals("R") || text.equals("W"))
                .hasSize(2 * 8 + 2);
    }

    @Test
    void narrowStepsOfOtherKinds_carrySignsToo_andNoneStaysBlank() throws Exception {
        Runs run = Runs.of("Main", "T").unborn("U");
        run.object(ObjectKind.LIST, "taken", new ObjectState.Items(List.of()));
        run.starts("Main", "U");
        for (int i = 0; i < 14; i++) {
            run.append(EventKind.MUTATE, "T", "taken", ValueCode.NONE, null, appended(i));
            run.append(EventKind.QUERY, "T", "taken", ValueCode.NONE, null, null);
        }
        run.ends("T").ends("U").joins("Main", "U");

        assertThat(strings(layout(run.finished(""))))
                .contains("starts", "joins", "adds", "reads")
                .filteredOn("+"::equals)
                .hasSize(14 + 1);
    }

    private static Detail appended(int value) {
        return new Detail.Splice("append", value, 0, List.of(Value.of(value)));
    }

    @Test
    void whatAThreadWaitsFor_standsOverTheArrowsThatPass() throws Exception {
        List<Item> items = layout(contentionAcrossAWaiter()).all().toList();
        int label = items.indexOf(items.stream()
                .filter(item -> item instanceof Item.Text text && text.string().equals("waits for bell"))
                .reduce((step, wait) -> wait)
                .orElseThrow());
        int tip = items.lastIndexOf(items.stream()
                .filter(item -> item instanceof Item.Path path
                        && path.fill().equals(Theme.LIGHT.palette().text()))
                .reduce((one, other) -> other)
                .orElseThrow());

        assertThat(label).as("the label is painted after the last arrow's tip").isGreaterThan(tip);
        Box box = box((Item.Text) items.get(label));
        assertThat(items.get(label - 1)).isInstanceOfSatisfying(Item.Rectangle.class, plate -> {
            assertThat(plate.fill())
                    .isEqualTo(Theme.LIGHT.palette().state(StateRole.WAITING).fill());
            assertThat(plate.x()).isLessThan(box.x());
            assertThat(plate.x() + plate.width()).isGreaterThan(box.right());
        });
    }

    private static Run contentionAcrossAWaiter() {
        Runs run = Runs.of("T1", "T2", "T3").locks("L").event("bell").variable("n", Value.of(0));
        run.append(EventKind.WAIT, "T2", "bell", ValueCode.NONE, null, null);
        run.takes("T1", "L")
                .wants("T3", "L")
                .reads("T1", "n", 0)
                .frees("T1", "L")
                .takes("T3", "L");
        return run.reads("T3", "n", 0).reads("T3", "n", 0).finished("");
    }

    @Test
    void whatAThreadPrintedBeforeItSleeps_standsAboveTheSleep_inTime() throws Exception {
        Runs run = Runs.of("T1", "T2").variable("n", Value.of(0));
        run.prints("T1", "Here I am")
                .sleeps("T1")
                .sleeps("T2")
                .after(1_000_000)
                .wakes("T1")
                .sleeps("T1");
        run.after(1_000_000).wakes("T1").wakes("T2").reads("T1", "n", 0);
        Run finished = run.ends("T1").ends("T2").finished("");
        Timeline timeline = Timeline.of(finished, Axis.TIME);

        assertThat(strings(new SlideLayout(timeline, MEASURE).layout(slide(finished))))
                .as("once: the second sleep has nothing of its own")
                .containsOnlyOnce("“Here I am”");
    }

    @Test
    void whatHappensLast_isNotCutInHalf_inTime() throws Exception {
        Runs run = Runs.of("T1", "T2")
                .variable("n", Value.of(0))
                .sleeps("T1")
                .sleeps("T2")
                .after(1_000_000);
        run.wakes("T1").reads("T1", "n", 0).after(1_000_000).wakes("T2").reads("T2", "n", 0);
        Timeline timeline = Timeline.of(run.ends("T1").ends("T2").finished(""), Axis.TIME);

        Range shown = new SlideLayout(timeline, MEASURE).excerpt();

        assertThat(shown.from()).isLessThan(timeline.extent().from());
        assertThat(shown.to()).isGreaterThan(timeline.extent().to());
    }

    @Test
    void aThreadThatAnErrorEnded_saysWhich_andTheLegendNamesItsCross() throws Exception {
        Runs run = Runs.of("T1", "T2").variable("n", Value.of(0)).reads("T1", "n", 0);
        run.append(EventKind.FAIL, "T1", null, ValueCode.NONE, null, new Detail.Failure("IndexError", "empty"));
        run.ends("T1");
        for (int i = 0; i < 4; i++) {
            run.reads("T2", "n", 0);
        }
        assertThat(strings(layout(run.ends("T2").finished(""))))
                .containsOnlyOnce("IndexError")
                .containsOnlyOnce("failed");
    }

    @Test
    void aThreadWhoseDoingsTakeNoStep_isSeenToHaveRun() throws Exception {
        Runs run = Runs.of("T1", "T2").variable("n", Value.of(0)).reads("T1", "n", 0);
        long before = runningBars(layout(run.finished("")));
        long after = runningBars(layout(run.ends("T2").reads("T1", "n", 0).finished("")));

        assertThat(after - before).as("T1's second step, and T2's bar").isEqualTo(2);
    }

    @Test
    void aListThatNobodyChanges_takesNoLane() throws Exception {
        Runs run = Runs.of("T").variable("n", Value.of(0));
        run.object(ObjectKind.LIST, "names", new ObjectState.Items(List.of(Value.of("Ann"))));
        run.append(EventKind.QUERY, "T", "names", ValueCode.NONE, null, null);

        assertThat(strings(layout(run.reads("T", "n", 0).finished(""))))
                .contains("n")
                .doesNotContain("names");
    }

    private static long runningBars(DisplayList picture) {
        Colour running = Theme.LIGHT.palette().state(StateRole.RUNNING).colour();
        return picture.all()
                .filter(item -> item instanceof Item.Rectangle bar && bar.fill().equals(running))
                .count();
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
    void anOverwrittenValueInANarrowColumn_isSaidToBeLost() throws Exception {
        Runs run = Runs.of("T1", "T2").variable("n", Value.of(0));
        for (int i = 0; i < 3; i++) {
            run.reads("T1", "n", i).reads("T2", "n", i).writes("T1", "n", i + 1).writes("T2", "n", i + 1);
        }
        assertThat(strings(layout(run.finished("")))).contains("lost").doesNotContain("overwritten");
    }

    @Test
    void aMarker_standsAtItsBoundary() throws Exception {
        Timeline timeline = Timeline.of(SampleRuns.deadlock(), Axis.STEPS);
        Slide slide = slide(SampleRuns.deadlock()).marking(2, "point of no return");

        assertThat(strings(new SlideLayout(timeline, MEASURE).layout(slide))).contains("point of no return");
    }

    static DisplayList layout(Run run) throws InterruptedException {
        return new SlideLayout(Timeline.of(run, Axis.STEPS), MEASURE).layout(slide(run));
    }

    static Slide slide(Run run) {
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

    static List<String> strings(DisplayList picture) {
        return texts(picture).stream().map(Item.Text::string).toList();
    }

    /** From the letters' cap height to the baseline: what must not touch. */
    private Box box(Item.Text text) {
        double width = MEASURE.width(text.string(), text.style());
        double cap = MEASURE.capHeight(text.style());
        return new Box(text.anchor().left(text.x(), width), text.baseline() - cap, width, cap);
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }
}
