package dev.threadline.timeline;

import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Item;
import dev.threadline.picture.Palette;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lays a timeline out for a window: the lanes and the piece of the axis that are in sight, and no more. What it costs
 * depends on the pixels, not on the length of the run. Not thread-safe; a window has one.
 */
public final class ViewLayout {
    private static final String NOT_YET = "not yet";
    private static final double LEAST_COLUMN = 72;
    private static final double FEWEST_STEPS = 12;
    private static final double MOST_STEPS = 16;
    private static final double HANDLE = 7;

    private final Timeline timeline;
    private final TextMeasure measure;
    private final ViewRows rows;
    private final Overview overview;
    private View keptView;
    private List<Item> keptLanes = List.of();
    private List<Item> keptWords = List.of();

    /** A layout of one timeline, with all its lanes in its own order. */
    public ViewLayout(Timeline timeline, TextMeasure measure) {
        this(timeline, LaneOrder.OWN, 0, measure);
    }

    /**
     * A layout of the lanes of a timeline that a reader wants to see.
     *
     * @param names how wide the names' column is at least, px: as wide as that of a timeline beside it
     */
    public ViewLayout(Timeline whole, LaneOrder order, double names, TextMeasure measure) {
        LaneOrder.Arranged arranged = order.arranged(whole.lanes());
        timeline = whole.arranged(arranged.places());
        this.measure = measure;
        rows = new ViewRows(timeline, arranged, names, measure);
        overview = new Overview(timeline);
    }

    /** The lanes that there are rows for, from the top; hits and views count them so. */
    public List<Lane> lanes() {
        return timeline.lanes().subList(0, rows.count());
    }

    /** How tall all lanes are together, px: scrolling goes from 0 to this less the plot's height. */
    public double contentHeight() {
        return rows.contentHeight();
    }

    /** How wide the names' column is, px. */
    public double names() {
        return rows.names();
    }

    /** Where the lanes show. */
    public Box plot(View view) {
        return rows.plot(view);
    }

    /** Where the ruler stands. */
    public Box ruler(View view) {
        return rows.ruler(view);
    }

    /** Where the whole run shows in a strip; empty where it is short enough without. */
    public Optional<Box> overview(View view) {
        return rows.hasOverview() ? Optional.of(rows.overview(view)) : Optional.empty();
    }

    /** Where coordinates lie across the overview. @param strip where it stands */
    public Scale overviewScale(Box strip) {
        return new Scale(timeline.extent(), strip.x(), strip.right());
    }

    /** Where a lane stands, out of sight perhaps. */
    public Box lane(View view, int lane) {
        return rows.row(view, lane);
    }

    /** The part of the plot where a lane can be seen, which pinned lanes don't share with the others. */
    public Box room(View view, int lane) {
        return rows.room(view, lane);
    }

    /** Where coordinates lie across the plot. */
    public Scale scale(View view) {
        Box plot = rows.plot(view);
        return new Scale(view.range(), plot.x(), plot.right());
    }

    /**
     * The piece to show when a reader stands at a coordinate and has not zoomed: a short run whole, of a longer one 12 to 16
     * steps, with the reader at two thirds. In time, a piece as long as the one shown.
     */
    public Range following(View view, double playhead) {
        Range extent = timeline.extent();
        double columns = rows.plot(view).width() / LEAST_COLUMN;
        double length = switch (timeline.axis()) {
            case STEPS -> rows.hasOverview() ? Math.clamp(columns, FEWEST_STEPS, MOST_STEPS) : extent.length();
            case TIME -> view.range().length();
        };
        double from = playhead - length * 2 / 3;
        return new Range(from, from + length).within(extent);
    }

    /** The picture of a view. */
    public DisplayList layout(View view) {
        Pen whole = new Pen();
        Palette palette = view.theme().palette();
        // What the playhead gives away or not changes the lanes; where else it stands does not.
        View still = view.hidden() ? view : view.at(Double.NaN, false);
        if (!still.equals(keptView)) {
            drawLanes(still);
            keptView = still;
        }
        keptLanes.forEach(whole::add);
        Sheet sheet = sheet(view, whole, whole);
        playhead(sheet, view, whole);
        // Words stand over the playhead, so that it crosses none out.
        keptWords.forEach(whole::add);
        if (rows.hasOverview()) {
            overview.paint(whole, palette, rows.overview(view), view.range(), view.until());
        }
        return new DisplayList(
                view.width(), view.height(), palette.background(), "Timeline", description(), whole.items());
    }

    private Sheet sheet(View view, Pen marks, Pen words) {
        Palette palette = view.theme().palette();
        return new Sheet(
                timeline, scale(view), view.until(), new double[0], palette, measure, Type.window(), marks, words);
    }

    private void drawLanes(View view) {
        Pen whole = new Pen();
        Pen over = new Pen();
        Pen links = new Pen();
        Sheet sheet = sheet(view, whole, over);
        Box plot = rows.plot(view);
        Ruler.paint(sheet, whole, rows.ruler(view), plot.bottom());
        Pen marks = new Pen();
        lanes(view, 0, rows.still(view), rows.top(view), marks, over);
        lanes(view, rows.still(view), rows.count(), rows.scrolled(view), marks, over);
        Arrows.paint(sheet, links, view.selected(), lane -> lane < rows.count() ? rows.row(view, lane) : null);
        TripLines.paint(sheet, links, lane -> rows.isVisible(view, lane) ? rows.row(view, lane) : null);
        whole.clip(0, plot.y(), view.width(), plot.height(), () -> {
            marks.items().forEach(whole::add);
            whole.clip(
                    plot.x(),
                    plot.y(),
                    plot.width(),
                    plot.height(),
                    () -> links.items().forEach(whole::add));
        });
        keptLanes = whole.items();
        keptWords = over.items();
    }

    /** Draws those of some lanes that can be seen, in the part of the plot that is theirs. */
    private void lanes(View view, int from, int to, Box room, Pen allMarks, Pen allWords) {
        List<Integer> visible = IntStream.range(from, to)
                .filter(lane -> rows.isVisible(view, lane))
                .boxed()
                .toList();
        if (visible.isEmpty()) {
            return;
        }
        Pen marks = new Pen();
        Pen words = new Pen();
        Sheet sheet = sheet(view, marks, words);
        List<Lane> seen = visible.stream()
                .filter(lane -> !rows.isFolded(lane))
                .map(timeline.lanes()::get)
                .toList();
        LanePainter painter = new LanePainter(sheet, rows.column(), seen, ViewRows.THREAD);
        visible.forEach(lane -> lane(view, lane, sheet, painter));
        allMarks.clip(
                0, room.y(), view.width(), room.height(), () -> marks.items().forEach(allMarks::add));
        allWords.clip(
                0, room.y(), view.width(), room.height(), () -> words.items().forEach(allWords::add));
        if (from > 0) {
            // What does not move is told from what does.
            Stroke edge = Stroke.solid(sheet.palette().muted(), 1);
            allMarks.line(0, room.y() - 3, view.width(), room.y() - 3, edge);
        }
    }

    private void lane(View view, int lane, Sheet sheet, LanePainter painter) {
        Box row = rows.row(view, lane);
        if (lane == view.selected()) {
            sheet.marks()
                    .rectangle(
                            0,
                            row.y() - 3,
                            view.width(),
                            row.height() + 6,
                            sheet.palette().selection());
        }
        Box names = rows.names(view);
        Lane shown = timeline.lanes().get(lane);
        if (rows.isFolded(lane)) {
            sheet.marks().group("lane-" + lane, shown.name(), () -> FoldedLane.paint(sheet, shown, row));
            rows.column().paintFolded(sheet, shown, names.x(), names.width(), row.y() + row.height() / 2);
        } else {
            sheet.marks().group("lane-" + lane, shown.name(), () -> painter.paint(shown, row));
            painter.name(shown, row, names.x(), names.width());
        }
    }

    private void playhead(Sheet sheet, View view, Pen pen) {
        if (!Double.isFinite(view.playhead())) {
            return;
        }
        Box plot = rows.plot(view);
        Box ruler = rows.ruler(view);
        double x = sheet.scale().x(view.playhead());
        if (view.hidden() && x < plot.right()) {
            double from = Math.max(x, plot.x());
            pen.rectangle(
                    from, 0, view.width() - from, plot.bottom(), sheet.palette().unseen());
            Sheet over = sheet.writingTo(pen);
            if (plot.right() - from > measure.width(NOT_YET, sheet.type().note()) + 4 * HANDLE) {
                double middle = plot.y() + plot.height() / 2;
                Lettering.centred(
                        over,
                        (from + view.width()) / 2,
                        middle,
                        NOT_YET,
                        sheet.type().note(),
                        sheet.palette().muted());
            }
        }
        if (x >= plot.x() && x <= plot.right()) {
            Stroke stroke = Stroke.solid(sheet.palette().playhead(), 2.5);
            pen.line(x, ruler.bottom() - 12, x, plot.bottom(), stroke);
            pen.path(
                    Shapes.handle(x, ruler.bottom() - 18, HANDLE),
                    sheet.palette().playhead(),
                    Stroke.NONE);
        }
    }

    /** What lies under a point. */
    public Hit hit(View view, double x, double y) {
        Box plot = rows.plot(view);
        if (rows.hasOverview() && rows.overview(view).contains(x, y)) {
            Box strip = rows.overview(view);
            return new Hit.OnOverview(overviewScale(strip).coordinate(x));
        }
        if (rows.ruler(view).contains(x, y)) {
            return new Hit.OnRuler(scale(view).coordinate(x));
        }
        int lane = y >= plot.y() && y < plot.bottom() ? rows.laneAt(view, y) : -1;
        if (lane < 0) {
            return new Hit.Nothing();
        }
        return x < plot.x() || x >= plot.right() ? new Hit.OnLane(lane) : onLane(view, lane, x, y);
    }

    private Hit onLane(View view, int lane, double x, double y) {
        return switch (timeline.lanes().get(lane)) {
            case Lane.OfThread thread -> onSpan(view, lane, Hit.Part.STATE, thread.states(), x);
            case Lane.OfVariable variable -> onSpan(view, lane, Hit.Part.VALUE, variable.values(), x);
            case Lane.OfObject object -> onObject(view, lane, object, x, y);
            case Lane.OfLock lock ->
                y < LockParts.strip(rows.row(view, lane)).y()
                        ? onSpan(view, lane, Hit.Part.OWNER, lock.owners(), x)
                        : onSpan(view, lane, Hit.Part.WAITERS, lock.waiters(), x);
        };
    }

    private Hit onObject(View view, int lane, Lane.OfObject object, double x, double y) {
        ObjectParts parts = ObjectParts.of(object, rows.row(view, lane));
        if (y < parts.level().y()) {
            return onSpan(view, lane, Hit.Part.WAITERS, object.putters(), x);
        }
        return y < parts.below().y() && parts.level().height() > 0
                ? onSpan(view, lane, Hit.Part.LEVEL, object.levels(), x)
                : onSpan(view, lane, Hit.Part.WAITERS, object.waiters(), x);
    }

    /** A span that is wide enough to point at wins as it stands; among narrower ones, the worst of the pixel. */
    private Hit onSpan(View view, int lane, Hit.Part part, Spans spans, double x) {
        Scale scale = scale(view);
        double coordinate = scale.coordinate(x);
        int span = coordinate < view.until() ? spans.at(coordinate) : -1;
        if (span < 0) {
            return new Hit.OnLane(lane);
        }
        double from = scale.coordinate(Math.floor(x));
        double to = Math.min(scale.coordinate(Math.floor(x) + 1), view.until());
        int low = spans.first(from);
        int high = spans.reaching(to);
        boolean wide = (spans.end(span) - spans.start(span)) * scale.unit() >= 2;
        int shown = wide || high - low <= 1 ? span : spans.worst(low, high, from, to);
        return new Hit.OnSpan(lane, part, spans, shown, coordinate, wide ? 0 : Math.max(0, high - low - 1));
    }

    private String description() {
        return "%d lanes, %,d events".formatted(rows.count(), timeline.size());
    }
}
