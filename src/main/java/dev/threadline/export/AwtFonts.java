package dev.threadline.export;

import dev.threadline.picture.Face;
import dev.threadline.picture.Segment;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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

    /** The outline of letters of the system's font, which the bundled one lacks. */
    static List<Segment> outline(String text, TextStyle style, double left, double baseline) {
        Shape letters = borrowed(style)
                .createGlyphVector(new FontRenderContext(null, true, true), text)
                .getOutline((float) left, (float) baseline);
        List<Segment> outline = new ArrayList<>();
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator path = letters.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> outline.add(new Segment.Move(at[0], at[1]));
                case PathIterator.SEG_LINETO -> outline.add(new Segment.Line(at[0], at[1]));
                // A quadratic curve as a cubic one.
                case PathIterator.SEG_QUADTO ->
                    outline.add(new Segment.Cubic(
                            x + 2.0 / 3 * (at[0] - x),
                            y + 2.0 / 3 * (at[1] - y),
                            at[2] + 2.0 / 3 * (at[0] - at[2]),
                            at[3] + 2.0 / 3 * (at[1] - at[3]),
                            at[2],
                            at[3]));
                case PathIterator.SEG_CUBICTO ->
                    outline.add(new Segment.Cubic(at[0], at[1], at[2], at[3], at[4], at[5]));
                default -> outline.add(new Segment.Close());
            }
            int last = switch (kind) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                default -> 0;
            };
            x = at[last];
            y = at[last + 1];
        }
        return outline;
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
