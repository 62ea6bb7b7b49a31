package dev.threadline.timeline;

import dev.threadline.event.Value;
import dev.threadline.picture.Plate;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import java.util.List;

/**
 * Draws the lane of a queue or a list: a square for each item, with its value where there is room, the first one lowest; over
 * {@value ObjectParts#MOST_CELLS} items a stepped area with their number. A queue has a dashed line at its limit, above it those
 * who wait for room, and below zero those who wait for an item.
 */
final class StockPainter {
    private static final double NARROW = 5;
    private static final int LEAST_LETTERS = 4;

    private final Sheet sheet;
    private final Lane.OfObject lane;
    private final ObjectParts parts;
    private final Box level;
    private final int scale;
    private final int limit;

    StockPainter(Sheet sheet, Lane.OfObject lane, Box box) {
        this.sheet = sheet;
        this.lane = lane;
        parts = ObjectParts.of(lane, box);
        level = parts.level();
        scale = ObjectParts.scale(lane, sheet.timeline().log());
        limit = ObjectParts.limit(lane, sheet.timeline().log());
    }

    void paint() {
        new SpanWalk(lane.levels(), sheet.scale(), sheet.until()).walk(this::piece);
        ZeroLine.paint(sheet, level.bottom());
        if (showsLimit(sheet, lane)) {
            double y = y(limit);
            double left =
                    sheet.scale().clamped(Math.max(0, sheet.scale().range().from()));
            sheet.marks().line(left, y, Math.max(left, sheet.right()), y, limitLine(sheet));
        }
        new ChipRow(sheet, lane, lane.putters(), Waiters.Purpose.ROOM, parts.above()).paint();
        new ChipRow(sheet, lane, lane.waiters(), Waiters.Purpose.TAKING, parts.below()).paint();
    }

    /** Whether a queue's limit is not too far above what there ever was in it. */
    static boolean showsLimit(Sheet sheet, Lane.OfObject lane) {
        int limit = ObjectParts.limit(lane, sheet.timeline().log());
        return limit > 0 && limit <= ObjectParts.scale(lane, sheet.timeline().log());
    }

    static Stroke limitLine(Sheet sheet) {
        return Stroke.dashed(sheet.palette().text(), 1.1 * sheet.unit());
    }

    private double y(int count) {
        return level.bottom() - level.height() * count / scale;
    }

    private void piece(double left, double right, int span, boolean exact) {
        int count = lane.level(span);
        double unit = sheet.unit();
        boolean wide = exact && right - left >= NARROW * unit;
        if (count == 0) {
            return;
        }
        if (scale > ObjectParts.MOST_CELLS || !wide) {
            Plate stock = sheet.palette().stock();
            sheet.marks().rectangle(left, y(count), right - left, level.bottom() - y(count), stock.ground());
            if (wide) {
                number(left, right, count);
            }
        } else {
            cells(left, right, count, span);
        }
    }

    private void cells(double left, double right, int count, int span) {
        double unit = sheet.unit();
        double pitch = level.height() / scale;
        double height = Math.max(1, pitch - Math.min(1.5 * unit, pitch / 4));
        TextStyle style = sheet.type().value();
        boolean legible = sheet.measure().capHeight(style) * 1.45 <= height;
        List<Value> items = legible
                ? lane.elements().map(it -> it.after(lane.levels().event(span))).orElse(List.of())
                : List.of();
        Plate stock = sheet.palette().stock();
        double gap = 0.8 * unit;
        for (int cell = 0; cell < count; cell++) {
            double top = level.bottom() - (cell + 1) * pitch + (pitch - height);
            sheet.marks().rectangle(left, top, right - left - gap, height, 1.5 * unit, stock.ground(), Stroke.NONE);
            if (cell < items.size()) {
                value(items.get(cell), left, right - gap, top + height / 2, style, stock);
            }
        }
    }

    private void value(Value value, double left, double right, double middle, TextStyle style, Plate stock) {
        double room = right - left - 6 * sheet.unit();
        String shown = sheet.measure().ellipsize(sheet.vocabulary().value(value), style, room);
        boolean cut = shown.endsWith(TextMeasure.ELLIPSIS) && shown.length() <= LEAST_LETTERS;
        if (!shown.isEmpty() && !cut) {
            Lettering.centred(sheet, (left + right) / 2, middle, shown, style, stock.text());
        }
    }

    /** In the area where it is tall enough, else on top of it. */
    private void number(double left, double right, int count) {
        TextStyle style = sheet.type().label();
        String number = "%,d".formatted(count);
        double cap = sheet.measure().capHeight(style);
        double area = level.bottom() - y(count);
        double padding = 3 * sheet.unit();
        if (sheet.measure().width(number, style) + 2 * padding > right - left) {
            return;
        }
        Plate stock = sheet.palette().stock();
        boolean inside = area >= cap + 2 * padding;
        double middle = inside ? y(count) + padding + cap / 2 : y(count) - padding - cap / 2;
        if (middle - cap / 2 >= level.y() - padding) {
            Lettering.centred(
                    sheet,
                    (left + right) / 2,
                    middle,
                    number,
                    style,
                    inside ? stock.text() : sheet.palette().text());
        }
    }
}
