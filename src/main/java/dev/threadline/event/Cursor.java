package dev.threadline.event;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a log with the whole state there. Moving folds events from the nearest checkpoint, one of which is kept every
 * {@value #SPACING} events, so that stepping back costs as little as stepping forward, however long the run is.
 *
 * <p>Not safe for use by several threads at once; each reader has its own.
 */
public final class Cursor {
    /** Events between two checkpoints. */
    static final int SPACING = 4096;

    private final EventLog log;
    private final List<RunState> checkpoints = new ArrayList<>();
    private RunState state;
    private long position;

    /** A cursor before the first event. */
    public Cursor(EventLog log) {
        this.log = log;
        state = new RunState(log);
        checkpoints.add(state.copy());
    }

    /** The log that it moves in. */
    public EventLog log() {
        return log;
    }

    /** How many events lie before it. */
    public long position() {
        return position;
    }

    /** The state after the events that lie before it; valid until the cursor moves. */
    public RunState state() {
        return state;
    }

    /**
     * Moves.
     *
     * @param target how many events shall lie before it, from 0 to the log's size
     * @throws IndexOutOfBoundsException if there are not that many
     */
    public void seek(long target) {
        if (target < 0 || target > log.size()) {
            throw new IndexOutOfBoundsException("position " + target + " of " + log.size());
        }
        int checkpoint = (int) Math.min(target / SPACING, checkpoints.size() - 1L);
        if (target < position || (long) checkpoint * SPACING > position) {
            state = checkpoints.get(checkpoint).copy();
            position = (long) checkpoint * SPACING;
        }
        while (position < target) {
            state.apply(position);
            position++;
            if (position % SPACING == 0 && position / SPACING == checkpoints.size()) {
                checkpoints.add(state.copy());
            }
        }
    }

    /**
     * Moves to where a visible step is over: everything that is folded into it included, up to the next step.
     *
     * @param step from 0 (before the first step) to the number of steps
     */
    public void seekStep(long step) {
        seek(step >= log.steps() ? log.size() : log.positionOfStep(step + 1));
    }
}
