package dev.threadline.app.work;

import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Range;
import dev.threadline.timeline.RangeFigures;
import dev.threadline.timeline.Timeline;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The range of the run that the reader has selected, and its figures, which are worked out in the background. While the curtain is down it
 * ends where the reader stands at the latest. Lives on the window's thread.
 */
public final class RangeSelection {
    private final Workbench bench;
    private final Curtain curtain;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<SelectedRange> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RangeFigures> figures = new ReadOnlyObjectWrapper<>();

    /** Where one begins that goes along with the reader, or null. */
    private Anchor anchor;

    private record Anchor(Axis axis, double coordinate) {}

    /** @param curtain hides what lies right of the reader */
    public RangeSelection(Workbench bench, Curtain curtain) {
        this.bench = bench;
        this.curtain = curtain;
        latest = new Latest(bench);
        bench.reading().addListener((_, before, now) -> {
            // A long run is kept along one axis at a time.
            boolean lost =
                    chosen.get() != null && now != null && !now.has(chosen.get().axis());
            if (now == null || !now.continues(before) || lost) {
                clear();
            }
        });
        curtain.down().addListener((_, _, down) -> {
            SelectedRange now = chosen.get();
            if (down && now != null && now.range().to() > here(now.axis())) {
                clear();
            }
        });
        bench.moment().addListener((_, _, now) -> {
            if (anchor != null && now != null) {
                select(anchor.axis, anchor.coordinate, here(anchor.axis));
            }
        });
    }

    /** What is selected, or null. */
    public ReadOnlyObjectProperty<SelectedRange> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Its figures, once they are worked out; else null. */
    public ReadOnlyObjectProperty<RangeFigures> figures() {
        return figures.getReadOnlyProperty();
    }

    /** Whether what is selected goes along with the reader. */
    public boolean isOpen() {
        return anchor != null;
    }

    /** What is selected, along an axis. */
    public Optional<SelectedRange> along(Axis axis) {
        return Optional.ofNullable(chosen.get())
                .map(selected -> selected.along(bench.reading().get(), axis));
    }

    private double here(Axis axis) {
        long step = bench.moment().get().step();
        return axis == Axis.STEPS ? step : bench.reading().get().coordinate(axis, step);
    }

    private double end(Axis axis) {
        Reading reading = bench.reading().get();
        return axis == Axis.STEPS
                ? reading.steps()
                : reading.timeline(axis).extent().to();
    }

    /** Selects a range, from either end: the states after two steps, by their numbers, or two times in ns. What is not longer than nothing selects nothing. */
    public void select(Axis axis, double one, double other) {
        double most = curtain.down().get() ? here(axis) : end(axis);
        double from = Math.clamp(Math.min(one, other), 0, most);
        double to = Math.clamp(Math.max(one, other), 0, most);
        show(to > from ? new SelectedRange(axis, new Range(from, to)) : null);
    }

    /** Begins one where the reader stands, which goes along from now on; or ends one that does. */
    public void turn(Axis axis) {
        if (anchor != null) {
            anchor = null;
        } else {
            show(null);
            anchor = new Anchor(axis, here(axis));
        }
    }

    /** Selects all from where the reader stands to the end, or from the beginning. */
    public void toEnd(Axis axis, boolean forward) {
        anchor = null;
        select(axis, here(axis), forward ? end(axis) : 0);
    }

    /** Selects nothing any more. */
    public void clear() {
        anchor = null;
        show(null);
    }

    private void show(SelectedRange selected) {
        if (selected != null && selected.equals(chosen.get())) {
            return;
        }
        figures.set(null);
        chosen.set(selected);
        if (selected == null) {
            latest.drop();
        } else {
            Timeline timeline = bench.reading().get().timeline(selected.axis());
            latest.ask(progress -> RangeFigures.of(timeline, selected.range(), progress::at), figures::set);
        }
    }
}
