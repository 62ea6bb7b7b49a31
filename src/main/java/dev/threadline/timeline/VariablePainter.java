package dev.threadline.timeline;

import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import dev.threadline.picture.Colour;
import dev.threadline.picture.Palette;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;

/** Draws a variable's lane: a cell for each value, from the step that wrote it. */
final class VariablePainter {
    private static final double NARROW = 3;

    /** A value of which no more than so many letters are left tells nothing. */
    private static final int LEAST_LETTERS = 4;

    private static final Label OVERWRITTEN = Label.of("overwritten").or("lost");

    private final Sheet sheet;
    private final Lane.OfVariable lane;
    private final Box box;
    private final LostUpdatePainter lost;

    VariablePainter(Sheet sheet, Lane.OfVariable lane, Box box, LostUpdatePainter lost) {
        this.sheet = sheet;
        this.lane = lane;
        this.box = box;
        this.lost = lost;
    }

    void paint() {
        new SpanWalk(lane.values(), sheet.scale(), sheet.until()).walk(this::piece);
    }

    private void piece(double left, double right, int span, boolean exact) {
        Palette palette = sheet.palette();
        double unit = sheet.unit();
        if (!exact || right - left < NARROW * unit) {
            // Too many values to tell apart: a filled band says that it changes all the time.
            sheet.marks().rectangle(left, box.y(), right - left, box.height(), palette.border());
            return;
        }
        sheet.marks()
                .rectangle(
                        left,
                        box.y(),
                        right - left - Math.min(unit, (right - left) / 4),
                        box.height(),
                        Math.min(2 * unit, (right - left) / 4),
                        palette.card(),
                        Stroke.solid(palette.border(), 0.8 * unit));
        double padding = Math.min(7 * unit, (right - left) / 12);
        String text = sheet.vocabulary().value(value(span));
        String shown = sheet.measure().ellipsize(text, sheet.type().value(), right - left - 2 * padding);
        double middle = box.y() + box.height() / 2;
        boolean cut = shown.endsWith(TextMeasure.ELLIPSIS) && shown.length() <= LEAST_LETTERS;
        if (!shown.isEmpty() && !cut && sheet.measure().capHeight(sheet.type().value()) < box.height()) {
            Lettering.from(sheet, left + padding, middle, shown, sheet.type().value(), palette.text());
            if (lost.isLost(lane.values().event(span))) {
                overwritten(
                        left + padding,
                        right - padding,
                        sheet.measure().width(shown, sheet.type().value()));
            }
        }
    }

    /** Strikes the value out, and says why where there is room. */
    private void overwritten(double left, double right, double width) {
        Colour red = sheet.palette().state(StateRole.BLOCKED).word();
        double unit = sheet.unit();
        double middle = box.y() + box.height() / 2;
        sheet.words().line(left - 2 * unit, middle, left + width + 2 * unit, middle, Stroke.solid(red, 1.5 * unit));
        double start = left + width + 7 * unit;
        TextStyle style = sheet.type().note();
        Lettering.whole(OVERWRITTEN, sheet.measure(), style, right - start, box.height())
                .ifPresent(word -> Lettering.from(sheet, start, middle, word, style, red));
    }

    private Value value(int span) {
        long event = lane.values().event(span);
        if (event >= 0) {
            return sheet.timeline().log().valueAt(event);
        }
        return sheet.timeline().log().object(lane.object()).initial() instanceof ObjectState.Variable(var initial)
                ? initial
                : Value.NONE;
    }
}
