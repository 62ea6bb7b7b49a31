package dev.threadline.timeline;

import dev.threadline.picture.TextMeasure;
import java.util.List;

/**
 * Where everything stands in a view: the ruler above, names at the left, lanes in the middle, the overview at the foot.
 * Rows have fixed heights, so a window can scroll them; layout and hit test both read them here.
 */
final class ViewRows {
    private static final double RULER = 34;
    private static final double OVERVIEW = 44;
    private static final double MARGIN = 12;
    private static final double MOST_NAMES = 200;
    /** Height of a thread's lane, px. */
    static final double THREAD = 46;

    private static final double LOCK = 44;
    private static final double VARIABLE = 26;

    /** What is less there is less here: text in a window is so much smaller than on a slide of 1080 px. */
    private static final double OBJECT = 0.48;

    private static final double GAP = 10;

    /** A run of more steps than this gets an overview; a shorter one is seen whole anyway. Two are for "for ever". */
    private static final double FEW_STEPS = 26;

    private final Timeline timeline;
    private final NameColumn column;
    private final double names;
    private final double[] tops;

    ViewRows(Timeline timeline, TextMeasure measure) {
        this.timeline = timeline;
        column = new NameColumn(timeline, measure, Type.window());
        names = column.width(MOST_NAMES) + 2 * MARGIN;
        List<Lane> lanes = timeline.lanes();
        tops = new double[lanes.size() + 1];
        for (int lane = 0; lane < lanes.size(); lane++) {
            tops[lane + 1] = tops[lane] + height(lanes.get(lane)) + GAP;
        }
    }

    private static double height(Lane lane) {
        return switch (lane) {
            case Lane.OfThread _ -> THREAD;
            case Lane.OfLock _ -> LOCK;
            case Lane.OfObject object -> ObjectParts.height(object) * OBJECT;
            case Lane.OfVariable _ -> VARIABLE;
        };
    }

    boolean hasOverview() {
        return timeline.axis() == Axis.TIME || timeline.extent().length() > FEW_STEPS;
    }

    /** What draws the names. */
    NameColumn column() {
        return column;
    }

    /** Where the names stand. */
    Box names(View view) {
        return new Box(MARGIN, RULER, Math.min(names, view.width() * 0.4) - 2 * MARGIN, plotHeight(view));
    }

    /** Where the lanes show. */
    Box plot(View view) {
        double left = Math.min(names, view.width() * 0.4);
        return new Box(left, RULER, Math.max(1, view.width() - left - MARGIN), plotHeight(view));
    }

    Box ruler(View view) {
        Box plot = plot(view);
        return new Box(plot.x(), 0, plot.width(), RULER);
    }

    Box overview(View view) {
        Box plot = plot(view);
        return new Box(plot.x(), plot.bottom() + GAP, plot.width(), OVERVIEW - GAP - 2);
    }

    private double plotHeight(View view) {
        return Math.max(1, view.height() - RULER - (hasOverview() ? OVERVIEW : 0));
    }

    /** A lane as it stands in the view, in part or wholly out of sight perhaps. */
    Box row(View view, int lane) {
        Box plot = plot(view);
        double y = plot.y() + tops[lane] - view.scroll();
        return new Box(plot.x(), y, plot.width(), tops[lane + 1] - tops[lane] - GAP);
    }

    boolean isVisible(View view, int lane) {
        Box row = row(view, lane);
        Box plot = plot(view);
        return row.bottom() > plot.y() && row.y() < plot.bottom();
    }

    /** The lane at a y, or -1 between lanes. */
    int laneAt(View view, double y) {
        for (int lane = 0; lane + 1 < tops.length; lane++) {
            Box row = row(view, lane);
            if (y >= row.y() && y < row.bottom()) {
                return lane;
            }
        }
        return -1;
    }

    /** How tall all lanes are together, px. */
    double contentHeight() {
        return tops[tops.length - 1];
    }
}
