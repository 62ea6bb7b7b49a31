package dev.threadline.app.timeline;

import dev.threadline.app.work.Reading;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Box;
import dev.threadline.timeline.Hit;
import dev.threadline.timeline.Lane;
import dev.threadline.timeline.LaneOrder;
import dev.threadline.timeline.Range;
import dev.threadline.timeline.Scale;
import dev.threadline.timeline.Timeline;
import dev.threadline.timeline.View;
import dev.threadline.timeline.ViewLayout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The piece of one run that a canvas shows: zooming, panning, following the playhead, and what lies where. */
public final class Lens {
    /** Columns narrower than this can't hold their words, px. */
    private static final double LEAST_COLUMN = 72;

    /** A short run may be shown whole with columns down to this, px. */
    private static final double LEAST_COLUMN_OF_WHOLE = 50;

    private static final double MOST_COLUMNS_AT_FIRST = 16;
    private static final double MOST_STEPS_WHOLE = 24;
    private static final double LEAST_STEPS = 2;
    private static final double LEAST_NS = 200;

    /** What is seen beside a piece that is shown, as a share of it. */
    private static final double AIR = 0.05;

    /** Where the playhead is put when it has left the view, as a share of the plot. */
    private static final double FOLLOWED = 2.0 / 3;

    private final TextMeasure measure;
    private Reading reading;
    private LaneOrder order = LaneOrder.OWN;
    private final Map<Axis, ViewLayout> layouts = new EnumMap<>(Axis.class);
    private final ReadOnlyObjectWrapper<Axis> axis = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>();
    private boolean untouched = true;
    private double leastNames;

    /**
     * A lens on the start of a run.
     *
     * @param width of the canvas, px, more than 0
     * @param height of the canvas, px, more than 0
     */
    Lens(Reading reading, TextMeasure measure, double width, double height, Theme theme) {
        this.reading = reading;
        this.measure = measure;
        axis.set(reading.axis());
        view.set(View.of(timeline(), width, height, theme).at(0, false));
        fit();
    }

    /** The run has gone on, or is laid out along another axis now. What a reader has zoomed stays where it is. */
    void goOn(Reading next) {
        View old = view.get();
        OptionalInt selected = selected();
        reading = next;
        boolean turned = !next.has(axis.get());
        if (turned) {
            axis.set(next.axis());
        }
        layOutAgain(selected);
        if (untouched || turned) {
            fit();
        } else {
            look(old.range());
        }
    }

    /** Other lanes are to be seen, or in another order. */
    void arrange(LaneOrder other) {
        if (!other.equals(order)) {
            OptionalInt selected = selected();
            order = other;
            layOutAgain(selected);
            reveal(view.get().selected());
        }
    }

    private void layOutAgain(OptionalInt selected) {
        layouts.clear();
        view.set(view.get().selecting(selected.isPresent() ? placeOf(selected.getAsInt()) : -1));
        scroll(0);
    }

    /** The lanes that are shown, from the top. */
    public List<Lane> lanes() {
        return layout().lanes();
    }

    /** Where the lane about something is now, new ones may have come before it; or -1. */
    int placeOf(int subject) {
        List<Lane> lanes = lanes();
        return IntStream.range(0, lanes.size())
                .filter(place -> lanes.get(place).subject() == subject)
                .findFirst()
                .orElse(-1);
    }

    /** What it shows. */
    public Reading reading() {
        return reading;
    }

    /** What is seen. */
    public ReadOnlyObjectProperty<View> view() {
        return view.getReadOnlyProperty();
    }

    /** What it is seen along. */
    public ReadOnlyObjectProperty<Axis> axis() {
        return axis.getReadOnlyProperty();
    }

    private Timeline timeline() {
        return reading.timeline(axis.get());
    }

    private ViewLayout layout() {
        return layouts.computeIfAbsent(
                axis.get(), each -> new ViewLayout(reading.timeline(each), order, leastNames, measure));
    }

    /** What to paint. */
    public DisplayList picture() {
        return layout().layout(view.get());
    }

    /** What lies under a point. */
    Hit hit(double x, double y) {
        return layout().hit(view.get(), x, y);
    }

    /** How wide the names' column is, px. */
    double names() {
        return layout().names();
    }

    /** Makes the names' column at least so wide, px, that those of two runs side by side are alike. */
    void widenNames(double least) {
        leastNames = least;
        layouts.clear();
    }

    /** Shows the piece of the axis that another shows. @param playhead the coordinate where the reader stands */
    void goAlong(Lens other, double playhead, boolean hidden) {
        View its = other.view.get();
        view.set(view.get().over(its.range()).at(playhead, hidden).in(its.theme()));
    }

    /** Where coordinates lie across the plot. */
    Scale scale() {
        return layout().scale(view.get());
    }

    /** Where the lanes show. */
    public Box plot() {
        return layout().plot(view.get());
    }

    /** The coordinate at an x, px. */
    public double coordinate(double x) {
        return layout().scale(view.get()).coordinate(x);
    }

    /** Where the state after a step lies across the plot, out of sight perhaps, px. */
    double x(long step) {
        return xAt(reading.coordinate(axis.get(), step));
    }

    /** Where the end of a selected range lies: the state after a step has a column of its own, a time is where it is. */
    double coordinateOf(double end) {
        return axis.get() == Axis.STEPS ? reading.coordinate(Axis.STEPS, Math.round(end)) : end;
    }

    /** Where a coordinate lies across the plot, out of sight perhaps, px. */
    double xAt(double coordinate) {
        return scale().x(coordinate);
    }

    /** Where the ruler stands. */
    Box ruler() {
        return layout().ruler(view.get());
    }

    /** Where the overview stands, if there is one. */
    Optional<Box> overview() {
        return layout().overview(view.get());
    }

    /** Where the state after a step lies across the overview, px. */
    double overviewX(Box strip, long step) {
        return overviewXAt(strip, reading.coordinate(axis.get(), step));
    }

    /** Where a coordinate lies across the overview, px. */
    double overviewXAt(Box strip, double coordinate) {
        return layout().overviewScale(strip).x(coordinate);
    }

    /** The coordinate at an x across the overview, px. */
    double overviewCoordinate(Box strip, double x) {
        return layout().overviewScale(strip).coordinate(x);
    }

    /** The step at a coordinate. */
    long step(double coordinate) {
        return reading.step(axis.get(), coordinate);
    }

    /** How tall the canvas would have to be to show all lanes, px. */
    public double wholeHeight() {
        return view.get().height() - plot().height() + layout().contentHeight();
    }

    /** The canvas has another size. What a reader has not zoomed stays fitted. */
    void resize(double width, double height) {
        View old = view.get();
        if (width != old.width() || height != old.height()) {
            view.set(old.sized(width, height));
            scroll(0);
            if (untouched) {
                fit();
            }
        }
    }

    /** Other colours. */
    void paintIn(Theme theme) {
        view.set(view.get().in(theme));
    }

    /**
     * Zooms about a place, which stays where it is as long as the run's ends allow.
     *
     * @param x of the place, px
     * @param factor of what is seen; below 1 zooms in
     */
    void zoom(double x, double factor) {
        Box plot = plot();
        Range range = view.get().range();
        double least = axis.get() == Axis.STEPS ? LEAST_STEPS : LEAST_NS;
        double kept = Math.max(factor, least / range.length());
        double place = coordinate(Math.clamp(x, plot.x(), plot.right()));
        untouched = false;
        look(range.zoomedAbout(place, Math.min(kept, timeline().extent().length() / range.length())));
    }

    /** Zooms about the playhead, or about the middle where the playhead is out of sight. */
    void zoom(double factor) {
        Box plot = plot();
        double x = layout().scale(view.get()).x(view.get().playhead());
        boolean seen = x >= plot.x() && x <= plot.right();
        zoom(seen ? x : plot.x() + plot.width() / 2, factor);
    }

    /** The zoom of the beginning: a short run whole, a long one in columns that can be read; along the time axis, all. */
    void fit() {
        untouched = true;
        Range extent = timeline().extent();
        double width = plot().width();
        boolean whole = axis.get() == Axis.TIME
                || reading.steps() <= MOST_STEPS_WHOLE && width / extent.length() >= LEAST_COLUMN_OF_WHOLE;
        double columns = Math.clamp(Math.floor(width / LEAST_COLUMN), 4, MOST_COLUMNS_AT_FIRST);
        Range wanted = whole || columns >= extent.length() ? extent : new Range(0, columns);
        look(wanted);
        follow();
    }

    /** Shows the whole run. */
    void showAll() {
        untouched = false;
        look(timeline().extent());
    }

    /** Shows a piece of the run, by its coordinates, and a little before and after it. */
    void show(double from, double to) {
        untouched = false;
        double air = (to - from) * AIR;
        double least = axis.get() == Axis.STEPS ? LEAST_STEPS : LEAST_NS;
        look(new Range(from - air, Math.max(to + air, from - air + least)));
    }

    /** Moves along the axis, px to the right. */
    void pan(double px) {
        untouched = false;
        Range range = view.get().range();
        look(range.movedBy(px / plot().width() * range.length()));
    }

    /** Puts a coordinate in the middle. */
    void centre(double coordinate) {
        untouched = false;
        Range range = view.get().range();
        look(range.movedBy(coordinate - (range.from() + range.to()) / 2));
    }

    /** Scrolls the lanes, px downwards. */
    void scroll(double px) {
        double most = Math.max(0, layout().contentHeight() - plot().height());
        view.set(view.get().scrolled(Math.clamp(view.get().scroll() + px, 0, most)));
    }

    /** Selects a lane, or none with -1. */
    public void select(int lane) {
        view.set(view.get().selecting(lane));
    }

    /** What the selected lane is about; empty if none is. */
    OptionalInt selected() {
        int lane = view.get().selected();
        return lane < 0 ? OptionalInt.empty() : OptionalInt.of(lanes().get(lane).subject());
    }

    /** Selects the lane about something, and scrolls so that it is seen; none if there is no such lane. */
    void selectSubject(OptionalInt subject) {
        select(subject.isPresent() ? placeOf(subject.getAsInt()) : -1);
        reveal(view.get().selected());
    }

    /** Where a lane lies, which may be out of sight, px. */
    Box lane(int lane) {
        return layout().lane(view.get(), lane);
    }

    /** Scrolls so that a lane is seen; -1 asks for none. */
    void reveal(int lane) {
        if (lane >= 0) {
            Box row = lane(lane);
            Box plot = layout().room(view.get(), lane);
            if (row.y() < plot.y()) {
                scroll(row.y() - plot.y());
            } else if (row.bottom() > plot.bottom()) {
                scroll(row.bottom() - plot.bottom());
            }
        }
    }

    /** Gives away what lies right of the playhead, or not yet. */
    void hide(boolean later) {
        view.set(view.get().at(view.get().playhead(), later));
    }

    /** Whether a coordinate lies where nothing is given away yet. */
    boolean isHidden(double coordinate) {
        return coordinate > view.get().until();
    }

    /** Puts the playhead after a step, and moves so that it is seen. */
    void standAfter(long step) {
        view.set(view.get().at(reading.coordinate(axis.get(), step), view.get().hidden()));
        follow();
    }

    /** Looks along another axis; the playhead stays at its step. */
    void lookAlong(Axis wanted, long step) {
        if (wanted != axis.get()) {
            axis.set(wanted);
            view.set(view.get().at(reading.coordinate(wanted, step), view.get().hidden()));
            fit();
        }
    }

    private void follow() {
        View now = view.get();
        Range range = now.range();
        // The column of the next step is what a reader waits for; it should not hide behind the edge.
        double ahead = axis.get() == Axis.STEPS ? Math.min(1, range.length() / 4) : 0;
        double extent = timeline().extent().to();
        boolean seen = now.playhead() >= range.from() && Math.min(now.playhead() + ahead, extent) <= range.to();
        if (!seen) {
            look(range.movedBy(now.playhead() - range.from() - FOLLOWED * range.length()));
        }
    }

    private void look(Range wanted) {
        view.set(view.get().over(wanted.within(timeline().extent())));
    }
}
