package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.threadline.app.command.Command;
import dev.threadline.app.timeline.Lens;
import dev.threadline.app.timeline.TimelinePane;
import dev.threadline.app.work.Playback;
import dev.threadline.picture.Theme;
import dev.threadline.timeline.Axis;
import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Menus, bar, keys and mouse do what they say. */
@ExtendWith(ApplicationExtension.class)
class CommandsTest {
    private static OpenWindow inTheMiddle() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1000, 700).opened("two-locks");
        window.act(() -> window.bench.stepTo(3));
        return window;
    }

    private static void press(OpenWindow window, KeyCode code) {
        window.act(() -> Event.fireEvent(
                window.window.timeline(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, false, false, false)));
    }

    private static void type(OpenWindow window, Node target, String character) {
        window.act(() -> Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    private static long step(OpenWindow window) {
        return window.ask(() -> window.bench.moment().get().step());
    }

    @ParameterizedTest
    @EnumSource
    void everyCommand_canBePerformed(Command command) {
        OpenWindow window = inTheMiddle();
        window.perform(command);
        assertThat(window.look.say(command.text())).isNotBlank();
        window.act(window.bench::close);
    }

    @Test
    void everyCommand_standsInAMenuWithItsKey() {
        OpenWindow window = inTheMiddle();
        MenuBar bar = (MenuBar) window.node(".menu-bar");
        List<String> texts = bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> !(item instanceof Menu))
                .map(MenuItem::getText)
                .toList();
        assertThat(texts)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Command.values())
                        .map(command -> window.look.say(command.text()))
                        .toList());
    }

    @Test
    void noKey_belongsToTwoCommands() {
        List<KeyCombination> keys = Arrays.stream(Command.values())
                .flatMap(command -> command.keys().stream())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void keys_stepAndGoToTheEnds() {
        OpenWindow window = inTheMiddle();
        press(window, KeyCode.RIGHT);
        assertThat(step(window)).isEqualTo(4);
        press(window, KeyCode.LEFT);
        press(window, KeyCode.LEFT);
        assertThat(step(window)).isEqualTo(2);
        press(window, KeyCode.END);
        assertThat(step(window)).isEqualTo(window.bench.reading().get().steps());
        press(window, KeyCode.HOME);
        assertThat(step(window)).isZero();
    }

    @Test
    void typedKeys_work_butNotWhileSomebodySearches() {
        OpenWindow window = inTheMiddle();
        type(window, window.window.timeline(), "t");
        assertThat(window.ask(() -> window.window.timeline().lens().axis().get()))
                .isEqualTo(Axis.TIME);
        window.perform(Command.SEARCH_LIBRARY);
        type(window, window.node("#search"), "t");
        assertThat(window.ask(() -> window.window.timeline().lens().axis().get()))
                .isEqualTo(Axis.TIME);
    }

    @Test
    void questionMark_showsAllKeys_andAnyKeyClosesThem() {
        OpenWindow window = inTheMiddle();
        type(window, window.window.timeline(), "?");
        Node keys = window.node("#keys");
        assertThat(keys.isVisible()).isTrue();
        window.act(() -> Event.fireEvent(
                keys, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        assertThat(keys.isVisible()).isFalse();
    }

    @Test
    void everyButtonOfTheBar_hasAnAccessibleText() {
        OpenWindow window = inTheMiddle();
        assertThat(window.ask(() -> window.scene.getRoot().lookupAll(".top-bar .button")))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.getAccessibleText()).isNotBlank())
                .allSatisfy(node -> assertThat(node).isInstanceOf(ButtonBase.class));
    }

    @Test
    void playing_stepsOnWithTime_untilTheEnd() {
        OpenWindow window = inTheMiddle();
        Playback playback = window.window.playback();
        window.act(() -> {
            playback.pace().set(1);
            playback.toggle();
            playback.pulse(1_000_000_000L);
            playback.pulse(1_600_000_000L);
        });
        assertThat(step(window)).isEqualTo(4);
        window.act(() -> playback.pulse(60_000_000_000L));
        assertThat(step(window)).isEqualTo(window.bench.reading().get().steps());
        assertThat(window.ask(() -> playback.playing().get())).isFalse();
        window.perform(Command.PLAY);
        assertThat(step(window)).as("played again from the start").isZero();
    }

    @Test
    void theWheelWithControl_zoomsAboutThePointer() {
        OpenWindow window = inTheMiddle();
        Lens lens = window.window.timeline().lens();
        double x = lens.plot().x() + lens.plot().width() / 2;
        double before = lens.coordinate(x);
        double length = lens.view().get().range().length();
        window.act(() -> Event.fireEvent(
                window.window.timeline(), wheel(window.window.timeline().localToScene(x, 100), 40)));
        assertThat(lens.view().get().range().length()).isLessThan(length);
        assertThat(lens.coordinate(x)).isCloseTo(before, within(1e-6));
    }

    /** @param at where, in the scene */
    private static ScrollEvent wheel(Point2D at, double delta) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                false,
                true,
                false,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void aClick_selectsTheLane_andMovesThePlayhead() {
        OpenWindow window = inTheMiddle();
        TimelinePane timeline = window.window.timeline();
        double x = timeline.lens().plot().x() + 5;
        double y = timeline.lens().plot().y() + 70;
        window.mouse(timeline, MouseEvent.MOUSE_PRESSED, x, y, false);
        window.mouse(timeline, MouseEvent.MOUSE_RELEASED, x, y, false);
        assertThat(timeline.lens().view().get().selected()).isEqualTo(1);
        assertThat(step(window)).isEqualTo(1);
    }
}
