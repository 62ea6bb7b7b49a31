package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.threadline.app.command.Command;
import dev.threadline.app.look.Look;
import dev.threadline.app.look.Magnifier;
import dev.threadline.app.settings.Preferences;
import dev.threadline.app.settings.Settings;
import dev.threadline.app.settings.ThemeChoice;
import dev.threadline.app.settings.TimelinePlace;
import dev.threadline.app.settings.WindowPlace;
import dev.threadline.picture.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What a user chooses shows at once, and is there again the next time. */
@ExtendWith(ApplicationExtension.class)
class PreferencesTest {
    private static Menu menu(OpenWindow window, String id) {
        return window.ask(() -> ((MenuBar) window.scene.lookup(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> id.equals(item.getId()))
                        .map(Menu.class::cast)
                        .findFirst()
                        .orElseThrow());
    }

    private static void choose(OpenWindow window, Menu menu, String text) {
        window.act(() -> menu.getItems().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    @Test
    void coloursChosenInTheMenu_areThoseOfTheWindow() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1000, 700);
        choose(window, menu(window, "themes"), "Grey, for print");
        assertThat(window.look.theme().get()).isEqualTo(Theme.PRINT);
        assertThat(window.preferences.now().theme()).isEqualTo(ThemeChoice.PRINT);
        window.perform(Command.SWITCH_THEME);
        assertThat(window.look.theme().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void whoWantsTheDesktopsColours_getsThem_whateverTheyBecome() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Look look = Look.of(Theme.LIGHT);
            Preferences preferences = new Preferences(Settings.FIRST, _ -> {});
            ObjectProperty<ColorScheme> desktop = new SimpleObjectProperty<>(ColorScheme.LIGHT);
            Magnifier magnifier = new Magnifier(new Region());
            new Appearance(preferences, look, desktop, new SimpleBooleanProperty())
                    .dress(new Scene(magnifier), magnifier);
            desktop.set(ColorScheme.DARK);
            assertThat(look.theme().get()).isEqualTo(Theme.DARK);
            preferences.change(settings -> settings.in(ThemeChoice.LIGHT));
            assertThat(look.theme().get()).isEqualTo(Theme.LIGHT);
            desktop.set(ColorScheme.LIGHT);
            desktop.set(ColorScheme.DARK);
            assertThat(look.theme().get()).isEqualTo(Theme.LIGHT);
            return null;
        });
    }

    @Test
    void larger_makesEverythingLarger_andNothingSticksOut() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1600, 900).opened("two-locks");
        double before = height(window, "#sentence");
        for (int times = 0; times < 3; times++) {
            window.perform(Command.TEXT_LARGER);
        }
        window.act(() -> {});
        assertThat(height(window, "#sentence")).isCloseTo(1.3 * before, within(1.0));
        Bounds status = window.ask(() -> inScene(window.scene.lookup(".status-bar")));
        assertThat(status.getMaxX()).isCloseTo(1600, within(1.0));
        assertThat(status.getMaxY()).isCloseTo(900, within(1.0));
        window.perform(Command.TEXT_NORMAL);
        window.act(() -> {});
        assertThat(height(window, "#sentence")).isCloseTo(before, within(0.01));
    }

    private static double height(OpenWindow window, String selector) {
        return window.ask(() -> inScene(window.scene.lookup(selector)).getHeight());
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void aFileThatWasOpened_isAmongTheRecentOnes_andOpensFromThere(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mine.py");
        Files.writeString(file, "x = 1\n");
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1000, 700);
        Menu recent = menu(window, "recent");
        assertThat(recent.isDisable()).isTrue();
        window.file.set(file);
        window.perform(Command.OPEN_FILE);
        window.until(() -> window.preferences.now().recent().equals(List.of(file.toString())));
        window.opened("two-locks");
        choose(window, recent, file.toString());
        window.until(() -> window.bench.title().get().contains("mine"));
        choose(window, recent, "Forget these");
        assertThat(recent.getItems()).extracting(MenuItem::getText).doesNotContain(file.toString());
    }

    @Test
    void aDividerOfTheUsers_standsWhereTheUserPutIt() {
        OpenWindow window = OpenWindow.with(Settings.FIRST.divided("program", Optional.of(0.45)), 1000, 700)
                .opened("two-locks");
        SplitPane centre = (SplitPane) window.node("#centre");
        assertThat(window.ask(() -> centre.getDividerPositions()[0])).isCloseTo(0.45, within(0.01));
        window.perform(Command.SWITCH_AXIS);
        assertThat(window.ask(() -> centre.getDividerPositions()[0])).isCloseTo(0.45, within(0.01));
    }

    @Test
    void aWindow_opensWhereItWasClosed() {
        List<Settings> kept = new ArrayList<>();
        Settings was = Settings.FIRST.at(new WindowPlace(60, 40, 820, 640, false), new TimelinePlace(1, 2, 3, 4));
        WindowPlace found = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Preferences preferences = new Preferences(was, kept::add);
            Stage stage = new Stage();
            StagePlace place = new StagePlace(stage, preferences);
            StagePlace.restore(stage, was, 900, 700);
            stage.show();
            WindowPlace opened =
                    new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
            stage.setX(70);
            place.remember(new TimelinePlace(5, 6, 7, 8));
            stage.close();
            return opened;
        });
        assertThat(found).isEqualTo(was.window().orElseThrow());
        assertThat(kept.getLast().window().orElseThrow().x()).isEqualTo(70);
        assertThat(kept.getLast().timeline()).isEqualTo(new TimelinePlace(5, 6, 7, 8));
    }

    @Test
    void aPlaceOnAScreenThatIsGone_isForgotten() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Stage stage = new Stage();
            Settings gone = Settings.FIRST.at(new WindowPlace(5_000, 40, 820, 640, false), TimelinePlace.FIRST);
            StagePlace.restore(stage, gone, 900, 700);
            assertThat(stage.getWidth()).isEqualTo(900);
            assertThat(stage.getX()).isNotEqualTo(5_000);
            return null;
        });
    }
}
