package dev.threadline.measure;

import dev.threadline.picture.Palette;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import dev.threadline.picture.TextStyle.Weight;
import java.util.List;

/** What the marks of a chart mean, and on which machine they were taken; lengths are units of a picture 540 px high. */
record ChartLegend(Pen pen, Palette palette, TextMeasure measure, double unit) {
    private static final double FIRST = 492;
    private static final double LINE = 23;
    private static final double RADIUS = 5;
    private static final double SIGN = 16;
    private static final double GAP = 22;

    /** @param left of the first sign @param right of the last word; what does not fit goes to the next line */
    void draw(List<Way> ways, double left, double right) {
        Place place = new Place(left, FIRST);
        for (Way way : ways) {
            place = entry(
                    way.title(),
                    place,
                    left,
                    right,
                    (x, y) -> Badge.of(way, palette).draw(pen, x, y, RADIUS * unit));
        }
        place = entry(
                "the book's Python threads",
                place,
                left,
                right,
                (x, y) -> Badge.ofBook(palette).draw(pen, x, y, RADIUS * unit));
        place = entry(
                "n times as fast",
                place,
                left,
                right,
                (x, y) ->
                        pen.line(x - RADIUS * unit, y, x + RADIUS * unit, y, Stroke.dotted(palette.muted(), 2 * unit)));
        String machine = "here: %s, Java %d, %s"
                .formatted(processors(), Runtime.version().feature(), System.getProperty("os.name"));
        Place last = place.fitting(width(machine), left, right);
        pen.text(last.x() * unit, last.baseline() * unit, machine, style(), palette.muted());
    }

    /** Where the next entry begins. */
    private record Place(double x, double baseline) {
        Place fitting(double width, double left, double right) {
            return x + width <= right ? this : new Place(left, baseline + LINE);
        }
    }

    /** What stands before the words, about a point in px. */
    private interface Sign {
        void draw(double x, double y);
    }

    private static String processors() {
        int count = Runtime.getRuntime().availableProcessors();
        return count == 1 ? "1 processor" : count + " processors";
    }

    private Place entry(String words, Place free, double left, double right, Sign sign) {
        double wide = SIGN + width(words);
        Place place = free.fitting(wide, left, right);
        double baseline = place.baseline() * unit;
        sign.draw((place.x() + RADIUS) * unit, baseline - measure.capHeight(style()) / 2);
        pen.text((place.x() + SIGN) * unit, baseline, words, style(), palette.text());
        return new Place(place.x() + wide + GAP, place.baseline());
    }

    private double width(String words) {
        return measure.width(words, style()) / unit;
    }

    private TextStyle style() {
        return TextStyle.sans(Weight.REGULAR, Panel.NOTE * unit);
    }
}
