package dev.threadline.app;

import dev.threadline.app.look.Look;
import dev.threadline.app.look.Magnifier;
import dev.threadline.app.look.StyleSheet;
import dev.threadline.app.settings.Preferences;
import javafx.application.ColorScheme;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;

/** Gives a window the colours and the size that its user prefers, whatever those become. */
final class Appearance {
    /** How much larger than designed a class sees it. */
    private static final double FOR_A_CLASS = 2;

    /** The room that everything has even when magnified, px. */
    static final Dimension2D LEAST = new Dimension2D(MainWindow.LEAST_WIDTH, MainWindow.LEAST_HEIGHT);

    private static final Dimension2D LEAST_FOR_A_CLASS = new Dimension2D(480, 440);

    private final Preferences preferences;
    private final Look look;
    private final ObservableValue<ColorScheme> desktop;
    private final ObservableBooleanValue projected;

    /** Kept here for as long as the window lives, since the desktop, which outlives it, must not keep it. */
    private ChangeListener<ColorScheme> following;

    /**
     * @param desktop the colours of the desktop, which a user may want to follow
     * @param projected whether a class looks on
     */
    Appearance(
            Preferences preferences,
            Look look,
            ObservableValue<ColorScheme> desktop,
            ObservableBooleanValue projected) {
        this.preferences = preferences;
        this.look = look;
        this.desktop = desktop;
        this.projected = projected;
    }

    /** From now on a scene looks as preferred. */
    void dress(Scene scene, Magnifier magnifier) {
        preferences.settings().addListener((_, _, _) -> refresh(scene, magnifier));
        following = (_, _, _) -> refresh(scene, magnifier);
        desktop.addListener(new WeakChangeListener<>(following));
        projected.addListener((_, _, _) -> refresh(scene, magnifier));
        refresh(scene, magnifier);
    }

    private void refresh(Scene scene, Magnifier magnifier) {
        look.theme().set(preferences.now().theme().on(desktop.getValue()));
        double factor = projected.get() ? FOR_A_CLASS : preferences.now().zoom();
        magnifier.least().set(projected.get() ? LEAST_FOR_A_CLASS : LEAST);
        magnifier.factor().set(factor);
        StyleSheet.apply(scene, look.theme().get(), factor);
    }
}
