package dev.threadline.timeline;

import dev.threadline.picture.Palette;
import dev.threadline.picture.Stroke;
import java.util.List;

/** Draws who has a lock for reading: a bar of no owner's colour, and on it a chip of each reader. */
final class ReaderPainter {
    private static final double NARROW = 4;

    private final Sheet sheet;
    private final Lane.Readers readers;
    private final Box bar;

    ReaderPainter(Sheet sheet, Lane.Readers readers, Box bar) {
        this.sheet = sheet;
        this.readers = readers;
        this.bar = bar;
    }

    void paint() {
        new SpanWalk(readers.spans(), sheet.scale(), sheet.until()).walk(this::piece);
    }

    private void piece(double left, double right, int span, boolean exact) {
        List<Integer> group = readers.in(span);
        if (group.isEmpty()) {
            return;
        }
        Palette palette = sheet.palette();
        double unit = sheet.unit();
        boolean narrow = !exact || right - left < NARROW * unit;
        double gap = narrow ? 0 : 0.6 * unit;
        sheet.marks()
                .rectangle(
                        left + gap,
                        bar.y() + gap,
                        right - left - 2 * gap,
                        bar.height() - 2 * gap,
                        narrow ? 0 : 2 * unit,
                        narrow ? palette.border() : palette.card(),
                        narrow ? Stroke.NONE : Stroke.solid(palette.muted(), unit));
        if (!narrow) {
            double end = ChipRow.paint(sheet, bar, left + unit, right, group);
            Label label = Label.of(group.size() == 1 ? "reads" : "read");
            if (end == left + unit) {
                label = Label.of(group.size() + (group.size() == 1 ? " reads" : " read"))
                        .or(Integer.toString(group.size()));
            }
            double x = end + 3 * unit;
            Lettering.whole(label, sheet.measure(), sheet.type().label(), right - x - 3 * unit, bar.height())
                    .ifPresent(line -> Lettering.from(
                            sheet,
                            x,
                            bar.y() + bar.height() / 2,
                            line,
                            sheet.type().label(),
                            palette.text()));
        }
    }
}
