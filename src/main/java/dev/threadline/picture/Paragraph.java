package dev.threadline.picture;

import java.util.ArrayList;
import java.util.List;

/** Breaks a sentence into lines. */
public final class Paragraph {
    private Paragraph() {}

    /**
     * As many lines as are needed and allowed; what is left over is shown by an ellipsis at the last one's end.
     *
     * @param width of a line, px
     * @param most lines
     */
    public static List<String> lines(String text, TextMeasure measure, TextStyle style, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            int end = lines.size() == most - 1 ? rest.length() : fitting(rest, measure, style, width);
            lines.add(measure.ellipsize(rest.substring(0, end), style, width));
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    private static int fitting(String text, TextMeasure measure, TextStyle style, double width) {
        int end = -1;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            if (measure.width(text.substring(0, space), style) <= width) {
                end = space;
            }
        }
        return measure.width(text, style) <= width || end < 0 ? text.length() : end;
    }
}
