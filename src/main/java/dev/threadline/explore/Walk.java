package dev.threadline.explore;

import java.util.List;
import java.util.function.Supplier;

/** Picks the steps of one run of a program. */
interface Walk {
    /** @param steps those that there are, at least one; @param last the thread that took the step before, or -1 */
    Step next(List<Step> steps, int last);

    /** One walk after another, each for a run. */
    interface Series extends Supplier<Walk> {}
}
