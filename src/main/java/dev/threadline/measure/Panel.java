package dev.threadline.measure;

import dev.threadline.picture.Anchor;
import dev.threadline.picture.Colour;
import dev.threadline.picture.Palette;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import dev.threadline.picture.TextStyle.Weight;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One diagram of a chart: a logarithmic axis upwards, and for each number of threads a column in which the ways stand side by
 * side. What stands on the axis is for its users to say.
 *
 * @param left of the columns, px; the axis's labels stand left of it
 * @param width of the columns, px
 * @param threads the numbers of threads, a column each
 * @param marks how many stand side by side in a column
 * @param unit px for one of a picture 540 px high
 */
record Panel(
        Pen pen,
        Palette palette,
        TextMeasure measure,
        double left,
        double width,
        LogAxis axis,
        List<Integer> threads,
        int marks,
        double unit) {
    /** The least size of letters. */
    static final double NOTE = 14;

    private static final double TICKS_APART = 19;
    private static final double MARK_SPACING = 11;
    private static final double SPREAD = 0.84;
    private static final double RADIUS = 4;
    private static final double CAP = 3;

    /** The ground, the lines across, and the words at the axis. */
    void frame(DoubleFunction<String> label) {
        pen.rectangle(left, axis.top(), width, axis.bottom() - axis.top(), palette.lane());
        TextStyle note = TextStyle.sans(Weight.REGULAR, NOTE * unit);
        for (double tick : axis.ticks(TICKS_APART * unit)) {
            double y = axis.y(tick);
            pen.line(left, y, left + width, y, Stroke.solid(palette.grid(), unit));
            pen.text(
                    left - 5 * unit,
                    measure.baselineCentredOn(y, note),
                    label.apply(tick),
                    note,
                    Anchor.END,
                    palette.muted());
        }
        columns();
    }

    /** Keeps the columns apart. */
    private void columns() {
        for (int i = 1; i < threads.size(); i++) {
            double x = left + i * width / threads.size();
            pen.line(x, axis.top(), x, axis.bottom(), Stroke.solid(palette.background(), 3 * unit));
        }
    }

    /** The numbers of threads under the columns. */
    void numbers(double baseline) {
        TextStyle note = TextStyle.sans(Weight.MEDIUM, NOTE * unit);
        pen.text(left - 5 * unit, baseline, "n =", note, Anchor.END, palette.muted());
        for (int n : threads) {
            pen.text(middle(n), baseline, String.valueOf(n), note, Anchor.MIDDLE, palette.text());
        }
    }

    /** The middle of a number's column. */
    double middle(int n) {
        return left + (threads.indexOf(n) + 0.5) * width / threads.size();
    }

    /** Where the nth mark of a column stands. */
    double x(int n, int mark) {
        double step = Math.min(MARK_SPACING * unit, width / threads.size() * SPREAD / marks);
        return middle(n) + (mark - (marks - 1) / 2.0) * step;
    }

    /** A mark, with the range that it comes from. */
    void mark(Badge badge, int n, int mark, double value, double from, double to) {
        double x = x(n, mark);
        if (axis.y(from) - axis.y(to) > unit) {
            Stroke stroke = Stroke.solid(badge.colour(), 1.5 * unit);
            pen.line(x, axis.y(from), x, axis.y(to), stroke);
            pen.line(x - CAP * unit, axis.y(from), x + CAP * unit, axis.y(from), stroke);
            pen.line(x - CAP * unit, axis.y(to), x + CAP * unit, axis.y(to), stroke);
        }
        badge.draw(pen, x, axis.y(value), RADIUS * unit);
    }

    /** A line from a mark to that of the next number. */
    void trend(Badge badge, int n, int next, int mark, double value, double nextValue) {
        Colour faint = badge.colour().withAlpha(110);
        pen.line(x(n, mark), axis.y(value), x(next, mark), axis.y(nextValue), Stroke.solid(faint, 1.3 * unit));
    }
}
