package dev.threadline.timeline;

import dev.threadline.picture.Anchor;
import dev.threadline.picture.Colour;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextStyle;

/** Numbers the columns, or times, above the lanes, with fine lines down through them. */
final class Ruler {
    private static final double MAJOR = 120;
    private static final double LEAST_COLUMN = 6;

    private Ruler() {}

    /** @param bottom where the lines end, px */
    static void paint(Sheet sheet, Pen pen, Box box, double bottom) {
        switch (sheet.timeline().axis()) {
            case STEPS -> steps(sheet, pen, box, bottom);
            case TIME -> times(sheet, pen, box, bottom);
        }
        forEver(sheet, pen, box);
    }

    private static void steps(Sheet sheet, Pen pen, Box box, double bottom) {
        Scale scale = sheet.scale();
        Range range = scale.range();
        Columns columns = sheet.timeline().columns();
        double known = Math.min(sheet.timeline().end(), sheet.until());
        long last = (long) Math.min(known, Math.ceil(range.to()));
        TextStyle style = sheet.type().note();
        double widest = sheet.measure().width("%,d".formatted(last), style) + style.size();
        long every = (long) Ticks.atLeast(widest / scale.unit()).spacing();
        // A number may be wider than its column at the edge, by as much as the margin allows.
        double slack = 4 * sheet.unit();
        boolean fine = scale.unit() >= LEAST_COLUMN * sheet.unit();
        long grid = fine ? 1 : every;
        long extent = (long) sheet.timeline().extent().to();
        for (long k = (long) Math.ceil(Math.max(0, range.from()) / grid) * grid;
                k <= Math.min(range.to(), extent);
                k += grid) {
            gridLine(sheet, pen, scale.x(k), box.bottom(), bottom);
        }
        for (long k = (long) Math.ceil(Math.max(1, range.from() + 0.5) / every) * every; k <= last; k += every) {
            double x = scale.x(k - 0.5);
            String label = "%,d".formatted(columns.stepAt(k));
            double half = sheet.measure().width(label, style) / 2;
            if (!columns.isFree(k) && x - half >= scale.left() - slack && x + half <= scale.right() + slack) {
                number(sheet, pen, x, box, label, sheet.palette().muted());
            }
        }
    }

    private static void times(Sheet sheet, Pen pen, Box box, double bottom) {
        Scale scale = sheet.scale();
        Ticks ticks = Ticks.atLeast(MAJOR * sheet.unit() / scale.unit());
        double end = Math.min(scale.range().to(), sheet.timeline().end());
        double right = sheet.timeline().isForEver() ? scale.clamped(end) : scale.right();
        for (double at = ticks.first(Math.max(0, scale.range().from())); at <= end; at += ticks.spacing()) {
            double x = scale.x(at);
            gridLine(sheet, pen, x, box.bottom(), bottom);
            String time = ticks.time(at);
            double half = sheet.measure().width(time, sheet.type().note()) / 2;
            double middle = Math.max(x, scale.left() + half);
            if (middle + half <= right) {
                number(sheet, pen, middle, box, time, sheet.palette().muted());
            }
        }
    }

    private static void gridLine(Sheet sheet, Pen pen, double x, double top, double bottom) {
        pen.line(x, top, x, bottom, Stroke.solid(sheet.palette().grid(), 0.6 * sheet.unit()));
    }

    private static void number(Sheet sheet, Pen pen, double x, Box box, String text, Colour colour) {
        double baseline = sheet.measure()
                .baselineCentredOn(box.y() + box.height() / 2, sheet.type().note());
        pen.text(x, baseline, text, sheet.type().note(), Anchor.MIDDLE, colour);
    }

    private static void forEver(Sheet sheet, Pen pen, Box box) {
        Timeline timeline = sheet.timeline();
        Scale scale = sheet.scale();
        boolean given = sheet.until() >= timeline.extent().to();
        if (timeline.isForEver() && given && scale.range().to() > timeline.end()) {
            double left = scale.clamped(timeline.end());
            double right = scale.clamped(timeline.extent().to());
            TextStyle style = new TextStyle(
                    TextStyle.Family.SANS,
                    TextStyle.Weight.SEMIBOLD,
                    sheet.type().note().size());
            if (sheet.measure().width("for ever", style) <= right - left) {
                double baseline = sheet.measure().baselineCentredOn(box.y() + box.height() / 2, style);
                pen.text(
                        (left + right) / 2,
                        baseline,
                        "for ever",
                        style,
                        Anchor.MIDDLE,
                        sheet.palette().muted());
            }
        }
    }
}
