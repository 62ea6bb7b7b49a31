package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.Alignment;
import dev.threadline.app.command.Command;
import dev.threadline.app.timeline.Lens;
import dev.threadline.app.work.Family;
import dev.threadline.app.work.Pair;
import dev.threadline.app.work.Partner;
import dev.threadline.picture.Theme;
import dev.threadline.timeline.Axis;
import java.io.IOException;
import java.util.List;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Two runs side by side: what they have in common stands one above the other, what differs is marked, and the reader walks in both. */
@Timeout(180)
@ExtendWith(ApplicationExtension.class)
class SideBySideTest {
    private static Pair pair(OpenWindow window) {
        return window.ask(() -> window.window.desk().pairing().pair().get());
    }

    private static Pair laid(OpenWindow window) {
        window.perform(Command.SIDE_BY_SIDE);
        window.until(() -> window.window.desk().pairing().pair().get() != null);
        window.act(() -> {});
        return pair(window);
    }

    /** A run of the lost update, and one that branched off it at step 1. */
    private static OpenWindow branched(Theme theme) {
        OpenWindow window = OpenWindow.of(theme, 1280, 800).opened("lost-update");
        window.act(() -> {
            window.bench.stepTo(1);
            window.bench.choose(0);
        });
        window.until(() -> window.bench.job().get() == null
                && window.bench.family().get().tree().size() == 2);
        return window;
    }

    private static long step(OpenWindow window) {
        return window.ask(() -> window.bench.moment().get().step());
    }

    private static double playhead(OpenWindow window, boolean above) {
        return window.ask(() -> lens(window, above).view().get().playhead());
    }

    private static Lens lens(OpenWindow window, boolean above) {
        return above
                ? window.window.timeline().lens()
                : window.window.desk().beside().lens();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aBranch_liesBesideTheRunThatItLeft(Theme theme) throws IOException {
        OpenWindow window = branched(theme);
        Pair pair = laid(window);
        assertThat(pair.partner()).isInstanceOf(Partner.Relative.class);
        assertThat(pair.alignment().kind(1)).isEqualTo(Alignment.Kind.SAME);
        assertThat(pair.alignment().differences()).isPositive();

        for (long step = 0; step <= pair.first().steps(); step++) {
            long here = step;
            window.act(() -> window.bench.stepTo(here));
            assertThat(playhead(window, false))
                    .isEqualTo(here == pair.first().steps() ? pair.alignment().columns() : playhead(window, true));
            assertThat(window.text("beside-words"))
                    .isEqualTo("Step %d. %s"
                            .formatted(
                                    pair.secondStep(step),
                                    window.ask(() -> pair.second()
                                            .moment(pair.secondStep(here))
                                            .sentence())));
        }
        assertThat(pair.secondStep(pair.first().steps()))
                .isEqualTo(pair.second().steps());
        window.save("side-by-side", theme);
        window.act(() -> window.bench.stepTo(3));
        window.save("side-by-side-mid", theme);
    }

    @Test
    void columns_standOneAboveTheOther_atAnyZoom() {
        OpenWindow window = branched(Theme.LIGHT);
        laid(window);
        for (Command moves : List.of(Command.ZOOM_IN, Command.ZOOM_IN, Command.PAN_RIGHT, Command.SHOW_ALL)) {
            window.perform(moves);
            assertThat(window.ask(() -> lens(window, false).view().get().range()))
                    .isEqualTo(window.ask(() -> lens(window, true).view().get().range()));
            assertThat(window.ask(() -> lens(window, false).plot().x()))
                    .isEqualTo(window.ask(() -> lens(window, true).plot().x()));
            assertThat(window.ask(() -> lens(window, false).plot().right()))
                    .isEqualTo(window.ask(() -> lens(window, true).plot().right()));
        }
    }

    @Test
    void fromDifferenceToDifference_untilThereIsNoneLeft() {
        OpenWindow window = branched(Theme.LIGHT);
        Pair pair = laid(window);
        window.act(() -> window.bench.stepTo(0));
        int seen = 0;
        for (long before = -1; step(window) != before; seen++) {
            before = step(window);
            window.perform(Command.NEXT_DIFFERENCE);
            long now = step(window);
            if (now > before) {
                boolean differs = pair.skipped(now) > 0
                        || pair.kind(now) != Alignment.Kind.SAME
                        || now == pair.first().steps();
                assertThat(differs).as("step %d", now).isTrue();
            }
        }
        assertThat(seen).isGreaterThan(1);
        assertThat(window.text("whisper")).isEqualTo("From here on both runs do the same.");
    }

    @Test
    void whoTurnsToTheOther_findsTheFirstBesideIt() {
        OpenWindow window = branched(Theme.LIGHT);
        Pair before = laid(window);
        Family.Member other = ((Partner.Relative) before.partner()).member();
        window.act(() -> window.bench.turnTo(other));
        window.until(() -> window.window.desk().pairing().pair().get() != before);
        Pair after = pair(window);
        assertThat(after.first().run()).isSameAs(before.second().run());
        assertThat(after.second().run()).isSameAs(before.first().run());
        assertThat(after.alignment().columns()).isEqualTo(before.alignment().columns());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aTwin_goesOnTheSameOrderOfThreads(Theme theme) throws IOException {
        OpenWindow window = OpenWindow.of(theme, 1280, 800).opened("lost-update");
        Pair pair = laid(window);
        assertThat(pair.partner())
                .isInstanceOfSatisfying(
                        Partner.Twin.class,
                        twin -> assertThat(twin.scenario().scenario().id())
                                .isEqualTo(window.bench.scenario().get().pair()));
        assertThat(pair.second().run().choices().orElseThrow().strategy()).isEqualTo("twin");
        window.act(() -> window.bench.stepTo(2));
        assertThat(window.ask(() -> lens(window, false).view().get().hidden()))
                .isEqualTo(window.ask(() -> lens(window, true).view().get().hidden()));
        window.save("side-by-side-twin", theme);
        window.perform(Command.LAST);
        window.save("side-by-side-twin-end", theme);
    }

    @Test
    void lanesThatAreHidden_areHiddenInBoth_alsoAfterwards() {
        OpenWindow window = branched(Theme.LIGHT);
        laid(window);
        int before = window.ask(() -> lens(window, false).lanes().size());
        double names = window.ask(() -> lens(window, true).plot().x());
        window.act(() -> window.window.timeline().selectNext(1));
        window.perform(Command.LANE_HIDE);
        assertThat(window.ask(() -> lens(window, true).lanes().size())).isEqualTo(before - 1);
        assertThat(window.ask(() -> lens(window, false).lanes().size())).isEqualTo(before - 1);
        assertThat(window.ask(() -> lens(window, false).plot().x()))
                .isEqualTo(window.ask(() -> lens(window, true).plot().x()))
                .isLessThanOrEqualTo(names);
    }

    @Test
    void oneRunAlone_isAsItWas() {
        OpenWindow window = branched(Theme.LIGHT);
        double before = window.ask(() -> lens(window, true).plot().x());
        laid(window);
        assertThat(window.ask(() ->
                        window.window.commands().disabled(Command.SWITCH_AXIS).get()))
                .isTrue();
        window.perform(Command.SIDE_BY_SIDE);
        assertThat(pair(window)).isNull();
        assertThat(window.node("#beside").isVisible()).isFalse();
        window.act(() -> window.bench.stepTo(5));
        assertThat(playhead(window, true)).isEqualTo(5);
        assertThat(window.ask(() -> lens(window, true).plot().x())).isEqualTo(before);
        window.perform(Command.SWITCH_AXIS);
        assertThat(window.ask(() -> lens(window, true).axis().get())).isEqualTo(Axis.TIME);
        laid(window);
        assertThat(window.ask(() -> lens(window, true).axis().get())).isEqualTo(Axis.STEPS);
    }

    @Test
    void whatIsOffered_isTheRestOfTheFamilyAndTheTwin() {
        OpenWindow window = branched(Theme.LIGHT);
        laid(window);
        List<String> offered = window.ask(() -> ((MenuButton) window.scene.lookup("#beside-which"))
                .getItems().stream().map(item -> item.getText()).toList());
        assertThat(offered).hasSize(2);
        assertThat(offered.getFirst()).startsWith("The first: ");
        assertThat(offered.getLast()).startsWith("Its twin, threads in the same order: ");
    }

    @Test
    void whereThereIsNoOther_aSentenceSaysHowToComeByOne() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("with-and-finally");
        assertThat(window.ask(() -> window.bench.scenario().get().pair())).isEmpty();
        window.perform(Command.SIDE_BY_SIDE);
        assertThat(window.text("whisper")).startsWith("There is no other run to lay beside this one");
    }

    @Test
    void anotherScenario_isShownAlone() {
        OpenWindow window = branched(Theme.LIGHT);
        laid(window);
        window.opened("two-locks");
        assertThat(pair(window)).isNull();
        assertThat(window.ask(() -> window.window.timeline().lens().reading().isOver()))
                .isTrue();
    }
}
