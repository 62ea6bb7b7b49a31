package dev.threadline.event;

/**
 * A place in a log with the whole state there. Moving folds events from the nearest of the log's {@link Checkpoints}, so that
 * stepping back costs as little as stepping forward, however long the run is.
 *
 * <p>Not safe for use by several threads at once; each reader has its own.
 */
public final class Cursor {
    private final EventLog log;
    private RunState state;
    private long position;

    /** A cursor before the first event. */
    public Cursor(EventLog log) {
        this.log = log;
        state = new RunState(log);
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
        if (target < position || target - position > Checkpoints.SPACING) {
            leap(target);
        }
        while (position < target) {
            state.apply(position);
            position++;
            if (position % Checkpoints.SPACING == 0) {
                log.checkpoints().pass(position, state);
            }
        }
    }

    /** To the last checkpoint before a place, or to the beginning, where that is nearer than what has been reached. */
    private void leap(long target) {
        Checkpoints.Checkpoint near = log.checkpoints().before(target);
        if (near != null && (target < position || near.position() > position)) {
            state = near.state().copy();
            position = near.position();
        } else if (target < position) {
            state = new RunState(log);
            position = 0;
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
