package dev.threadline.timeline;

import dev.threadline.picture.TextMeasure;
import java.util.BitSet;
import java.util.List;

/**
 * Where everything stands in a view: the ruler above, names at the left, lanes in the middle, the overview at the foot.
 * Rows have fixed heights, so a window can scroll them, but those that are pinned; layout and hit test both read them here.
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
    private static final double FOLDED = 15;
    private static final double FOLDED_GAP = 4;

    /** A run of more steps than this gets an overview; a shorter one is seen whole anyway. Two are for "for ever". */
    private static final double FEW_STEPS = 26;

    /** The share of the plot that pinned lanes may take; more of them are scrolled with the others, which would have no room. */
    private static final double MOST_PINNED = 0.6;

    private final Timeline timeline;
    private final int pinned;
    private final BitSet folded;
    private final NameColumn column;
    private final double names;
    private final double[] tops;

    /**
     * @param arranged which lanes there are rows for, and which of them stay where they are when the others are scrolled
     * @param leastNames how wide the names' column is at least, px
     */
    ViewRows(Timeline timeline, LaneOrder.Arranged arranged, double leastNames, TextMeasure measure) {
        this.timeline = timeline;
        pinned = arranged.pinned();
        folded = arranged.folded();
        column = new NameColumn(timeline, measure, Type.window());
        names = Math.max(leastNames, column.width(MOST_NAMES) + 2 * MARGIN);
        List<Lane> lanes = timeline.lanes().subList(0, arranged.shown());
        tops = new double[lanes.size() + 1];
        for (int lane = 0; lane < lanes.size(); lane++) {
            tops[lane + 1] = tops[lane] + (isFolded(lane) ? FOLDED + FOLDED_GAP : height(lanes.get(lane)) + GAP);
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

    /** How wide the names' column is, px. */
    double names() {
        return names;
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

    /** Whether a lane is a strip without words. */
    boolean isFolded(int lane) {
        return folded.get(lane);
    }

    /** How many lanes there are rows for. */
    int count() {
        return tops.length - 1;
    }

    /** How many lanes are not scrolled in a view. */
    int still(View view) {
        return tops[pinned] <= MOST_PINNED * plotHeight(view) ? pinned : 0;
    }

    /** The part of the plot where lanes are not scrolled. */
    Box top(View view) {
        Box plot = plot(view);
        return new Box(plot.x(), plot.y(), plot.width(), tops[still(view)]);
    }

    /** The part of the plot where lanes are scrolled. */
    Box scrolled(View view) {
        Box plot = plot(view);
        double top = tops[still(view)];
        return new Box(plot.x(), plot.y() + top, plot.width(), Math.max(1, plot.height() - top));
    }

    /** The part of the plot where a lane can be seen. */
    Box room(View view, int lane) {
        return lane < still(view) ? top(view) : scrolled(view);
    }

    /** A lane as it stands in the view, in part or wholly out of sight perhaps. */
    Box row(View view, int lane) {
        Box plot = plot(view);
        double y = plot.y() + tops[lane] - (lane < still(view) ? 0 : view.scroll());
        return new Box(plot.x(), y, plot.width(), tops[lane + 1] - tops[lane] - (isFolded(lane) ? FOLDED_GAP : GAP));
    }

    boolean isVisible(View view, int lane) {
        if (lane >= count()) {
            return false;
        }
        Box row = row(view, lane);
        Box room = room(view, lane);
        return row.bottom() > room.y() && row.y() < room.bottom();
    }

    /** The lane at a y, or -1 between lanes. */
    int laneAt(View view, double y) {
        for (int lane = 0; lane < count(); lane++) {
            Box row = row(view, lane);
            if (y >= Math.max(row.y(), room(view, lane).y()) && y < row.bottom()) {
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
