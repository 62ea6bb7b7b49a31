package dev.threadline.app;

import dev.threadline.app.settings.Preferences;
import dev.threadline.app.settings.Settings;
import dev.threadline.app.settings.TimelinePlace;
import dev.threadline.app.settings.WindowPlace;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Opens a window where it was closed, and remembers where that is. */
final class StagePlace {
    private final Stage stage;
    private final Preferences preferences;

    StagePlace(Stage stage, Preferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
    }

    /** Puts the window where it was, or to the middle of the screen with a size of its own. */
    static void restore(Stage stage, Settings settings, double width, double height) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Optional<WindowPlace> was = settings.window().filter(StagePlace::isOnAScreen);
        stage.setWidth(was.map(WindowPlace::width).orElse(Math.min(width, screen.getWidth())));
        stage.setHeight(was.map(WindowPlace::height).orElse(Math.min(height, screen.getHeight())));
        was.ifPresent(place -> {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setMaximized(place.maximized());
        });
    }

    /** A screen may be gone since, or be a smaller one: the window's middle has to be seen. */
    private static boolean isOnAScreen(WindowPlace place) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> screen.contains(place.x() + place.width() / 2, place.y() + place.height() / 2)
                        && place.width() <= screen.getWidth()
                        && place.height() <= screen.getHeight());
    }

    /** Remembers where the window is. While it fills the screen, that is where it was before. @param timeline where that is in it */
    void remember(TimelinePlace timeline) {
        boolean whole = stage.isMaximized() || stage.isFullScreen();
        WindowPlace now =
                new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        preferences.change(settings -> settings.at(
                whole
                        ? settings.window()
                                .map(was -> new WindowPlace(
                                        was.x(), was.y(), was.width(), was.height(), stage.isMaximized()))
                                .orElse(now)
                        : now,
                timeline));
    }
}
