package dev.threadline.app.look;

import dev.threadline.picture.Face;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;

/** The bundled fonts for JavaFX. One for the whole window; used on the window's thread only. */
public final class CanvasFonts {
    private final TextMeasure measure;
    private final Map<Face, String> names = new EnumMap<>(Face.class);
    private final Map<TextStyle, Font> fonts = new HashMap<>();

    /** Loads every bundled font, so that style sheets find the families too. */
    public CanvasFonts(TextMeasure measure) {
        this.measure = measure;
        for (Face face : Face.values()) {
            names.put(face, load(face).getName());
        }
    }

    private static Font load(Face face) {
        try (InputStream file = face.open()) {
            Font font = Font.loadFont(file, 12);
            if (font == null) {
                throw new IllegalStateException("The bundled font " + face + " is damaged");
            }
            return font;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The font of a style. */
    public Font font(TextStyle style) {
        return fonts.computeIfAbsent(style, wanted -> new Font(names.get(wanted.face()), wanted.size()));
    }

    /** The width that the layout reckoned with, px. */
    double width(String text, TextStyle style) {
        return measure.width(text, style);
    }
}
