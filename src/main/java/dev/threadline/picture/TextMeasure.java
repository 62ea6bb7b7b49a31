package dev.threadline.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Measures text in the bundled fonts. The same numbers on every machine; a sum of table look-ups per string;
 * thread-safe. Each font file is read at its first use. All lengths are px.
 */
public final class TextMeasure {
    /** What is left out is shown by this one character. */
    public static final String ELLIPSIS = "…";

    private final Map<Face, FontTables> tables = new ConcurrentHashMap<>();

    /** The width of a string on one line; 0 if it is empty. */
    public double width(String text, TextStyle style) {
        FontTables font = font(style);
        long units = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            units += advance(font, codePoint);
            i += Character.charCount(codePoint);
        }
        return units * style.size() / font.unitsPerEm();
    }

    /** True if the bundled font has a glyph for it; otherwise a painter borrows one from the system. */
    public boolean covers(int codePoint, TextStyle style) {
        return font(style).advance(codePoint) != FontTables.MISSING;
    }

    /** Room that the style takes above the baseline. */
    public double ascent(TextStyle style) {
        FontTables font = font(style);
        return font.ascent() * style.size() / font.unitsPerEm();
    }

    /** Room that the style takes below the baseline, positive. */
    public double descent(TextStyle style) {
        FontTables font = font(style);
        return font.descent() * style.size() / font.unitsPerEm();
    }

    /** Height of a flat capital letter such as H. */
    public double capHeight(TextStyle style) {
        FontTables font = font(style);
        return font.capHeight() * style.size() / font.unitsPerEm();
    }

    /** The baseline on which capital letters stand centred on this y. */
    public double baselineCentredOn(double y, TextStyle style) {
        return y + capHeight(style) / 2;
    }

    /**
     * The text if it fits, else as much of its start as fits with an ellipsis after it, else nothing.
     *
     * @param width room for it
     * @return a string that is at most that wide; empty if not even one letter with the ellipsis fits
     */
    public String ellipsize(String text, TextStyle style, double width) {
        if (width(text, style) <= width) {
            return text;
        }
        FontTables font = font(style);
        double unitsLeft = width * font.unitsPerEm() / style.size() - advance(font, ELLIPSIS.codePointAt(0));
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            unitsLeft -= advance(font, codePoint);
            if (unitsLeft < 0) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        String kept = text.substring(0, end).stripTrailing();
        return kept.isEmpty() ? "" : kept + ELLIPSIS;
    }

    /** A character that the font lacks counts as one em, which is what East Asian letters and emoji take. */
    private static int advance(FontTables font, int codePoint) {
        int advance = font.advance(codePoint);
        return advance == FontTables.MISSING ? font.unitsPerEm() : advance;
    }

    private FontTables font(TextStyle style) {
        return tables.computeIfAbsent(style.face(), TextMeasure::read);
    }

    private static FontTables read(Face face) {
        try (InputStream file = face.open()) {
            return FontTables.parse(file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
