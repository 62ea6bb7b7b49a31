package dev.threadline.app.work;

import dev.threadline.analysis.Alignment;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Columns;

/**
 * Two runs side by side, each laid out so that what they have in common stands in the same columns.
 *
 * @param partner what the second one is
 * @param first the run that is read
 * @param alignment what the columns show
 */
public record Pair(Partner partner, Reading first, Reading second, Alignment alignment) {
    private Columns columns() {
        return first.timeline(Axis.STEPS).columns();
    }

    /** The column after which a reader stands who stands after a step of the first: at its end, the end of both. */
    public int column(long step) {
        return step == first.steps() ? alignment.columns() : (int) columns().after(step);
    }

    /** What the column of a step of the first shows. @param step from 1 */
    public Alignment.Kind kind(long step) {
        return alignment.kind((int) columns().after(step));
    }

    /** The step after which the second stands there. */
    public long secondStep(long step) {
        return second.step(Axis.STEPS, column(step));
    }

    /** How many steps only the second has since the step before. */
    public int skipped(long step) {
        return step == 0 ? 0 : (int) (column(step) - columns().after(step - 1)) - 1;
    }

    /** The first step of the first by which a reader has seen another difference, or -1 if none follows. */
    public long nextDifference(long step) {
        int column = alignment.nextDifference(column(step));
        if (column == 0) {
            return -1;
        }
        long here = columns().stepAt(column);
        return Math.min(first.steps(), columns().isFree(column) ? here + 1 : here);
    }
}
