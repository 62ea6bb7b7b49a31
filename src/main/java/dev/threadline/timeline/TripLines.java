package dev.threadline.timeline;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Draws where barriers trip: one heavy upright line through the lanes of exactly the threads that go on together. */
final class TripLines {
    private TripLines() {}

    static Stroke stroke(Sheet sheet) {
        return Stroke.solid(sheet.palette().text(), 3 * sheet.unit());
    }

    /** @param rows where a lane stands, or null if it is not in the picture */
    static void paint(Sheet sheet, Pen pen, IntFunction<Box> rows) {
        for (Lane lane : sheet.timeline().lanes()) {
            if (lane instanceof Lane.OfObject object && object.kind() == ObjectKind.BARRIER) {
                new SpanWalk(object.levels(), sheet.scale(), sheet.until()).walk((_, right, span, exact) -> {
                    long event = object.levels().event(span);
                    if (exact && object.level(span) == Lane.OfObject.UP && isTrip(sheet, event)) {
                        trip(sheet, pen, rows, event, right);
                    }
                });
            }
        }
    }

    private static boolean isTrip(Sheet sheet, long event) {
        return sheet.timeline().log().kindAt(event) == EventKind.TRIP;
    }

    private static void trip(Sheet sheet, Pen pen, IntFunction<Box> rows, long event, double x) {
        EventLog log = sheet.timeline().log();
        List<Integer> parties = new ArrayList<>();
        parties.add(log.threadAt(event));
        if (log.detailAt(event) instanceof Detail.Woken(var woken)) {
            parties.addAll(woken);
        }
        int number = 0;
        for (Lane lane : sheet.timeline().lanes()) {
            Box row = rows.apply(number++);
            if (row != null && lane instanceof Lane.OfThread thread && parties.contains(thread.thread())) {
                pen.line(x, row.y(), x, row.bottom(), stroke(sheet));
            }
        }
    }
}
