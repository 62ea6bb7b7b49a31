package dev.threadline.timeline;

import dev.threadline.picture.Anchor;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Palette;
import dev.threadline.picture.Paragraph;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import dev.threadline.picture.TextStyle.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lays a timeline out for a slide that is read from the last row: title, columns or a time axis, lanes that grow to fill,
 * the sentence that says what it shows, a legend of what occurs. Labels that find no room are left out, never shrunk.
 */
public final class SlideLayout {
    private static final double MARGIN = 60;
    private static final double TITLE = 56;
    private static final double SUBTITLE = 34;
    private static final double SENTENCE = 36;
    private static final double REMARK = 31;
    private static final double RULER = 52;
    private static final double OVERVIEW = 46;
    private static final double LEGEND = 44;
    private static final double MARKER = 64;
    private static final double LEAST_NAMES = 80;
    private static final double MOST_NAMES = 400;
    private static final int MOST_LINES = 2;
    private static final String WHOLE = "whole run";

    private final Timeline timeline;
    private final TextMeasure measure;

    /** A layout of one timeline. */
    public SlideLayout(Timeline timeline, TextMeasure measure) {
        this.timeline = timeline;
        this.measure = measure;
    }

    /** The piece that a slide shows if it does not say which. */
    public Range excerpt() {
        return Excerpt.of(timeline);
    }

    /** The picture of a slide. */
    public DisplayList layout(Slide slide) {
        return new Drawing(slide).draw();
    }

    /** One slide while it is drawn. */
    private final class Drawing {
        private final Slide slide;
        private final double unit;
        private final Palette palette;
        private final Type type;
        private final Pen pen = new Pen();
        private final Range range;
        private final NameColumn names;
        private final List<Lane> told;
        private final double left;
        private final double right;
        private double top;
        private double bottom;

        Drawing(Slide slide) {
            this.slide = slide;
            unit = slide.height() / 1080;
            palette = slide.theme().palette();
            range = slide.range().orElseGet(SlideLayout.this::excerpt);
            type = Type.slide(slide.height(), range.length());
            told = timeline.lanes().stream()
                    .filter(LaneWeight::isTelling)
                    .map(lane -> lane.seenIn(range))
                    .toList();
            names = new NameColumn(timeline, measure, type);
            left = MARGIN * unit;
            right = slide.width() - left;
            top = left * 0.8;
            bottom = slide.height() - left * 0.7;
        }

        DisplayList draw() {
            heading(isExcerpt() ? caption() : "");
            double legend = bottom - LEGEND * unit / 2;
            bottom -= LEGEND * unit + 14 * unit;
            sentences();
            double plotLeft = left + Math.max(names.width(MOST_NAMES * unit), LEAST_NAMES * unit) + 24 * unit;
            Sheet sheet = sheet(plotLeft, pen, pen);
            if (isExcerpt()) {
                overview(sheet, plotLeft);
            }
            double lanesBottom = slide.markers().isEmpty() ? bottom : bottom - MARKER * unit;
            Box ruler = new Box(plotLeft, top, right - plotLeft, RULER * unit);
            Box room = new Box(plotLeft, ruler.bottom(), ruler.width(), lanesBottom - ruler.bottom());
            SlideRows rows = SlideRows.of(told, range, room, unit);
            Set<LegendMark> signs = lanes(plotLeft, ruler, rows);
            Legend.paint(sheet, Legend.occurring(sheet, rows, signs), left, mark(legend), legend);
            playhead(ruler, rows);
            return new DisplayList(
                    slide.width(),
                    slide.height(),
                    palette.background(),
                    slide.title(),
                    String.join(" ", slide.sentences()),
                    pen.items());
        }

        private Sheet sheet(double plotLeft, Pen marks, Pen words) {
            double[] avoid = slide.markers().stream()
                    .mapToDouble(Slide.Marker::coordinate)
                    .toArray();
            Scale scale = new Scale(range, plotLeft, right);
            return new Sheet(timeline, scale, slide.until(), avoid, palette, measure, type, marks, words);
        }

        /** @param caption what piece it is; stands at the right of the subtitle, which yields to it */
        private void heading(String caption) {
            TextStyle title = TextStyle.sans(Weight.BOLD, TITLE * unit);
            top += title.size();
            pen.text(left, top, measure.ellipsize(slide.title(), title, right - left), title, palette.text());
            if (!slide.subtitle().isEmpty() || !caption.isEmpty()) {
                TextStyle subtitle = TextStyle.sans(Weight.REGULAR, SUBTITLE * unit);
                top += subtitle.size() * 1.55;
                double room = right - left - measure.width(caption, type.note()) - 40 * unit;
                pen.text(left, top, measure.ellipsize(slide.subtitle(), subtitle, room), subtitle, palette.muted());
                pen.text(right, top, caption, type.note(), Anchor.END, palette.muted());
            }
            top += 24 * unit;
        }

        /** From the last line upwards, so that the lanes get what is left. */
        private void sentences() {
            List<String> all = slide.sentences();
            for (int i = all.size() - 1; i >= 0; i--) {
                boolean first = i == 0;
                TextStyle style = first
                        ? TextStyle.sans(Weight.SEMIBOLD, SENTENCE * unit)
                        : TextStyle.sans(Weight.REGULAR, REMARK * unit);
                List<String> lines =
                        new ArrayList<>(Paragraph.lines(all.get(i), measure, style, right - left, MOST_LINES));
                while (slide.isPartial() && lines.size() < MOST_LINES) {
                    // The lanes keep their places, whatever there is to say.
                    lines.add("");
                }
                for (String line : lines.reversed()) {
                    double baseline = bottom - style.size() * 0.3;
                    pen.text(left, baseline, line, style, first ? palette.text() : palette.muted());
                    bottom -= style.size() * 1.38;
                }
            }
            bottom -= all.isEmpty() ? 0 : 12 * unit;
        }

        private void playhead(Box ruler, SlideRows rows) {
            if (slide.isPartial()) {
                double x = new Scale(range, ruler.x(), ruler.right()).clamped(slide.until());
                double foot = rows.shown().isEmpty()
                        ? ruler.bottom()
                        : rows.shown().getLast().box().bottom();
                pen.line(
                        x,
                        ruler.bottom(),
                        x,
                        foot,
                        Stroke.solid(palette.accent().ground(), 4 * unit));
            }
        }

        private boolean isExcerpt() {
            Range whole = Excerpt.whole(timeline);
            return range.from() > whole.from() || range.to() < whole.to();
        }

        private void overview(Sheet sheet, double plotLeft) {
            Box strip = new Box(plotLeft, bottom - OVERVIEW * unit, right - plotLeft, OVERVIEW * unit);
            new Overview(timeline).paint(pen, palette, strip, range, slide.until());
            double middle = strip.y() + strip.height() / 2;
            boolean roomy = measure.width(WHOLE, type.note()) < plotLeft - left - 16 * unit;
            Lettering.from(sheet, left, middle, roomy ? WHOLE : "run", type.note(), palette.muted());
            bottom = strip.y() - 18 * unit;
        }

        private String caption() {
            return switch (timeline.axis()) {
                case STEPS -> {
                    double last = Math.min(timeline.end(), Math.ceil(range.to()));
                    String forEver = timeline.isForEver() && range.to() > timeline.end() ? ", then for ever" : "";
                    yield String.format(
                            Locale.ROOT,
                            "steps %,d to %,d of %,d%s",
                            (long) Math.floor(range.from()) + 1,
                            (long) last,
                            timeline.end(),
                            forEver);
                }
                case TIME -> {
                    Ticks ticks = Ticks.atLeast(range.length() / 10);
                    yield ticks.time(range.from()) + " to " + ticks.time(range.to()) + " of "
                            + Ticks.atLeast(timeline.end() / 10.0).time(timeline.end());
                }
            };
        }

        /** @return the marks on steps and ends that a legend has to name */
        private Set<LegendMark> lanes(double plotLeft, Box ruler, SlideRows rows) {
            Pen marks = new Pen();
            Pen words = new Pen();
            Pen links = new Pen();
            Sheet sheet = sheet(plotLeft, marks, words);
            double lowest = rows.fold().height() > 0
                    ? rows.fold().bottom()
                    : rows.shown().isEmpty()
                            ? ruler.bottom()
                            : rows.shown().getLast().box().bottom();
            Ruler.paint(sheet, pen, ruler, lowest);
            if (timeline.axis() == Axis.STEPS) {
                double baseline = measure.baselineCentredOn(ruler.y() + ruler.height() / 2, type.note());
                pen.text(plotLeft - 14 * unit, baseline, "step", type.note(), Anchor.END, palette.muted());
            }
            List<Lane> shown = rows.shown().stream().map(SlideRows.Row::lane).toList();
            double threadHeight = rows.shown().stream()
                    .filter(row -> row.lane() instanceof Lane.OfThread)
                    .mapToDouble(row -> row.box().height())
                    .max()
                    .orElse(0);
            LanePainter painter = new LanePainter(sheet, names, shown, threadHeight);
            for (SlideRows.Row row : rows.shown()) {
                int number = told.indexOf(row.lane());
                marks.group("lane-" + number, row.lane().name(), () -> painter.paint(row.lane(), row.box()));
                painter.name(row.lane(), row.box(), left, plotLeft - left - 16 * unit);
            }
            fold(sheet, rows);
            Arrows.paint(sheet, links, -1, lane -> box(rows, lane));
            TripLines.paint(sheet, links, lane -> box(rows, lane));
            marks.items().forEach(pen::add);
            pen.clip(
                    plotLeft,
                    0,
                    right - plotLeft,
                    slide.height(),
                    () -> links.items().forEach(pen::add));
            Markers.paint(sheet, pen, slide.markers(), ruler.bottom(), lowest + 14 * unit);
            words.items().forEach(pen::add);
            return painter.signs();
        }

        private Box box(SlideRows rows, int lane) {
            Lane wanted = timeline.lanes().get(lane).seenIn(range);
            return rows.shown().stream()
                    .filter(row -> row.lane().equals(wanted))
                    .map(SlideRows.Row::box)
                    .findFirst()
                    .orElse(null);
        }

        private void fold(Sheet sheet, SlideRows rows) {
            if (rows.folded().isEmpty()) {
                return;
            }
            List<Lane.OfThread> threads = rows.folded().stream()
                    .filter(Lane.OfThread.class::isInstance)
                    .map(Lane.OfThread.class::cast)
                    .toList();
            Box box = rows.fold();
            double pitch = box.height() / Math.max(1, threads.size());
            double y = box.y();
            for (Lane.OfThread thread : threads) {
                double height = Math.min(pitch * 0.75, 12 * unit);
                ThreadStrip.paint(sheet.marks(), palette, thread, sheet.scale(), sheet.until(), y, height);
                y += pitch;
            }
            String text = "and " + rows.folded().size() + " more";
            Lettering.from(sheet, left, box.y() + box.height() / 2, text, type.note(), palette.muted());
        }

        /** The product's mark. Returns where it begins, px. */
        private double mark(double middle) {
            TextStyle style = TextStyle.sans(Weight.SEMIBOLD, type.note().size());
            String name = "Threadline";
            pen.text(right, measure.baselineCentredOn(middle, style), name, style, Anchor.END, palette.muted());
            return right - measure.width(name, style) - 24 * unit;
        }
    }
}
