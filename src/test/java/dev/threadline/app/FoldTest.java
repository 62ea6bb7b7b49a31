package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.app.settings.Settings;
import dev.threadline.picture.Theme;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** What stands beside the timeline folds away, by hand or for want of room, and always comes back. */
@ExtendWith(ApplicationExtension.class)
class FoldTest {
    private static boolean shown(OpenWindow window, String selector) {
        return window.ask(() -> window.scene.lookup(selector).isVisible());
    }

    @Test
    void aWideWindow_showsLibraryAndInspector() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 720);
        assertThat(shown(window, ".library")).isTrue();
        assertThat(shown(window, ".facts-side")).isTrue();
    }

    @Test
    void aNarrowOne_foldsTheInspector_andANarrowerOneTheLibraryToo() {
        OpenWindow narrow = OpenWindow.of(Theme.LIGHT, 1000, 700);
        assertThat(shown(narrow, ".library")).isTrue();
        assertThat(shown(narrow, ".facts-side")).isFalse();
        OpenWindow narrower = OpenWindow.of(Theme.LIGHT, 800, 700);
        assertThat(shown(narrower, ".library")).isFalse();
        assertThat(shown(narrower, ".facts-side")).isFalse();
    }

    @Test
    void whatIsFolded_leavesAButtonThatBringsItBack() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1000, 700);
        window.act(() -> ((Button) window.scene.lookup("#unfold-INSPECTOR")).fire());
        assertThat(shown(window, ".facts-side")).isTrue();
        assertThat(window.preferences.now().folded()).as("kept").isEmpty();
        window.perform(Command.INSPECTOR);
        assertThat(shown(window, ".facts-side")).isFalse();
    }

    @Test
    void whatAUserFoldsAway_isFoldedTheNextTime() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 720);
        window.perform(Command.LIBRARY);
        assertThat(shown(window, ".library")).isFalse();
        OpenWindow next = OpenWindow.with(window.preferences.now(), 1280, 720);
        assertThat(shown(next, ".library")).isFalse();
        next.perform(Command.LIBRARY);
        assertThat(shown(next, ".library")).isTrue();
        assertThat(next.preferences.now().folded()).isEmpty();
    }

    @Test
    void searching_bringsTheLibraryBack_andChoosingFoldsItInANarrowWindow() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 800, 700);
        window.perform(Command.SEARCH_LIBRARY);
        assertThat(shown(window, ".library")).isTrue();
        Node search = window.node("#search");
        window.act(() -> {
            ((TextField) search).setText("box counts");
            Event.fireEvent(
                    search, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        assertThat(shown(window, ".library")).isFalse();
    }

    @Test
    void everythingLarger_leavesLessRoom_andFoldsToo() {
        OpenWindow window = OpenWindow.with(Settings.FIRST.zoomedBy(4), 1280, 1000);
        assertThat(shown(window, ".library")).isTrue();
        assertThat(shown(window, ".facts-side")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-locks", "lost-update", "three-consumers-if"})
    void inTheNarrowestWindow_stepIsThereWhole(String scenario) {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, MainWindow.LEAST_WIDTH, MainWindow.LEAST_HEIGHT)
                .opened(scenario);
        window.act(() -> {});
        Node step = window.node(".primary");
        assertThat(window.ask(() -> step.localToScene(step.getBoundsInLocal()).getMaxX()))
                .isLessThan(MainWindow.LEAST_WIDTH);
    }
}
