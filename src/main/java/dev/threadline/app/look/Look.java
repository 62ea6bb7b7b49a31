package dev.threadline.app.look;

import dev.threadline.picture.Palette;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What every view of a window needs to show anything: its words, its fonts, its colours.
 *
 * @param theme may change at any time
 */
public record Look(Texts texts, TextMeasure measure, CanvasFonts fonts, ObjectProperty<Theme> theme) {
    public static Look of(Theme theme) {
        TextMeasure measure = new TextMeasure();
        return new Look(Texts.english(), measure, new CanvasFonts(measure), new SimpleObjectProperty<>(theme));
    }

    /** The colours now. */
    public Palette palette() {
        return theme.get().palette();
    }

    /** A text with its places filled in. */
    public String say(String key, Object... places) {
        return texts.say(key, places);
    }
}
