package dev.threadline.export;

import dev.threadline.picture.Face;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bundled fonts for Java2D. Thread-safe; a font is loaded at its first use. */
final class AwtFonts {
    private final TextMeasure measure;
    private final Map<Face, Font> fonts = new ConcurrentHashMap<>();

    AwtFonts(TextMeasure measure) {
        this.measure = measure;
    }

    double width(String text, TextStyle style) {
        return measure.width(text, style);
    }

    /** Draws text from its left end; letters that the bundled font lacks come from the system's own. */
    void draw(Graphics2D graphics, String text, TextStyle style, double left, double baseline) {
        double x = left;
        int start = 0;
        while (start < text.length()) {
            boolean covered = measure.covers(text.codePointAt(start), style);
            int end = start;
            while (end < text.length() && measure.covers(text.codePointAt(end), style) == covered) {
                end += Character.charCount(text.codePointAt(end));
            }
            String run = text.substring(start, end);
            graphics.setFont(covered ? bundled(style) : borrowed(style));
            graphics.drawString(run, (float) x, (float) baseline);
            x += measure.width(run, style);
            start = end;
        }
    }

    private Font bundled(TextStyle style) {
        return fonts.computeIfAbsent(style.face(), AwtFonts::load).deriveFont((float) style.size());
    }

    private static Font borrowed(TextStyle style) {
        boolean heavy = style.weight().compareTo(TextStyle.Weight.SEMIBOLD) >= 0;
        return new Font(Font.SANS_SERIF, heavy ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) style.size());
    }

    private static Font load(Face face) {
        try (InputStream file = face.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (FontFormatException broken) {
            throw new IllegalStateException("The bundled font " + face + " is damaged", broken);
        }
    }
}
