package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.app.settings.Settings;
import dev.threadline.picture.Theme;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** The tour leads through the window, and out of it at any time. */
@ExtendWith(ApplicationExtension.class)
class TourTest {
    private static final int STOPS = 8;

    private static OpenWindow toured(double width, double height) {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, width, height).opened("two-locks");
        window.perform(Command.TOUR);
        return window;
    }

    private static void press(OpenWindow window, KeyCode code) {
        window.act(() -> Event.fireEvent(
                window.window.timeline(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, false, false, false)));
    }

    private static String title(OpenWindow window) {
        return window.ask(() -> ((Label) window.scene.lookup("#tour .story-title")).getText());
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void whoHasBeenHereBefore_isNotShownAround() {
        OpenWindow fresh = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
        fresh.act(fresh.window::welcome);
        assertThat(fresh.node("#tour").isVisible()).isTrue();
        press(fresh, KeyCode.ESCAPE);
        assertThat(fresh.node("#tour").isVisible()).isFalse();
        assertThat(fresh.preferences.now().toured()).isTrue();

        OpenWindow known = OpenWindow.with(Settings.FIRST.touring(), 1280, 800);
        known.act(known.window::welcome);
        assertThat(known.node("#tour")).isNull();
    }

    @Test
    void whatCanBeTried_leadsOnWhenItIsDone() {
        OpenWindow window = toured(1280, 800);
        press(window, KeyCode.ENTER);
        assertThat(title(window)).isEqualTo("One step of one thread");
        press(window, KeyCode.RIGHT);
        assertThat(window.ask(() -> window.bench.moment().get().step())).isEqualTo(1);
        assertThat(title(window)).isEqualTo("What happened");
        press(window, KeyCode.ENTER);
        press(window, KeyCode.ENTER);
        window.perform(Command.FIRST);
        assertThat(title(window)).isEqualTo("You decide who goes next");
        window.act(() -> window.bench.choose(0));
        window.until(() ->
                ((Label) window.scene.lookup("#tour .story-title")).getText().equals("Everything at this moment"));
        press(window, KeyCode.ENTER);
        window.perform(Command.EVERY_SCHEDULE);
        assertThat(title(window)).isEqualTo("All the keys");
        press(window, KeyCode.ENTER);
        assertThat(window.node("#tour").isVisible()).isFalse();
        assertThat(window.preferences.now().toured()).isTrue();
        window.act(window.bench::close);
    }

    @Test
    void whatWasTriedBefore_leadsNowhere_andTheTourCanBeTakenAgain() {
        OpenWindow window = toured(1280, 800);
        press(window, KeyCode.RIGHT);
        press(window, KeyCode.ENTER);
        press(window, KeyCode.RIGHT);
        assertThat(title(window)).isEqualTo("One step of one thread");
        press(window, KeyCode.ESCAPE);
        window.perform(Command.TOUR);
        assertThat(title(window)).isEqualTo("Programs with threads");
        press(window, KeyCode.ENTER);
        assertThat(title(window)).as("one key, one stop").isEqualTo("One step of one thread");
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "800, 700", "1920, 1080"})
    void eachStop_ringsItsPart_andTheCardLiesInTheWindowBesideIt(double width, double height) {
        OpenWindow window = toured(width, height);
        int ringed = 0;
        for (int stop = 0; stop < STOPS; stop++) {
            Bounds card = window.ask(() -> inScene(window.scene.lookup(".tour-card")));
            assertThat(List.of(card.getMinX(), card.getMinY()))
                    .as(title(window))
                    .allMatch(at -> at >= 0);
            assertThat(card.getMaxX()).as(title(window)).isLessThanOrEqualTo(width);
            assertThat(card.getMaxY()).as(title(window)).isLessThanOrEqualTo(height);
            ringed += window.ask(() -> window.scene.lookup(".tour-ring").isVisible()) ? 1 : 0;
            press(window, KeyCode.ENTER);
        }
        assertThat(window.node("#tour").isVisible()).isFalse();
        // In a narrow window the library and the inspector are folded away.
        assertThat(ringed).isEqualTo(width < 900 ? STOPS - 2 : STOPS);
    }
}
