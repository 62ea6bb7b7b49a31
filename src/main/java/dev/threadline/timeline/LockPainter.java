package dev.threadline.timeline;

import dev.threadline.picture.Anchor;
import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Plate;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import java.util.List;

/**
 * Draws a lock's lane: a bar in its owner's colour with the owner's sign, a staircase where an RLock is taken again, and
 * under it hatched lines for those who wait, one for each up to three.
 */
final class LockPainter {
    private static final double NARROW = 4;
    private static final double LINE_PITCH = 1.35;

    /** Share of its strip that a line takes where nowhere more than one thread waits. */
    private static final double THICKEST = 0.5;

    private static final double ALL_LINES = 0.95;
    private static final double OWNER_PADDING = 5;
    private static final int MOST_LINES = 3;

    /** Height of the lowest step of a staircase, as a share of the bar. */
    private static final double FIRST_STEP = 0.58;

    private final Sheet sheet;
    private final Lane.OfLock lane;
    private final Box bar;
    private final Box strip;
    private final double line;
    private double waitedUntil = Double.NEGATIVE_INFINITY;

    LockPainter(Sheet sheet, Lane.OfLock lane, Box box) {
        this.sheet = sheet;
        this.lane = lane;
        bar = LockParts.bar(box);
        strip = LockParts.strip(box);
        int worst = lane.waiters()
                .worst(sheet.scale().range().from(), sheet.scale().range().to());
        int most = worst < 0 ? 1 : Math.clamp(lane.waiting(worst), 1, MOST_LINES);
        line = strip.height() * Math.min(THICKEST, ALL_LINES / (1 + (most - 1) * LINE_PITCH));
    }

    void paint() {
        new SpanWalk(lane.owners(), sheet.scale(), sheet.until()).walk(this::owned);
        new SpanWalk(lane.waiters(), sheet.scale(), sheet.until()).walk(this::wanted);
    }

    private void owned(double left, double right, int span, boolean exact) {
        int owner = lane.owner(span);
        if (owner < 0) {
            free(left, right, span, exact);
            return;
        }
        Plate plate = sheet.palette().owner(owner);
        double height = height(lane.depth(span));
        double torn = sheet.isTorn(lane.owners(), span) ? 7 * sheet.unit() : 0;
        double gap = exact && right - left > NARROW * sheet.unit() && changesOwner(span) ? 0.6 * sheet.unit() : 0;
        Shapes.bar(sheet.marks(), left, bar.bottom() - height, right - left - gap, height, 0, plate.ground(), torn);
        if (exact) {
            ownerWords(left, right - torn, span, height, plate);
        }
    }

    private boolean changesOwner(int span) {
        return span + 1 < lane.owners().size() && lane.owner(span + 1) != lane.owner(span);
    }

    private double height(int depth) {
        double share = lane.depth() == 1 ? 1 : FIRST_STEP + (1 - FIRST_STEP) * (depth - 1) / (lane.depth() - 1);
        return bar.height() * Math.min(1, share);
    }

    private void ownerWords(double left, double right, int span, double height, Plate plate) {
        double unit = sheet.unit();
        double middle = bar.bottom() - bar.height() * (lane.depth() == 1 ? 1 : FIRST_STEP) / 2;
        boolean goesOn = span > 0
                && lane.owner(span - 1) == lane.owner(span)
                && left > sheet.scale().left();
        if (lane.depth(span) > 1) {
            Lettering.block(
                    sheet,
                    (left + right) / 2,
                    bar.bottom() - height / 2,
                    fit("×" + lane.depth(span), right - left - 4 * unit),
                    sheet.type().label(),
                    plate.text());
            return;
        }
        if (goesOn) {
            return;
        }
        String sign = sheet.timeline().initials().of(lane.owner(span));
        double least = Math.min(15 * unit, bar.height() * 0.8);
        double size = Shapes.badgeSize(sheet, least, sign);
        double room = right - left - 2 * OWNER_PADDING * unit;
        double tall = Math.min(size, bar.height() * (lane.depth() == 1 ? 0.8 : FIRST_STEP * 0.86));
        if (size > room || sheet.measure().capHeight(sheet.type().label()) > tall) {
            return;
        }
        double x = left + OWNER_PADDING * unit;
        Plate pill = sheet.palette().pill();
        sheet.words().rectangle(x, middle - tall / 2, size, tall, tall / 5, pill.ground(), Stroke.NONE);
        Lettering.centred(sheet, x + size / 2, middle, sign, sheet.type().label(), pill.text());
        ownerName(x + size + 5 * unit, ownerRoom(right, span), middle, lane.owner(span), plate.text());
    }

    /** A name may run on under the next step of the staircase, up to that one's own words. */
    private double ownerRoom(double right, int span) {
        int next = span + 1;
        double padding = OWNER_PADDING * sheet.unit();
        if (next >= lane.owners().size() || lane.owner(next) != lane.owner(span)) {
            return right - padding;
        }
        double end = sheet.scale().clamped(Math.min(lane.owners().end(next), sheet.until()));
        double words =
                sheet.measure().width("×" + lane.depth(next), sheet.type().label());
        return Math.max(right, (right + end - words) / 2) - padding;
    }

    private void ownerName(double left, double right, double middle, int owner, Colour colour) {
        String name = sheet.timeline().log().thread(owner).name();
        double x = left;
        List<String> lines = fit(Label.of("held by " + name).or(name), right - x);
        if (lines.isEmpty() || lines.getFirst().endsWith(TextMeasure.ELLIPSIS)) {
            // The sign has said it already.
            return;
        }
        double width = sheet.measure().width(lines.getFirst(), sheet.type().label());
        for (double coordinate : sheet.avoid()) {
            double line = sheet.scale().x(coordinate);
            if (line > x - 4 * sheet.unit() && line < x + width + 4 * sheet.unit()) {
                double beyond = line + 5 * sheet.unit();
                x = beyond + width <= right ? beyond : x;
            }
        }
        Lettering.from(sheet, x, middle, lines.getFirst(), sheet.type().label(), colour);
    }

    private void free(double left, double right, int span, boolean exact) {
        double middle = bar.y() + bar.height() / 2;
        int waiters =
                lane.waiters().worst(lane.owners().start(span), lane.owners().end(span));
        int waiting = exact && waiters >= 0 ? lane.waiting(waiters) : 0;
        if (waiting == 0) {
            Colour line = sheet.palette().border();
            sheet.marks().line(left, middle, right, middle, Stroke.solid(line, 1.5 * sheet.unit()));
            return;
        }
        double inset = Math.min(1.5 * sheet.unit(), (right - left) / 4);
        sheet.marks()
                .rectangle(
                        left + inset,
                        bar.y() + inset,
                        right - left - 2 * inset,
                        bar.height() - 2 * inset,
                        2 * sheet.unit(),
                        Fill.NONE,
                        Stroke.dotted(sheet.palette().free(), 1.2 * sheet.unit()));
        Label label = Label.of("free, " + waiting + (waiting == 1 ? " waits" : " wait"))
                .or("free");
        List<String> lines = fit(label, right - left - 8 * sheet.unit());
        Lettering.block(
                sheet,
                (left + right) / 2,
                middle,
                lines,
                sheet.type().label(),
                sheet.palette().muted());
    }

    private List<String> fit(String line, double room) {
        return fit(Label.of(line), room);
    }

    private List<String> fit(Label label, double room) {
        return Lettering.fit(label, 0, sheet.measure(), sheet.type().label(), room, bar.height());
    }

    private void wanted(double left, double right, int span, boolean exact) {
        int waiting = lane.waiting(span);
        if (waiting == 0) {
            return;
        }
        double torn = sheet.isTorn(lane.waiters(), span) ? 7 * sheet.unit() : 0;
        int lines = Math.min(waiting, MOST_LINES);
        for (int i = 0; i < lines; i++) {
            double y = strip.y() + i * line * LINE_PITCH;
            Shapes.bar(
                    sheet.marks(),
                    left,
                    y,
                    right - left,
                    line,
                    0,
                    sheet.palette().contended(),
                    torn);
        }
        boolean first = span == 0 || lane.waiting(span - 1) == 0;
        if (exact
                && first
                && strip.height() >= sheet.measure().capHeight(sheet.type().note())) {
            waiterNames(left, span);
        }
        waitedUntil = right;
    }

    private void waiterNames(double left, int span) {
        String names = Waiters.names(sheet.timeline(), lane, lane.waiters().start(span));
        Label label = Label.of(names + (lane.waiting(span) == 1 ? " waits" : " wait"));
        double end = left - 5 * sheet.unit();
        double room =
                end - Math.max(waitedUntil + 5 * sheet.unit(), sheet.scale().left());
        if (!names.isEmpty() && sheet.measure().width(label.full(), sheet.type().note()) <= room) {
            // Beside the line, yet never up into the owner's bar.
            double cap = sheet.measure().capHeight(sheet.type().note());
            double baseline = Math.max(strip.y() + line / 2 + cap / 2, strip.y() + cap);
            sheet.words()
                    .text(
                            end,
                            baseline,
                            label.full(),
                            sheet.type().note(),
                            Anchor.END,
                            sheet.palette().state(StateRole.BLOCKED).word());
        }
    }
}
