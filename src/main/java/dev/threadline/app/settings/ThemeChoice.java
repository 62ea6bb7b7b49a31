package dev.threadline.app.settings;

import dev.threadline.picture.Theme;
import java.util.Locale;
import javafx.application.ColorScheme;

/** Which colours a user wants. */
public enum ThemeChoice {
    /** Those of the desktop, whatever they become. */
    SYSTEM,
    LIGHT,
    DARK,
    /** Grey, as a printer has them. */
    PRINT;

    /** The theme on a desktop of these colours. */
    public Theme on(ColorScheme desktop) {
        return switch (this) {
            case SYSTEM -> desktop == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case PRINT -> Theme.PRINT;
        };
    }

    /** The choice that is always this theme. */
    public static ThemeChoice of(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case PRINT -> PRINT;
        };
    }

    /** The key of its text. */
    public String text() {
        return "theme." + name().toLowerCase(Locale.ROOT);
    }
}
