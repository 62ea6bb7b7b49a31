package dev.threadline.timeline;

import dev.threadline.picture.Palette;
import dev.threadline.picture.TextMeasure;

/** What stands left of the lanes: a thread's badge and name, a lock's padlock and name, a variable's name. */
final class NameColumn {
    private static final double GAP = 6;
    private static final double LEAST_SIGN = 1.3;

    private final Timeline timeline;
    private final TextMeasure measure;
    private final Type type;
    private final double sign;

    NameColumn(Timeline timeline, TextMeasure measure, Type type) {
        this.timeline = timeline;
        this.measure = measure;
        this.type = type;
        double widest = timeline.lanes().stream()
                .mapToDouble(lane -> lane instanceof Lane.OfThread(int thread, var _, var _, var _, var _)
                        ? measure.width(timeline.initials().of(thread), type.label()) + GAP * type.unit()
                        : 0)
                .max()
                .orElse(0);
        // All badges are as wide as the widest, so that the names stand in a line.
        sign = Math.max(height(), widest);
    }

    private double height() {
        return type.name().size() * LEAST_SIGN;
    }

    private double indent() {
        return sign + GAP * type.unit();
    }

    /**
     * How wide it wants to be, px.
     *
     * @param most px for the names
     */
    double width(double most) {
        double widest = timeline.lanes().stream()
                .mapToDouble(lane -> measure.width(lane.name(), type.name()))
                .max()
                .orElse(0);
        return indent() + Math.min(widest, most);
    }

    /** The name alone, in small letters. @param middle the y that it is centred on */
    void paintFolded(Sheet sheet, Lane lane, double x, double width, double middle) {
        String shown = measure.ellipsize(lane.name(), type.note(), width - indent());
        Lettering.from(
                sheet, x + indent(), middle, shown, type.note(), sheet.palette().muted());
    }

    /** @param middle the y that the name is centred on */
    void paint(Sheet sheet, Lane lane, double x, double width, double middle) {
        Palette palette = sheet.palette();
        switch (lane) {
            case Lane.OfThread(int thread, var _, var _, var _, var _) -> {
                String letters = timeline.initials().of(thread);
                Shapes.badge(sheet, x, middle, sign, height(), letters, palette.owner(thread));
            }
            case Lane.OfLock _ -> {
                double size = height() * 0.9;
                Shapes.padlock(sheet.words(), x + (sign - size) / 2, middle - size * 0.52, size, palette.muted());
            }
            case Lane.OfObject object -> {
                double size = height() * 0.9;
                ObjectSigns.paint(
                        sheet.words(),
                        object.kind(),
                        new Box(x + (sign - size) / 2, middle - size / 2, size, size),
                        palette.muted());
            }
            case Lane.OfVariable _ -> {
                // A variable has no sign; its cells say what it is.
            }
        }
        String shown = measure.ellipsize(lane.name(), type.name(), width - indent());
        Lettering.from(sheet, x + indent(), middle, shown, type.name(), palette.text());
    }
}
