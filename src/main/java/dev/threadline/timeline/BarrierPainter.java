package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectState;
import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Outline;
import dev.threadline.picture.Plate;
import dev.threadline.picture.StateLook;
import dev.threadline.picture.StateRole;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextStyle;
import java.util.List;

/**
 * Draws a barrier's lane: how many of its parties have come, each as a chip, and a hollow chip for each that is missing; a heavy
 * line where it trips; a hatch behind a crack while it is broken.
 */
final class BarrierPainter {
    private static final int TEETH = 4;

    /** Width of the chip of one who is missing, as a share of the row's height. */
    private static final double MISSING = 0.4;

    private final Sheet sheet;
    private final Lane.OfObject lane;
    private final Box level;
    private final Box row;
    private final EventLog log;
    private final int parties;

    BarrierPainter(Sheet sheet, Lane.OfObject lane, Box box) {
        this.sheet = sheet;
        this.lane = lane;
        ObjectParts parts = ObjectParts.of(lane, box);
        level = parts.level();
        row = parts.below();
        log = sheet.timeline().log();
        parties = log.object(lane.object()).initial() instanceof ObjectState.Gate(int count, boolean _) ? count : 0;
    }

    void paint() {
        Baseline.paint(sheet, row);
        new SpanWalk(lane.waiters(), sheet.scale(), sheet.until()).walk(this::gathering);
        new SpanWalk(lane.levels(), sheet.scale(), sheet.until()).walk(this::moment);
    }

    private void gathering(double left, double right, int span, boolean exact) {
        int come = lane.waiters().payload(span);
        if (come == 0) {
            return;
        }
        StateLook look = sheet.palette().state(StateRole.WAITING);
        double unit = sheet.unit();
        double torn = sheet.isTorn(lane.waiters(), span) ? 7 * unit : 0;
        double gap = right - left < 4 * unit ? 0 : 0.6 * unit;
        Shapes.bar(
                sheet.marks(),
                left + gap,
                row.y(),
                right - left - (torn > 0 ? gap : 2 * gap),
                row.height(),
                gap == 0 ? 0 : 2.5 * unit,
                look.fill(),
                torn);
        if (exact) {
            count(left, right - torn, span, come);
        }
    }

    private void count(double left, double right, int span, int come) {
        double unit = sheet.unit();
        TextStyle style = sheet.type().label();
        String count = come + "/" + parties;
        double width = sheet.measure().width(count, style);
        if (width + 5 * unit <= right - left && sheet.measure().capHeight(style) <= level.height()) {
            double middle = level.y() + level.height() / 2;
            Lettering.from(
                    sheet,
                    left + 4 * unit,
                    middle,
                    count,
                    style,
                    sheet.palette().text());
        }
        List<Integer> who = Waiters.of(
                sheet.timeline(),
                lane.object(),
                Waiters.Purpose.TAKING,
                lane.waiters().start(span));
        double side = row.height() * MISSING;
        double missing = (parties - come) * (side + 2 * unit);
        double end = ChipRow.paint(sheet, row, left, right - missing, who);
        Colour edge = sheet.palette().state(StateRole.WAITING).label();
        for (int i = come; i < parties && end > left; i++) {
            end = ChipRow.hollow(sheet, row, end, side, edge);
        }
    }

    private void moment(double left, double right, int span, boolean exact) {
        long event = lane.levels().event(span);
        switch (lane.level(span)) {
            case Lane.OfObject.UP -> {
                double x = exact ? right : left;
                Stroke heavy = TripLines.stroke(sheet);
                sheet.marks().line(x, level.y(), x, row.bottom(), heavy);
            }
            case Lane.OfObject.BROKEN -> {
                boolean begins = exact && event >= 0 && log.kindAt(event) == EventKind.BROKEN;
                broken(left, right, begins);
            }
            default -> {
                // It waits for its parties.
            }
        }
    }

    private void broken(double left, double right, boolean begins) {
        StateLook look = sheet.palette().state(StateRole.BLOCKED);
        double unit = sheet.unit();
        double inset = row.height() * 0.2;
        sheet.marks()
                .rectangle(
                        left,
                        row.y() + inset,
                        right - left,
                        row.height() - 2 * inset,
                        sheet.palette().contended());
        if (!begins) {
            return;
        }
        Outline crack = Outline.from(left, row.y());
        for (int tooth = 1; tooth <= TEETH; tooth++) {
            double side = tooth % 2 == 0 ? -1 : 1;
            crack.line(left + side * 3 * unit, row.y() + row.height() * tooth / TEETH);
        }
        sheet.marks().path(crack, Fill.NONE, Stroke.solid(sheet.palette().text(), 2 * unit));
        TextStyle style = sheet.type().label();
        double width = sheet.measure().width("broken", style) + 12 * unit;
        double height = Math.min(row.height(), style.size() * 1.35);
        if (width + 14 * unit <= right - left && sheet.measure().capHeight(style) < height) {
            Plate pill = new Plate(look.labelGround(), look.label());
            double x = left + 9 * unit;
            double middle = row.y() + row.height() / 2;
            sheet.words()
                    .rectangle(
                            x,
                            middle - height / 2,
                            width,
                            height,
                            4 * unit,
                            pill.ground(),
                            Stroke.solid(look.word(), unit));
            Lettering.centred(sheet, x + width / 2, middle, "broken", style, pill.text());
        }
    }
}
