package dev.threadline.explore;

import java.util.Optional;

/**
 * Where a schedule lost its last chance of a good end.
 *
 * @param step the number of the step that lost it, from 0: before it a good end could still be reached
 */
record PointOfNoReturn(int step) {
    /** That of a schedule; empty if there never was a chance, or there still is. */
    static Optional<PointOfNoReturn> of(Schedule schedule, Prospects good) {
        if (good.has(schedule.last())) {
            return Optional.empty();
        }
        for (int step = schedule.choices().size() - 1; step >= 0; step--) {
            if (good.has(schedule.states().get(step))) {
                return Optional.of(new PointOfNoReturn(step));
            }
        }
        return Optional.empty();
    }
}
