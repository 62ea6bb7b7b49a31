package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.threadline.app.command.Command;
import dev.threadline.app.timeline.Lens;
import dev.threadline.app.work.SelectedRange;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Theme;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Range;
import dev.threadline.timeline.RangeFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** A range of the run is selected, by mouse and by keys, and its figures are told. */
@Timeout(180)
@ExtendWith(ApplicationExtension.class)
class RangeSelectionTest {
    @TempDir
    private Path folder;

    private static OpenWindow open(Theme theme) {
        OpenWindow window = OpenWindow.of(theme, 1280, 800).opened("two-locks");
        window.perform(Command.LAST);
        window.perform(Command.FIRST);
        return window;
    }

    private static OpenWindow open() {
        return open(Theme.LIGHT);
    }

    private static SelectedRange chosen(OpenWindow window) {
        return window.ask(() -> window.window.desk().ranges().chosen().get());
    }

    private static RangeFigures figures(OpenWindow window) {
        window.until(() -> window.window.desk().ranges().figures().get() != null);
        window.act(() -> {});
        return window.ask(() -> window.window.desk().ranges().figures().get());
    }

    private static List<String> told(OpenWindow window) {
        return window.ask(() -> window.scene.lookup("#range-figures").lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private static void drag(OpenWindow window, double from, double to, boolean shift) {
        double y = window.ask(() -> lens(window).plot().y()) + 20;
        window.mouse(window.window.timeline(), MouseEvent.MOUSE_PRESSED, from, y, shift);
        window.mouse(window.window.timeline(), MouseEvent.MOUSE_DRAGGED, (from + to) / 2, y, shift);
        window.mouse(window.window.timeline(), MouseEvent.MOUSE_DRAGGED, to, y, shift);
        window.mouse(window.window.timeline(), MouseEvent.MOUSE_RELEASED, to, y, shift);
    }

    private static Lens lens(OpenWindow window) {
        return window.window.timeline().lens();
    }

    /** Where a coordinate lies in the timeline, px. */
    private static double x(OpenWindow window, double coordinate) {
        return window.ask(() -> {
            Range seen = lens(window).view().get().range();
            return lens(window).plot().x()
                    + (coordinate - seen.from())
                            / seen.length()
                            * lens(window).plot().width();
        });
    }

    @Test
    void aDragWithShift_selectsWholeColumns_andTheRunStaysWhereItIs() {
        OpenWindow window = open();
        Range before = window.ask(() -> lens(window).view().get().range());
        drag(window, x(window, 4.3), x(window, 1.6), true);
        assertThat(chosen(window)).isEqualTo(new SelectedRange(Axis.STEPS, new Range(1, 5)));
        assertThat(window.ask(() -> lens(window).view().get().range())).isEqualTo(before);
        assertThat(figures(window).steps()).isEqualTo(4);
        assertThat(told(window)).contains("STEPS 2 TO 5");
        assertThat(told(window).get(1)).startsWith("4 steps, ");
        assertThat(window.node("#range").isVisible()).isTrue();
        assertThat(window.node("#range").getLayoutX()).isCloseTo(x(window, 1), within(1.0));
    }

    @Test
    void aClickWithShift_selectsFromWhereTheReaderStands() {
        OpenWindow window = open();
        window.act(() -> window.bench.stepTo(2));
        drag(window, x(window, 5.5), x(window, 5.5), true);
        assertThat(chosen(window)).isEqualTo(new SelectedRange(Axis.STEPS, new Range(2, 6)));
        assertThat(window.ask(() -> window.bench.moment().get().step())).isEqualTo(2);
    }

    @Test
    void byKeys_aRangeGoesAlongWithTheReader_untilItIsEnded() {
        OpenWindow window = open();
        window.act(() -> window.bench.stepTo(2));
        window.perform(Command.RANGE);
        assertThat(window.text("whisper")).startsWith("From here on");
        assertThat(chosen(window)).isNull();
        window.perform(Command.STEP);
        window.perform(Command.STEP);
        assertThat(chosen(window)).isEqualTo(new SelectedRange(Axis.STEPS, new Range(2, 4)));
        window.perform(Command.RANGE);
        window.perform(Command.STEP);
        assertThat(chosen(window)).isEqualTo(new SelectedRange(Axis.STEPS, new Range(2, 4)));
        window.perform(Command.RANGE_TO_START);
        assertThat(chosen(window)).isEqualTo(new SelectedRange(Axis.STEPS, new Range(0, 5)));
        window.perform(Command.RANGE_TO_END);
        long steps = window.bench.reading().get().steps();
        assertThat(chosen(window)).isEqualTo(new SelectedRange(Axis.STEPS, new Range(5, steps)));
    }

    @Test
    void escape_letsItGo() {
        OpenWindow window = open();
        window.perform(Command.RANGE_TO_END);
        window.act(() -> Event.fireEvent(
                window.window.timeline(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        assertThat(chosen(window)).isNull();
        assertThat(window.node("#range-figures").isVisible()).isFalse();
        assertThat(window.node("#range").getParent().isVisible()).isFalse();
    }

    @Test
    void zooming_showsTheRange() {
        OpenWindow window = open();
        drag(window, x(window, 2.5), x(window, 4.5), true);
        window.perform(Command.SHOW_RANGE);
        Range seen = window.ask(() -> lens(window).view().get().range());
        assertThat(seen.from()).isBetween(1.5, 2.0);
        assertThat(seen.to()).isBetween(5.0, 5.5);
    }

    @Test
    void behindTheCurtain_nothingIsSelected() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
        window.act(() -> window.bench.stepTo(3));
        drag(window, x(window, 1.5), x(window, 6.5), true);
        assertThat(chosen(window)).isEqualTo(new SelectedRange(Axis.STEPS, new Range(1, 3)));
        window.perform(Command.RANGE_TO_END);
        assertThat(chosen(window)).isNull();
        window.perform(Command.CURTAIN);
        window.perform(Command.RANGE_TO_END);
        assertThat(chosen(window)).isNotNull();
        window.perform(Command.CURTAIN);
        assertThat(chosen(window)).as("let down again").isNull();
    }

    @Test
    void alongTheOtherAxis_theRangeStaysTheSame() {
        OpenWindow window = open();
        drag(window, x(window, 1.5), x(window, 4.5), true);
        window.perform(Command.SWITCH_AXIS);
        double from = x(window, window.ask(() -> window.bench.reading().get().coordinate(Axis.TIME, 1)));
        assertThat(window.node("#range").getLayoutX()).isCloseTo(from, within(1.0));
        drag(window, x(window, 0), x(window, 0) + 200, true);
        assertThat(chosen(window).axis()).isEqualTo(Axis.TIME);
        assertThat(figures(window).range()).isEqualTo(chosen(window).range());
    }

    @Test
    void anotherRun_hasNothingSelected() {
        OpenWindow window = open();
        window.perform(Command.RANGE_TO_END);
        window.opened("lost-update");
        assertThat(chosen(window)).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void whoWaitedForWhat_isTold(Theme theme) throws IOException {
        OpenWindow window = open(theme);
        window.perform(Command.RANGE_TO_END);
        RangeFigures figures = figures(window);
        assertThat(figures.threads())
                .anySatisfy(part -> assertThat(part.of(StateRole.BLOCKED)).isPositive());
        assertThat(told(window)).anySatisfy(text -> assertThat(text).contains("wants a lock for"));
        assertThat(told(window)).anySatisfy(text -> assertThat(text).contains("waited for"));
        window.save("range", theme);
    }

    @Test
    void aLongRun_isSummedUpInTheBackground() throws IOException {
        Path file = LongRecording.in(folder);
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened(file);
        window.perform(Command.RANGE_TO_END);
        RangeFigures figures = figures(window);
        assertThat(figures.events()).isEqualTo(window.bench.reading().get().size());
        assertThat(figures.objects().getFirst().taken())
                .isEqualTo(LongRecording.ROUNDS + LongRecording.ROUNDS / LongRecording.SELDOM);

        window.perform(Command.SWITCH_AXIS);
        window.until(() -> window.bench.job().get() == null);
        window.perform(Command.ZOOM_OUT);
        assertThat(chosen(window))
                .as("along the other axis nothing is known of it any more")
                .isNull();
        assertThat(window.ask(() -> lens(window).axis().get())).isEqualTo(Axis.STEPS);
    }
}
