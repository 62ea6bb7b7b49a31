package dev.threadline.app.timeline;

import dev.threadline.app.look.Look;
import dev.threadline.app.look.PictureCanvas;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Diagnosing;
import dev.threadline.app.work.LaneSelection;
import dev.threadline.app.work.Marks;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Pair;
import dev.threadline.app.work.RangeSelection;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Searching;
import dev.threadline.app.work.Workbench;
import dev.threadline.event.UserError;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Box;
import dev.threadline.timeline.Hit;
import dev.threadline.timeline.LaneOrder;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

/**
 * The timeline of the run that is being read. Paints at most once a pulse, and only what is in sight; what the reader does
 * with mouse and keys goes to the {@link Lens} and the {@link Workbench}.
 */
public final class TimelinePane extends Region {
    private static final double PAN_SHARE = 0.2;

    /** What is so near to the edge of a column is meant to be on it, columns. */
    private static final double EDGE = 1e-6;

    private final Workbench bench;
    private final Curtain curtain;
    private final LaneSelection selection;
    private final LaneDesk desk;
    private final Look look;
    private final PictureCanvas canvas;
    private final ScrollBar lanes = new ScrollBar();
    private final FindingMarks marks;
    private final MarkFlags flags;
    private final HitMarks hits;
    private final RangeSelection ranges;
    private final RangeShade shade;
    private final HiddenLanes hiddenLanes;
    private final Spotlight spotlight;
    private Lens lens;
    private Runnable painted = () -> {};

    /**
     * @param curtain hides what lies right of the playhead
     * @param selection goes along with the lane that is selected here, and this with it
     * @param desk which lanes are shown
     * @param diagnosing which findings are marked
     * @param readers what the reader has marked
     * @param searching what the reader searches for
     * @param ranges which range of the run is selected
     */
    public TimelinePane(
            Workbench bench,
            Curtain curtain,
            LaneSelection selection,
            LaneDesk desk,
            Diagnosing diagnosing,
            Marks readers,
            Searching searching,
            RangeSelection ranges,
            Look look) {
        this.bench = bench;
        this.curtain = curtain;
        this.selection = selection;
        this.desk = desk;
        this.look = look;
        canvas = new PictureCanvas(look.fonts());
        hiddenLanes = new HiddenLanes(desk, look);
        marks = new FindingMarks(diagnosing, selection, look);
        flags = new MarkFlags(bench, readers, look);
        readers.seen().addListener((_, _, _) -> requestLayout());
        hits = new HitMarks(searching, look);
        searching.hits().addListener((_, _, _) -> requestLayout());
        this.ranges = ranges;
        shade = new RangeShade(ranges);
        ranges.chosen().addListener((_, _, _) -> requestLayout());
        getStyleClass().add("timeline");
        lanes.setOrientation(Orientation.VERTICAL);
        lanes.setVisible(false);
        lanes.valueProperty().addListener((_, _, to) -> {
            if (lens != null) {
                lens.scroll(to.doubleValue() - lens.view().get().scroll());
            }
        });
        setFocusTraversable(true);
        setMinSize(200, 120);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(look.say("timeline.role"));
        bench.reading().addListener((_, _, reading) -> show(reading));
        bench.moment().addListener((_, _, moment) -> stand(moment));
        curtain.down().addListener((_, _, down) -> {
            if (lens != null) {
                lens.hide(down);
            }
        });
        diagnosing.diagnosis().addListener((_, _, _) -> requestLayout());
        selection.lanes().addListener((_, _, _) -> {
            requestLayout();
            if (lens != null && !lens.selected().equals(selection.first())) {
                lens.selectSubject(selection.first());
            }
        });
        desk.orders().order().addListener((_, _, order) -> {
            if (lens != null) {
                lens.arrange(order);
                requestLayout();
            }
        });
        look.theme().addListener((_, _, theme) -> {
            if (lens != null) {
                lens.paintIn(theme);
            }
        });
        new TimelineGestures(this, look);
        spotlight = new Spotlight(this);
        getChildren()
                .addAll(canvas, shade, hits, flags, marks, spotlight.above(), spotlight.below(), hiddenLanes, lanes);
    }

    /** What it shows the run through; null without a run. */
    public Lens lens() {
        return lens;
    }

    /** What may show a class the lane that matters. */
    public Spotlight spotlight() {
        return spotlight;
    }

    private void show(Reading reading) {
        if (lens != null && reading != null && reading.continues(lens.reading())) {
            lens.goOn(reading);
            requestLayout();
            return;
        }
        lens = null;
        if (reading != null) {
            lens = new Lens(
                    reading,
                    look.measure(),
                    Math.max(1, getWidth()),
                    Math.max(1, getHeight()),
                    look.theme().get());
            lens.arrange(order());
            lens.hide(curtain.down().get());
            lens.view().addListener((_, _, _) -> requestLayout());
            lens.view().addListener((_, before, now) -> {
                if (now.selected() != before.selected()) {
                    selection.lead(lens.selected());
                }
            });
        }
        selection.select(List.of());
        requestLayout();
    }

    /** Tells somebody whenever another piece of the run, or its lanes, has been painted. */
    void onPainted(Runnable hears) {
        painted = hears;
    }

    /** Shows the run that is read with room for what another does, or as it is if there is none beside it. */
    void layBeside(Pair pair) {
        if (lens != null) {
            show(pair == null ? bench.reading().get() : pair.first());
            stand(bench.moment().get());
        }
    }

    private LaneOrder order() {
        return desk.orders().order().get();
    }

    private void stand(Moment moment) {
        if (lens != null && moment != null) {
            lens.standAfter(moment.step());
            setAccessibleText(moment.sentence());
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        canvas.resizeRelocate(0, 0, width, height);
        try {
            paint(width, height);
            spotlight.lay(width);
        } catch (UserError gone) {
            // The recording was changed while it is read.
            lens = null;
            canvas.clear();
            bench.tell(gone.getMessage());
        }
    }

    private void paint(double width, double height) {
        lanes.setVisible(lens != null && lens.wholeHeight() > height);
        marks.setVisible(lens != null);
        flags.setVisible(lens != null);
        hits.setVisible(lens != null);
        shade.setVisible(lens != null);
        if (lens == null) {
            canvas.clear();
            return;
        }
        lens.resize(width, height);
        Box plot = lens.plot();
        double hidden = lens.wholeHeight() - height;
        lanes.setMax(Math.max(0, hidden));
        lanes.setVisibleAmount(hidden * plot.height() / lens.wholeHeight());
        lanes.setValue(lens.view().get().scroll());
        double thick = lanes.prefWidth(-1);
        lanes.resizeRelocate(width - thick, plot.y(), thick, plot.height());
        canvas.paint(lens.picture(), width, height);
        marks.resizeRelocate(0, 0, width, height);
        marks.lay(lens);
        flags.resizeRelocate(0, 0, width, height);
        flags.lay(lens);
        hits.lay(lens);
        shade.lay(lens);
        hiddenLanes.lay(plot.x());
        painted.run();
    }

    /** Moves along the axis by a fifth of what is seen. */
    public void pan(int direction) {
        if (lens != null) {
            lens.pan(direction * PAN_SHARE * lens.plot().width());
        }
    }

    /** Zooms about the playhead. */
    public void zoom(double factor) {
        if (lens != null) {
            lens.zoom(factor);
        }
    }

    /** Back to the zoom of the beginning. */
    public void fit() {
        if (lens != null) {
            lens.fit();
        }
    }

    /** Shows the whole run. */
    public void showAll() {
        if (lens != null) {
            lens.showAll();
        }
    }

    /** Selects the range between two places, px; along steps whole columns. */
    void selectRange(double one, double other) {
        double from = lens.coordinate(Math.min(one, other));
        double to = lens.coordinate(Math.max(one, other));
        switch (lens.axis().get()) {
            case STEPS ->
                ranges.select(Axis.STEPS, lens.step(Math.floor(from + EDGE)), lens.step(Math.ceil(to - EDGE)));
            case TIME -> ranges.select(Axis.TIME, from, to);
        }
    }

    /** Shows the range that is selected. */
    public void showRange() {
        if (lens != null) {
            ranges.along(lens.axis().get())
                    .ifPresent(selected -> lens.show(
                            lens.coordinateOf(selected.range().from()),
                            lens.coordinateOf(selected.range().to())));
        }
    }

    /** Looks along the other axis; a long run has to be laid out along it first. */
    public void switchAxis() {
        if (lens != null) {
            Axis other = switch (lens.axis().get()) {
                case STEPS -> Axis.TIME;
                case TIME -> Axis.STEPS;
            };
            if (bench.reading().get().has(other)) {
                lens.lookAlong(other, bench.moment().get().step());
            } else {
                bench.layOut(other);
            }
        }
    }

    /** Selects the lane below the selected one, or above it. */
    public void selectNext(int direction) {
        if (lens != null) {
            int lanes = lens.lanes().size();
            int selected = lens.view().get().selected();
            int next = selected < 0 ? (direction > 0 ? 0 : lanes - 1) : selected + direction;
            lens.select(next >= lanes ? -1 : next);
            lens.reveal(lens.view().get().selected());
        }
    }

    /** Selects the lane at a point. @return whether there is one */
    public boolean selectAt(double x, double y) {
        int lane = switch (hit(x, y)) {
            case Hit.OnLane(int there) -> there;
            case Hit.OnSpan span -> span.lane();
            case Hit.OnRuler _, Hit.OnOverview _, Hit.Nothing _ -> -1;
        };
        if (lane >= 0) {
            lens.select(lane);
        }
        return lane >= 0;
    }

    /** Where the name of the selected lane is. */
    public Point2D selectedName() {
        Box lane = lens.lane(lens.view().get().selected());
        return new Point2D(lens.plot().x() / 2, lane.y() + lane.height() / 2);
    }

    /** Puts the playhead where a point lies. */
    void standAt(double x) {
        bench.stepTo(lens.step(lens.coordinate(x)));
    }

    /** What lies under a point. */
    Hit hit(double x, double y) {
        return lens == null ? new Hit.Nothing() : lens.hit(x, y);
    }
}
