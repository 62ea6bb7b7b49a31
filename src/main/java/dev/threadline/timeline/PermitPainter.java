package dev.threadline.timeline;

import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Plate;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextStyle;

/**
 * Draws a semaphore's lane, and a latch's: a large number, a cell for each permit that is filled while it is free, and below a
 * thick line of zero those who wait. Of many permits a bar tells how many are left.
 */
final class PermitPainter {
    private static final double NARROW = 5;

    private final Sheet sheet;
    private final Lane.OfObject lane;
    private final Box level;
    private final Box below;
    private final int most;

    PermitPainter(Sheet sheet, Lane.OfObject lane, Box box) {
        this.sheet = sheet;
        this.lane = lane;
        ObjectParts parts = ObjectParts.of(lane, box);
        level = parts.level();
        below = parts.below();
        most = Math.max(1, lane.measures().level());
    }

    void paint() {
        new SpanWalk(lane.levels(), sheet.scale(), sheet.until()).walk(this::piece);
        ZeroLine.paint(sheet, level.bottom());
        new ChipRow(sheet, lane, lane.waiters(), Waiters.Purpose.TAKING, below).paint();
    }

    private void piece(double left, double right, int span, boolean exact) {
        int free = lane.level(span);
        double unit = sheet.unit();
        if (!exact || right - left < NARROW * unit) {
            fill(left, right, free, 0);
            return;
        }
        double gap = 0.8 * unit;
        double cells = number(left, right, free);
        double width = right - gap - cells;
        if (width < NARROW * unit) {
            return;
        }
        if (most > ObjectParts.MOST_CELLS) {
            Stroke edge = Stroke.solid(sheet.palette().muted(), 0.7 * unit);
            sheet.marks().rectangle(cells, level.y(), width, level.height(), unit, Fill.NONE, edge);
            fill(cells, right - gap, free, gap);
        } else {
            cells(cells, width, free);
        }
    }

    private void fill(double left, double right, int free, double inset) {
        double height = (level.height() - 2 * inset) * Math.min(1, (double) free / most);
        if (height > 0) {
            Plate stock = sheet.palette().stock();
            sheet.marks().rectangle(left, level.bottom() - inset - height, right - left, height, stock.ground());
        }
    }

    private void cells(double left, double width, int free) {
        double unit = sheet.unit();
        double pitch = level.height() / most;
        double height = Math.max(1, pitch - Math.min(2 * unit, pitch / 4));
        Colour ground = sheet.palette().stock().ground();
        for (int cell = 0; cell < most; cell++) {
            double y = level.bottom() - (cell + 1) * pitch;
            boolean filled = cell < free;
            double line = filled ? 0 : 0.5 * unit;
            sheet.marks()
                    .rectangle(
                            left + line,
                            y + line,
                            Math.max(0, width - 2 * line),
                            Math.max(0, height - 2 * line),
                            1.5 * unit,
                            filled ? ground : Fill.NONE,
                            filled ? Stroke.NONE : Stroke.solid(sheet.palette().muted(), 0.6 * unit));
        }
    }

    /** The number at the left of its span. @return where the cells begin, px */
    private double number(double left, double right, int free) {
        double unit = sheet.unit();
        TextStyle style = sheet.type().name();
        String number = "%,d".formatted(free);
        double width = sheet.measure().width(number, style);
        boolean fits =
                width + 9 * unit <= (right - left) * 0.75 && sheet.measure().capHeight(style) <= level.height() * 0.9;
        if (!fits) {
            return left + 0.8 * unit;
        }
        Colour colour = free == 0 ? sheet.palette().muted() : sheet.palette().text();
        Lettering.from(sheet, left + 4 * unit, level.y() + level.height() / 2, number, style, colour);
        return left + width + 9 * unit;
    }
}
