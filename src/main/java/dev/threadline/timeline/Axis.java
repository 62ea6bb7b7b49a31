package dev.threadline.timeline;

/**
 * What a timeline runs along. A place on it is a coordinate, counted from 0.
 *
 * <p>In steps, the visible step number {@code k} is the column from {@code k - 1} to {@code k}, and the state after it lies
 * on the boundary {@code k}. What a thread gains by its step it has from the column's left edge; what it gives up it has
 * until the right edge, so that a bar encloses both the step that takes and the step that frees.
 */
public enum Axis {
    /** Visible steps, one column each. */
    STEPS,
    /** Nanoseconds since the run began. */
    TIME;

    private static final long TAIL_COLUMNS = 2;
    private static final double TAIL_SHARE = 0.12;

    /** A clock may give two events one time, and a block of 0 ns was a block; in steps what takes no column is not seen. */
    boolean keepsInstants() {
        return this == TIME;
    }

    /** How long "for ever" is drawn after the last progress of a deadlock, in this axis's unit. */
    long tail(long end) {
        return switch (this) {
            case STEPS -> TAIL_COLUMNS;
            case TIME -> Math.max(1, (long) (end * TAIL_SHARE));
        };
    }
}
