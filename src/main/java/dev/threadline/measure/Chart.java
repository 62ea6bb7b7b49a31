package dev.threadline.measure;

import dev.threadline.picture.Anchor;
import dev.threadline.picture.Colour;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Palette;
import dev.threadline.picture.Paragraph;
import dev.threadline.picture.Pen;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import dev.threadline.picture.TextStyle.Weight;
import dev.threadline.picture.Theme;
import java.util.List;

/**
 * A measurement as a slide that is read from the last row: a column for each work; above, how long it took in each way; below,
 * how many times as fast that is as one after the other, with the book's threads as hollow marks. The book's seconds are those
 * of another machine, so only its ratios stand beside ours.
 *
 * <p>All sizes are px of a picture 540 px high, where nothing is smaller than 14 px; a larger picture is the same, larger.
 */
public final class Chart {
    private static final double HEIGHT = 540;
    private static final double MARGIN = 22;
    private static final double TITLE = 25;
    private static final double SAID = 16;
    private static final double LINE = 20;
    private static final int MOST_LINES = 3;
    private static final double HEAD_GAP = 8;
    private static final double AXIS_ROOM = 56;
    private static final double PANEL_GAP = 10;

    private final TextMeasure measure;

    public Chart(TextMeasure measure) {
        this.measure = measure;
    }

    /** Draws a measurement, or as much of it as there is. @param width px @param height px */
    public DisplayList draw(Measurement measured, Theme theme, double width, double height) {
        Palette palette = theme.palette();
        double unit = height / HEIGHT;
        Pen pen = new Pen();
        Sheet sheet = new Sheet(pen, palette, measure, unit, width / unit);
        String said = Conclusion.gains(measured);
        ChartRows rows = sheet.heading(said);
        List<Work> works = measured.plan().works();
        double room = (sheet.width() - 2 * MARGIN + PANEL_GAP) / works.size();
        for (int i = 0; i < works.size(); i++) {
            double left = MARGIN + i * room + AXIS_ROOM;
            Diagrams diagrams = new Diagrams(
                    pen,
                    palette,
                    measure,
                    measured,
                    works.get(i),
                    rows,
                    left * unit,
                    (room - AXIS_ROOM - PANEL_GAP) * unit,
                    unit);
            diagrams.draw();
        }
        sheet.captions(rows);
        new ChartLegend(pen, palette, measure, unit).draw(measured.plan().ways(), MARGIN, sheet.width() - MARGIN);
        return new DisplayList(width, height, palette.background(), "What threads gain", said, pen.items());
    }

    /** The words over and between the diagrams. @param width of the picture, in units */
    private record Sheet(Pen pen, Palette palette, TextMeasure measure, double unit, double width) {
        ChartRows heading(String said) {
            text(TextStyle.sans(Weight.BOLD, TITLE * unit), MARGIN, 42, "What threads gain", palette.text());
            TextStyle style = TextStyle.sans(Weight.SEMIBOLD, SAID * unit);
            double baseline = 68;
            for (String line : Paragraph.lines(said, measure, style, (width - 2 * MARGIN) * unit, MOST_LINES)) {
                text(style, MARGIN, baseline, line, palette.text());
                baseline += LINE;
            }
            return new ChartRows(baseline + HEAD_GAP);
        }

        void captions(ChartRows rows) {
            TextStyle style = TextStyle.sans(Weight.REGULAR, Panel.NOTE * unit);
            caption(style, rows.head(), "Time of n calls: the median, and the middle half of all runs");
            caption(style, rows.gainCaption(), "Times as fast as one after the other, by the shortest times");
        }

        private void caption(TextStyle style, double baseline, String words) {
            text(
                    style,
                    MARGIN,
                    baseline,
                    measure.ellipsize(words, style, (width - 2 * MARGIN) * unit),
                    palette.muted());
        }

        private void text(TextStyle style, double x, double baseline, String words, Colour colour) {
            pen.text(x * unit, baseline * unit, words, style, Anchor.START, colour);
        }
    }
}
