package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.app.timeline.Lens;
import dev.threadline.picture.Theme;
import dev.threadline.timeline.Lane;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Lanes of the timeline are moved, pinned and hidden. */
@ExtendWith(ApplicationExtension.class)
class LanesTest {
    private OpenWindow window;
    private List<String> first;

    @BeforeEach
    void open() {
        window = OpenWindow.of(Theme.LIGHT, 1280, 720).opened("two-locks");
        first = names();
    }

    @AfterEach
    void close() {
        window.act(window.bench::close);
    }

    private Lens lens() {
        return window.window.timeline().lens();
    }

    private List<String> names() {
        return window.ask(() -> lens().lanes().stream().map(Lane::name).toList());
    }

    private void select(String name) {
        int lane = names().indexOf(name);
        window.act(() -> lens().select(lane));
    }

    private Button note() {
        return (Button) window.node("#hidden-lanes");
    }

    private void altPress(KeyCode code) {
        window.act(() -> Event.fireEvent(
                window.window.timeline(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, false, true, false)));
    }

    @Test
    void aLane_isMovedByKeys_andStaysSelected() {
        select(first.get(1));
        altPress(KeyCode.UP);
        assertThat(names()).startsWith(first.get(1), first.get(0));
        assertThat(window.ask(() -> lens().view().get().selected())).isZero();
        altPress(KeyCode.DOWN);
        assertThat(names()).isEqualTo(first);
    }

    @Test
    void aPinnedLane_standsOnTop() {
        select(first.getLast());
        window.perform(Command.LANE_PIN);
        assertThat(names().getFirst()).isEqualTo(first.getLast());
        window.perform(Command.LANE_PIN);
        assertThat(names()).isEqualTo(first);
    }

    @Test
    void lanesLikeTheSelectedOne_areFoldedTogether_andUnfolded() {
        window.opened("three-consumers-if");
        window.perform(Command.LAST);
        double whole = window.ask(() -> lens().wholeHeight());
        select("Consumer-2");
        window.perform(Command.LANE_FOLD_LIKE);
        assertThat(window.ask(() -> lens().wholeHeight())).isEqualTo(whole - 3 * (46 + 10) + 3 * (15 + 4));
        window.perform(Command.LANE_FOLD);
        assertThat(window.ask(() -> lens().wholeHeight())).isEqualTo(whole - 2 * (46 + 10) + 2 * (15 + 4));
        select("condition.lock");
        window.perform(Command.LANE_FOLD);
        window.save("folded", Theme.LIGHT);
        window.perform(Command.LANE_FOLD);
        select("Consumer-2");
        window.perform(Command.LANE_FOLD_LIKE);
        window.perform(Command.LANE_FOLD_LIKE);
        assertThat(window.ask(() -> lens().wholeHeight())).isEqualTo(whole);
    }

    @Test
    void hiddenLanes_areToldOf_andAClickBringsThemBack() {
        assertThat(note().isVisible()).isFalse();
        for (String name : first.subList(0, 2)) {
            select(name);
            window.perform(Command.LANE_HIDE);
        }
        assertThat(names()).isEqualTo(first.subList(2, first.size()));
        assertThat(note().isVisible()).isTrue();
        assertThat(note().getText()).isEqualTo("2 lanes hidden");
        window.act(note()::fire);
        assertThat(names()).isEqualTo(first);
        assertThat(note().isVisible()).isFalse();
    }

    @Test
    void theChoice_survivesSteps_theOtherAxis_andAnotherRun_butIsNoOtherScenarios() {
        select(first.getFirst());
        window.perform(Command.LANE_HIDE);
        List<String> fewer = first.subList(1, first.size());
        window.perform(Command.STEP);
        assertThat(names()).isEqualTo(fewer);
        window.perform(Command.SWITCH_AXIS);
        assertThat(names()).isEqualTo(fewer);
        var before = window.bench.reading().get();
        window.perform(Command.RUN_AGAIN);
        window.until(() -> window.bench.reading().get() != null
                && window.bench.reading().get() != before
                && window.bench.job().get() == null);
        assertThat(names()).doesNotContain(first.getFirst()).isNotEmpty();
        window.opened("two-counters");
        assertThat(note().isVisible()).isFalse();
        window.opened("two-locks");
        assertThat(names()).isEqualTo(fewer);
    }

    @Test
    void onlyThoseThatInteract_areThreadsAtTheSameObjects_andTheObjects() {
        window.act(() -> window.bench.stepTo(Long.MAX_VALUE));
        assertThat(first).contains("B");
        select("A");
        window.perform(Command.LANE_ONLY);
        window.until(() -> note().isVisible());
        assertThat(names()).contains("A", "Left", "Right").doesNotContain("B").isSubsetOf(first);
    }

    @Test
    void behindTheCurtain_onlyWhatHasHappenedCounts() {
        window.act(() -> window.bench.stepTo(0));
        select(first.get(1));
        window.perform(Command.LANE_ONLY);
        window.until(() -> note().isVisible());
        assertThat(names()).as("nobody has touched anything yet").containsExactly(first.get(1));
    }

    @Test
    void aRightClickOnAName_selectsItsLane() {
        window.act(() -> {
            var row = window.window.timeline().lens().plot();
            assertThat(window.window.timeline().selectAt(10, row.y() + 20)).isTrue();
            assertThat(window.window.timeline().selectAt(10, 5)).isFalse();
        });
        assertThat(window.ask(() -> lens().view().get().selected())).isZero();
    }

    @Test
    void hidingTheSelectedLane_selectsNone_soNothingUnseenIsChanged() {
        select(first.getFirst());
        window.perform(Command.LANE_HIDE);
        assertThat(window.ask(() -> lens().view().get().selected())).isEqualTo(-1);
        assertThat(window.ask(() ->
                        window.window.commands().disabled(Command.LANE_HIDE).get()))
                .isTrue();
    }
}
