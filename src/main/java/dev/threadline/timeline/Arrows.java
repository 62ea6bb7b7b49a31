package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.picture.Colour;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Outline;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Draws what enabled what: from the event that made it possible to the one that could then happen. All arrows where they are
 * few; otherwise only those of the selected thread. That a start made a thread begin is drawn for a selected thread alone:
 * nobody waited there, and where several are started together these arrows would cover what somebody did wait for.
 */
final class Arrows {
    private static final int FEW = 60;

    /** More than this are not even searched for the selected thread's. */
    private static final int MANY = 2000;

    /** Where in its column an arrow stands, so that it keeps clear of the labels. */
    private static final double INSET = 0.1;

    private static final double HEAD = 4.5;

    /** Room between two bars beside each other, as a share of a lane, the gap between the lanes apart. */
    private static final double GAP = 0.14;

    private final Sheet sheet;
    private final Pen pen;
    private final IntFunction<Box> rows;
    private final EventLog log;

    private Arrows(Sheet sheet, Pen pen, IntFunction<Box> rows) {
        this.sheet = sheet;
        this.pen = pen;
        this.rows = rows;
        log = sheet.timeline().log();
    }

    /**
     * @param selected a lane, or -1
     * @param rows where a lane stands, or null if it is not in the picture
     */
    static void paint(Sheet sheet, Pen pen, int selected, IntFunction<Box> rows) {
        Links links = sheet.timeline().links();
        Range range = sheet.scale().range();
        int first = links.before(range.from());
        int last = links.before(Math.min(range.to(), sheet.until()));
        boolean few = last - first <= FEW;
        int chosen = threadOf(sheet.timeline().lanes(), selected);
        if (last - first > MANY || !few && chosen < 0) {
            return;
        }
        Arrows arrows = new Arrows(sheet, pen, rows);
        for (int link = first; link < last; link++) {
            long to = links.event(link);
            boolean itself = links.thread(link) == Links.ITSELF;
            int thread = itself ? arrows.log.threadAt(to) : links.thread(link);
            boolean telling = few && !(itself && arrows.log.kindAt(to) == EventKind.BEGIN);
            if (telling || chosen >= 0 && (thread == chosen || links.enablingThread(link, arrows.log) == chosen)) {
                arrows.link(links.enabler(link, arrows.log), thread, to, itself);
            }
        }
    }

    /** The thread of a lane, or -1. */
    private static int threadOf(List<Lane> lanes, int lane) {
        return lane >= 0 && lanes.get(lane) instanceof Lane.OfThread(int number, var _, var _, var _, var _)
                ? number
                : -1;
    }

    /** An arrow from out of sight tells nothing, and many of them cover the lanes. */
    private void link(long from, int thread, long to, boolean itself) {
        if (from >= 0
                && sheet.timeline().coordinateOf(from) > sheet.scale().range().from()) {
            arrow(from, thread, itself ? beginning(to) : end(from));
        }
    }

    /** Where the column of an event begins, px. */
    private double beginning(long event) {
        boolean column =
                sheet.timeline().axis() == Axis.STEPS && log.kindAt(event).isStep();
        return sheet.scale().x(sheet.timeline().coordinateOf(event) - (column ? 1 : 0)) + inset();
    }

    /** Where the column of an event ends, px: there whom it lets go is free. */
    private double end(long event) {
        return sheet.scale().x(sheet.timeline().coordinateOf(event)) + inset();
    }

    private double inset() {
        return sheet.timeline().axis() == Axis.STEPS
                ? Math.min(INSET * sheet.scale().unit(), 4 * sheet.unit())
                : 0;
    }

    private int lane(int thread) {
        List<Lane> lanes = sheet.timeline().lanes();
        int lane = lanes.size() - 1;
        while (lane >= 0 && threadOf(lanes, lane) != thread) {
            lane--;
        }
        return lane;
    }

    private void arrow(long from, int thread, double x2) {
        int source = lane(log.threadAt(from));
        int target = lane(thread);
        if (source < 0 || target < 0 || source == target || rows.apply(source) == null || rows.apply(target) == null) {
            return;
        }
        Box above = rows.apply(source);
        Box below = rows.apply(target);
        boolean down = above.y() < below.y();
        double x1 = sheet.scale().x(sheet.timeline().coordinateOf(from)) - inset();
        double y1 = down ? above.bottom() - above.height() * 0.07 : above.y() + above.height() * 0.07;
        double y2 = down ? below.y() + below.height() * 0.07 : below.bottom() - below.height() * 0.07;
        curve(x1, y1, x2, y2, above.height() * GAP + 5 * sheet.unit(), down ? 1 : -1);
    }

    /**
     * Bends into the gap beside the source's lane and then runs straight along the target's column edge, where between the two
     * lanes no label of a step stands.
     */
    private void curve(double x1, double y1, double x2, double y2, double gap, int down) {
        double head = HEAD * sheet.unit();
        double base = y2 - down * head * 1.4;
        double knee = y1 + down * Math.min(gap, Math.abs(base - y1));
        double bend = Math.abs(knee - y1) * 0.6;
        Outline curve = Outline.from(x1, y1)
                .cubic(x1, y1 + down * bend, x2, knee - down * bend, x2, knee)
                .line(x2, base);
        Colour ink = sheet.palette().text();
        pen.path(curve, Fill.NONE, Stroke.solid(ink, 1.5 * sheet.unit()));
        Outline tip = Outline.from(x2, y2)
                .line(x2 - head * 0.8, base)
                .line(x2 + head * 0.8, base)
                .close();
        pen.path(tip, ink, Stroke.NONE);
    }
}
