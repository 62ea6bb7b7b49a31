package dev.threadline.measure;

import dev.threadline.picture.Anchor;
import dev.threadline.picture.Palette;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import dev.threadline.picture.TextStyle.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The two diagrams of one work, the times above the gains, with the work's name over them.
 *
 * @param left of the columns, px
 * @param width of the columns, px
 * @param unit px for one of a picture 540 px high
 */
record Diagrams(
        Pen pen,
        Palette palette,
        TextMeasure measure,
        Measurement measured,
        Work work,
        ChartRows rows,
        double left,
        double width,
        double unit) {
    private static final double NAME_SIZE = 17;

    void draw() {
        TextStyle name = TextStyle.sans(Weight.SEMIBOLD, NAME_SIZE * unit);
        pen.text(left + width / 2, rows.name() * unit, work.title(), name, Anchor.MIDDLE, palette.text());
        times();
        gains();
    }

    private void times() {
        List<Sample> samples = measured.samples().stream()
                .filter(sample -> sample.work() == work)
                .toList();
        List<Double> values = samples.stream()
                .flatMap(sample -> Stream.of(sample.lowerQuartile(), sample.median(), sample.upperQuartile()))
                .map(value -> Math.max(1, value))
                .toList();
        Panel panel = panel(LogAxis.over(values, rows.timeTop() * unit, rows.timeBottom() * unit), ways().size());
        if (samples.isEmpty()) {
            unknown(rows.timeTop(), rows.timeBottom());
            return;
        }
        panel.frame(Durations::round);
        for (Sample sample : samples) {
            pen.group(
                    id("time", sample),
                    title(sample) + Durations.time(sample.median()),
                    () -> panel.mark(
                            Badge.of(sample.way(), palette),
                            sample.n(),
                            ways().indexOf(sample.way()),
                            Math.max(1, sample.median()),
                            Math.max(1, sample.lowerQuartile()),
                            Math.max(1, sample.upperQuartile())));
        }
    }

    private void gains() {
        List<Way> threaded = ways().subList(1, ways().size());
        Panel panel = panel(
                LogAxis.over(gainsOnAxis(), rows.gainTop() * unit, rows.gainBottom() * unit), threaded.size() + 1);
        if (ours(work).isEmpty()) {
            unknown(rows.gainTop(), rows.gainBottom());
            panel.numbers(rows.numbers() * unit);
            return;
        }
        panel.frame(gain -> Durations.roundRatio(gain) + "×");
        if (work != Work.NOTHING) {
            ideal(panel);
        }
        double one = panel.axis().y(1);
        pen.line(left, one, left + width, one, Stroke.solid(palette.muted(), 1.2 * unit));
        for (int mark = 0; mark < threaded.size(); mark++) {
            gain(panel, threaded.get(mark), mark);
        }
        book(panel, threaded.size());
        panel.numbers(rows.numbers() * unit);
    }

    /** Where n threads were n times as fast. */
    private void ideal(Panel panel) {
        List<Integer> threads = measured.plan().threads();
        for (int i = 1; i < threads.size(); i++) {
            int from = threads.get(i - 1);
            int to = threads.get(i);
            Stroke dots = Stroke.dotted(palette.muted(), 1.6 * unit);
            pen.line(
                    panel.middle(from),
                    panel.axis().y(from),
                    panel.middle(to),
                    panel.axis().y(to),
                    dots);
        }
    }

    private void gain(Panel panel, Way way, int mark) {
        Badge badge = Badge.of(way, palette);
        int before = -1;
        double valueBefore = 0;
        for (int n : measured.plan().threads()) {
            OptionalDouble gain = measured.speedUp(work, way, n);
            if (gain.isEmpty()) {
                continue;
            }
            double value = gain.getAsDouble();
            if (before > 0) {
                panel.trend(badge, before, n, mark, valueBefore, value);
            }
            Sample sample = measured.sample(work, way, n).orElseThrow();
            pen.group(
                    id("gain", sample),
                    title(sample) + Durations.ratio(value) + " times as fast",
                    () -> panel.mark(badge, n, mark, value, value, value));
            before = n;
            valueBefore = value;
        }
    }

    private void book(Panel panel, int mark) {
        Badge badge = Badge.ofBook(palette);
        int before = -1;
        for (int n : measured.plan().threads()) {
            Optional<Book.Row> row = Book.row(work, n);
            if (row.isEmpty()) {
                continue;
            }
            double value = row.get().speedUp();
            if (before > 0) {
                panel.trend(
                        badge,
                        before,
                        n,
                        mark,
                        Book.row(work, before).orElseThrow().speedUp(),
                        value);
            }
            pen.group(
                    "book.%s.%d".formatted(work.word(), n),
                    "The book, %s, n = %d: %s times as fast".formatted(work.title(), n, Durations.ratio(value)),
                    () -> panel.mark(badge, n, mark, value, value, value));
            before = n;
        }
    }

    /** What has to be on the axis: works that can be compared share one. */
    private List<Double> gainsOnAxis() {
        List<Double> values = new ArrayList<>(List.of(1.0));
        List<Work> sharing = work == Work.NOTHING
                ? List.of(work)
                : measured.plan().works().stream()
                        .filter(other -> other != Work.NOTHING)
                        .toList();
        if (work != Work.NOTHING) {
            measured.plan().threads().forEach(n -> values.add((double) n));
        }
        for (Work each : sharing) {
            values.addAll(ours(each));
            for (int n : measured.plan().threads()) {
                Book.row(each, n).map(Book.Row::speedUp).ifPresent(values::add);
            }
        }
        return values;
    }

    private List<Double> ours(Work each) {
        return measured.plan().threads().stream()
                .flatMap(n -> ways().stream().map(way -> measured.speedUp(each, way, n)))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
    }

    private List<Way> ways() {
        return measured.plan().ways();
    }

    private Panel panel(LogAxis axis, int marks) {
        return new Panel(
                pen, palette, measure, left, width, axis, measured.plan().threads(), marks, unit);
    }

    private void unknown(double top, double bottom) {
        pen.rectangle(left, top * unit, width, (bottom - top) * unit, palette.unseen());
    }

    private static String id(String what, Sample sample) {
        return "%s.%s.%s.%d".formatted(what, sample.work().word(), sample.way().word(), sample.n());
    }

    private static String title(Sample sample) {
        return "%s, %s, n = %d: ".formatted(sample.work().title(), sample.way().title(), sample.n());
    }
}
