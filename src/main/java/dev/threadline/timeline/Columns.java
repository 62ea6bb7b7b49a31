package dev.threadline.timeline;

import java.util.Arrays;

/**
 * Which column each visible step has along the axis of steps, from 1: its own number, unless the run is laid beside another one. Then
 * columns stay free in which only the other does something. Immutable.
 */
public final class Columns {
    /** Each step in the column of its own number. */
    public static final Columns OWN = new Columns(null, 0);

    /** Null where each step has its own number. */
    private final int[] ofSteps;

    private final long count;

    private Columns(int[] ofSteps, long count) {
        this.ofSteps = ofSteps;
        this.count = count;
    }

    /**
     * Steps with free columns between them.
     *
     * @param ofSteps the column of each step, rising; not kept
     * @param count how many columns there are, those after the last step included
     */
    public static Columns of(int[] ofSteps, long count) {
        return new Columns(ofSteps.clone(), count);
    }

    /** Where the column of a step begins. @param step from 1 */
    public long before(long step) {
        return after(step) - 1;
    }

    /** Where the column of a step ends, and the state after it lies; 0 before the first step. */
    public long after(long step) {
        return ofSteps == null || step == 0 ? step : ofSteps[(int) step - 1];
    }

    /** The last step whose column has begun before a coordinate; 0 if none has. Of a run without free columns it may be beyond the end. */
    public long stepAt(double coordinate) {
        long column = (long) Math.ceil(coordinate);
        if (ofSteps == null) {
            return Math.max(0, column);
        }
        int place = Arrays.binarySearch(ofSteps, Math.clamp(column, 0, Integer.MAX_VALUE));
        return place >= 0 ? place + 1L : -place - 1L;
    }

    /** Whether no step stands in a column. */
    public boolean isFree(long column) {
        return ofSteps != null && Arrays.binarySearch(ofSteps, (int) column) < 0;
    }

    /** How many columns there are at least; 0 where only the run itself says. */
    public long least() {
        return count;
    }
}
