package dev.threadline.timeline;

import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Plate;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Draws a lock's lane: a bar in its owner's colour with the owner's sign, a staircase where an RLock is taken again, a
 * dotted box where it is free though somebody wants it, and under it those who wait.
 */
final class LockPainter {
    private static final double NARROW = 4;
    private static final double OWNER_PADDING = 5;

    /** Height of the lowest step of a staircase, as a share of the bar. */
    private static final double FIRST_STEP = 0.58;

    private final Sheet sheet;
    private final Lane.OfLock lane;
    private final Box bar;
    private final WaiterStrip strip;

    LockPainter(Sheet sheet, Lane.OfLock lane, Box box) {
        this.sheet = sheet;
        this.lane = lane;
        bar = LockParts.bar(box);
        strip = new WaiterStrip(sheet, lane, LockParts.strip(box));
    }

    void paint() {
        new SpanWalk(lane.owners(), sheet.scale(), sheet.until()).walk(this::owned);
        lane.readers().ifPresent(readers -> new ReaderPainter(sheet, readers, bar).paint());
        strip.paint();
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
        double gap = exact && right - left > NARROW * sheet.unit() && !goesOnBehind(span) ? sheet.unit() : 0;
        Shapes.bar(sheet.marks(), left, bar.bottom() - height, right - left - gap, height, 0, plate.ground(), torn);
        if (exact) {
            ownerWords(left, right - torn, span, height, plate);
        }
    }

    /** Whether the next span is the same holding on another step; given back and taken again at once it is another one. */
    private boolean goesOnBehind(int span) {
        int next = span + 1;
        return next < lane.owners().size()
                && lane.owner(next) == lane.owner(span)
                && !(lane.depth(span) == 1 && lane.depth(next) == 1);
    }

    private double height(int depth) {
        double share = lane.depth() == 1 ? 1 : FIRST_STEP + (1 - FIRST_STEP) * (depth - 1) / (lane.depth() - 1);
        return bar.height() * Math.min(1, share);
    }

    private void ownerWords(double left, double right, int span, double height, Plate plate) {
        double unit = sheet.unit();
        double middle = bar.bottom() - bar.height() * (lane.depth() == 1 ? 1 : FIRST_STEP) / 2;
        boolean inSight = left > sheet.scale().left();
        boolean goesOn = span > 0 && goesOnBehind(span - 1) && inSight;
        String sign = sheet.timeline().initials().of(lane.owner(span));
        if (lane.depth(span) > 1) {
            // Where the lower steps are out of sight, this one must say whose it is.
            String whose = goesOn ? "" : sign + " ";
            Lettering.block(
                    sheet,
                    (left + right) / 2,
                    bar.bottom() - height / 2,
                    fit(whose + "×" + lane.depth(span), right - left - 4 * unit),
                    sheet.type().label(),
                    plate.text());
            return;
        }
        if (goesOn) {
            return;
        }
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
        if (!goesOnBehind(span)) {
            return right - padding;
        }
        double end = sheet.scale().clamped(Math.min(lane.owners().end(next), sheet.until()));
        double words =
                sheet.measure().width("×" + lane.depth(next), sheet.type().label());
        return Math.max(right, (right + end - words) / 2) - padding;
    }

    /** In full or short left of the next upright line; else right of it. */
    private void ownerName(double left, double right, double middle, int owner, Colour colour) {
        String name = sheet.timeline().log().thread(owner).name();
        Label label = Label.of("held by " + name).or(name);
        double clear = 4 * sheet.unit();
        double line = DoubleStream.of(sheet.avoid())
                .map(sheet.scale()::x)
                .filter(x -> x > left - clear && x < right)
                .min()
                .orElse(right + clear);
        if (!ownerName(label, left, line - clear, middle, colour) && line < right) {
            ownerName(label, line + clear, right, middle, colour);
        }
    }

    private boolean ownerName(Label label, double left, double right, double middle, Colour colour) {
        List<String> lines = fit(label, right - left);
        // Cut off it would say no more than the sign has said already.
        boolean whole = !lines.isEmpty() && !lines.getFirst().endsWith(TextMeasure.ELLIPSIS);
        if (whole) {
            Lettering.from(sheet, left, middle, lines.getFirst(), sheet.type().label(), colour);
        }
        return whole;
    }

    private void free(double left, double right, int span, boolean exact) {
        double middle = bar.y() + bar.height() / 2;
        double until = Math.min(lane.owners().end(span), sheet.until());
        int waiters = lane.waiters().worst(lane.owners().start(span), until);
        boolean readable = lane.readers().isPresent();
        int waiting = exact && waiters >= 0 && !readable ? lane.waiting(waiters) : 0;
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
}
