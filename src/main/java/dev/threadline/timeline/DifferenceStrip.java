package dev.threadline.timeline;

import dev.threadline.analysis.Alignment;
import dev.threadline.picture.Anchor;
import dev.threadline.picture.Colour;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Outline;
import dev.threadline.picture.Palette;
import dev.threadline.picture.Pen;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import java.util.List;

/**
 * The strip between two runs that lie side by side: a fine line where both do the same, a triangle up where only the upper one has a
 * step, down where only the lower one has, and an unequal sign where both do the same with another value. Where columns are too narrow
 * for signs the strip is filled: its upper half, its lower half, all of it.
 */
public final class DifferenceStrip {
    /** How tall it is, px. */
    public static final double HEIGHT = 24;

    private static final List<Alignment.Kind> DIFFERENCES =
            List.of(Alignment.Kind.OTHER_VALUE, Alignment.Kind.ONLY_FIRST, Alignment.Kind.ONLY_SECOND);

    private static final double LEAST_SIGN = 9;
    private static final double LEAST_WIDTH = 1.5;

    private final Pen pen = new Pen();
    private final Palette palette;
    private final TextMeasure measure;
    private final Scale scale;

    private DifferenceStrip(Palette palette, TextMeasure measure, Scale scale) {
        this.palette = palette;
        this.measure = measure;
        this.scale = scale;
    }

    /**
     * Its picture.
     *
     * @param scale where the columns lie
     * @param until the coordinate where knowledge ends
     * @param width of the canvas, px
     */
    public static DisplayList picture(
            Alignment alignment, Scale scale, double until, double width, Palette palette, TextMeasure measure) {
        DifferenceStrip strip = new DifferenceStrip(palette, measure, scale);
        strip.pen.clip(scale.left(), 0, scale.right() - scale.left(), HEIGHT, () -> strip.paint(alignment, until));
        return new DisplayList(
                width,
                HEIGHT,
                palette.background(),
                "Differences",
                "%d of %d columns differ".formatted(alignment.differences(), alignment.columns()),
                strip.pen.items());
    }

    private void paint(Alignment alignment, double until) {
        int last = (int)
                Math.min(Math.min(alignment.columns(), Math.ceil(scale.range().to())), until);
        int column = (int) Math.max(1, Math.floor(scale.range().from()));
        if (scale.unit() < 1) {
            paintPixels(alignment, column, last);
            return;
        }
        while (column <= last) {
            Alignment.Kind kind = alignment.kind(column);
            int first = column;
            while (column <= last && alignment.kind(column) == kind) {
                column++;
            }
            run(kind, first, column - 1);
        }
    }

    /** Where a pixel has several columns: each difference that there is among them, whatever their number. */
    private void paintPixels(Alignment alignment, int first, int last) {
        double left = scale.x(first - 1.0);
        double right = scale.x(last);
        run(Alignment.Kind.SAME, first, last);
        for (Alignment.Kind kind : DIFFERENCES) {
            double begun = left;
            for (double x = left; x < right; x++) {
                int from = (int) Math.clamp(Math.floor(scale.coordinate(x)) + 1, first, last);
                int to = (int) Math.clamp(Math.ceil(scale.coordinate(x + 1)), from, last);
                if (alignment.count(kind, from, to) == 0) {
                    fill(kind, begun, x - begun);
                    begun = x + 1;
                }
            }
            fill(kind, begun, right - begun);
        }
    }

    /** Columns that show the same. */
    private void run(Alignment.Kind kind, int first, int last) {
        double left = scale.x(first - 1.0);
        double width = scale.x(last) - left;
        if (kind == Alignment.Kind.SAME) {
            pen.line(left, HEIGHT / 2, left + width, HEIGHT / 2, Stroke.solid(palette.grid(), 2));
            return;
        }
        if (scale.unit() < LEAST_SIGN) {
            fill(kind, left, width);
            return;
        }
        pen.rectangle(left, 0, width, HEIGHT, palette.note());
        for (int column = first; column <= last; column++) {
            sign(kind, scale.x(column - 0.5));
        }
    }

    private void fill(Alignment.Kind kind, double left, double width) {
        if (width <= 0) {
            return;
        }
        double top = kind == Alignment.Kind.ONLY_SECOND ? HEIGHT / 2 : 0;
        double height = kind == Alignment.Kind.OTHER_VALUE ? HEIGHT : HEIGHT / 2;
        pen.rectangle(left, top, Math.max(LEAST_WIDTH, width), height, ink());
    }

    private Colour ink() {
        return palette.state(StateRole.BLOCKED).word();
    }

    private void sign(Alignment.Kind kind, double x) {
        Colour ink = ink();
        double middle = HEIGHT / 2;
        switch (kind) {
            case SAME -> {}
            case OTHER_VALUE -> {
                double baseline =
                        measure.baselineCentredOn(middle, Type.window().name());
                pen.text(x, baseline, "≠", Type.window().name(), Anchor.MIDDLE, ink);
            }
            case ONLY_FIRST -> triangle(x, middle + 4, middle - 5, ink);
            case ONLY_SECOND -> triangle(x, middle - 4, middle + 5, ink);
        }
    }

    private void triangle(double x, double base, double tip, Colour ink) {
        Outline outline =
                Outline.from(x - 5, base).line(x + 5, base).line(x, tip).close();
        pen.path(outline, ink, Stroke.NONE);
    }
}
