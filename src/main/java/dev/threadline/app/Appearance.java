package dev.threadline.app;

import dev.threadline.app.look.Look;
import dev.threadline.app.look.Magnifier;
import dev.threadline.app.look.StyleSheet;
import dev.threadline.app.settings.Preferences;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Gives a window the colours and the size that its user prefers, whatever those become. */
final class Appearance {
    private final Preferences preferences;
    private final Look look;
    private final ObservableValue<ColorScheme> desktop;

    /** @param desktop the colours of the desktop, which a user may want to follow */
    Appearance(Preferences preferences, Look look, ObservableValue<ColorScheme> desktop) {
        this.preferences = preferences;
        this.look = look;
        this.desktop = desktop;
    }

    /** From now on a scene looks as preferred. */
    void dress(Scene scene, Magnifier magnifier) {
        preferences.settings().addListener((_, _, _) -> refresh(scene, magnifier));
        desktop.addListener((_, _, _) -> refresh(scene, magnifier));
        refresh(scene, magnifier);
    }

    private void refresh(Scene scene, Magnifier magnifier) {
        look.theme().set(preferences.now().theme().on(desktop.getValue()));
        magnifier.factor().set(preferences.now().zoom());
        StyleSheet.apply(scene, look.theme().get(), preferences.now().zoom());
    }
}
