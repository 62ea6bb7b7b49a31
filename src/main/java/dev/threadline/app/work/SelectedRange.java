package dev.threadline.app.work;

import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Range;

/**
 * A range of a run that the reader has selected.
 *
 * @param axis along which
 * @param range from the state after a step to that after another, by their numbers; or times in ns
 */
public record SelectedRange(Axis axis, Range range) {
    /** Where it lies in a run along another axis. */
    SelectedRange along(Reading reading, Axis other) {
        if (other == axis) {
            return this;
        }
        double from = other == Axis.TIME
                ? reading.coordinate(other, Math.round(range.from()))
                : reading.step(axis, range.from());
        double to =
                other == Axis.TIME ? reading.coordinate(other, Math.round(range.to())) : reading.step(axis, range.to());
        // What took no step at all is still to be seen.
        return new SelectedRange(other, new Range(from, Math.max(to, from + 1)));
    }
}
