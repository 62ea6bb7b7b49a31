package dev.threadline.timeline;

import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Outline;
import dev.threadline.picture.Palette;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextStyle;
import java.util.List;

/**
 * Draws lost updates: what a thread has in hand between its read and its write, on its lane; and under the variable's values a
 * bracket from the read to the write around those that are overwritten.
 */
final class LostUpdatePainter {
    private final Sheet sheet;
    private final List<LostUpdate> updates;

    LostUpdatePainter(Sheet sheet) {
        this.sheet = sheet;
        updates = LostUpdate.in(sheet);
    }

    /** Whether the value that a write brought is overwritten without having been read. */
    boolean isLost(long write) {
        return updates.stream().anyMatch(update -> update.overwritten().contains(write));
    }

    /** The pill on the thread's lane, in the longest stretch where it has no word of its own. */
    void inHand(Lane.OfThread lane, Box box) {
        for (LostUpdate update : updates) {
            if (update.thread() == lane.thread()) {
                Spans states = lane.states();
                int longest = -1;
                int last = states.at(column(update.write()));
                for (int span = states.at(column(update.read())); span >= 0 && span < last; span++) {
                    boolean longer = longest < 0 || length(states, span) > length(states, longest);
                    longest = lane.role(span) == StateRole.READY && longer ? span : longest;
                }
                if (longest >= 0) {
                    pill(update, states, longest, box.y() + box.height() / 2);
                }
            }
        }
    }

    private static long length(Spans spans, int span) {
        return spans.end(span) - spans.start(span);
    }

    private void pill(LostUpdate update, Spans states, int span, double middle) {
        double unit = sheet.unit();
        double left = sheet.scale().clamped(states.start(span));
        double right = sheet.scale().clamped(states.end(span));
        String value = sheet.vocabulary().value(sheet.timeline().log().valueAt(update.read()));
        TextStyle style = sheet.type().label();
        Label label = Label.of("in hand: " + value).or("has " + value);
        List<String> lines = Lettering.fit(label, 0, sheet.measure(), style, right - left - 16 * unit, style.size());
        if (!lines.isEmpty()) {
            Palette palette = sheet.palette();
            double width = sheet.measure().width(lines.getFirst(), style) + 12 * unit;
            double height = style.size() * 1.5;
            double x = (left + right - width) / 2;
            Stroke edge = Stroke.solid(palette.state(StateRole.READY).colour(), 0.9 * unit);
            sheet.words().rectangle(x, middle - height / 2, width, height, 4 * unit, palette.note(), edge);
            Lettering.block(sheet, (left + right) / 2, middle, lines, style, palette.text());
        }
    }

    /** The brackets under a variable's lane. */
    void brackets(Lane.OfVariable lane, Box box) {
        Colour red = sheet.palette().state(StateRole.BLOCKED).word();
        double unit = sheet.unit();
        for (LostUpdate update : updates) {
            if (update.object() == lane.object()) {
                double left = sheet.scale().x(column(update.read()));
                double right = sheet.scale().x(column(update.write()));
                double top = box.bottom() + 1.5 * unit;
                double foot = top + 3.5 * unit;
                Outline bracket = Outline.from(left, top)
                        .line(left, foot)
                        .line(right, foot)
                        .line(right, top);
                sheet.words().path(bracket, Fill.NONE, Stroke.solid(red, 1.5 * unit));
            }
        }
    }

    /** The middle of the column of a step, in steps. */
    private double column(long position) {
        return sheet.timeline().coordinateOf(position) - 0.5;
    }
}
