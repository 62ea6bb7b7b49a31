package dev.threadline.event;

import java.util.ArrayList;
import java.util.List;

/**
 * States of a run that are kept along its log, for all cursors that move in it. Whoever comes by first lays one where it is due.
 *
 * <p>The next one is due after {@value #SPACING} events, or after as many as the last one has threads, objects and elements, if that
 * is more: so all copies together are no larger than a few bytes for each event, however long a queue becomes, and the way from one
 * to the next takes no longer than the copy.
 */
final class Checkpoints {
    /** Fewest events between two. */
    static final int SPACING = Chunk.SIZE;

    /** @param position how many events lie before it */
    record Checkpoint(long position, RunState state) {}

    private final List<Checkpoint> laid = new ArrayList<>();
    private volatile long due = SPACING;

    /** The last one at or before a position, or null. Its state is not to be moved: a copy is. */
    synchronized Checkpoint before(long position) {
        int low = 0;
        int high = laid.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (laid.get(middle).position <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : laid.get(low - 1);
    }

    /** Keeps a copy of the state at a position, if one is due there. */
    void pass(long position, RunState state) {
        if (position == due) {
            lay(position, state);
        }
    }

    private synchronized void lay(long position, RunState state) {
        if (position == due) {
            laid.add(new Checkpoint(position, state.copy()));
            long apart = Math.max(SPACING, state.weight());
            due = position + (apart + SPACING - 1) / SPACING * SPACING;
        }
    }

    synchronized void clear() {
        laid.clear();
        due = SPACING;
    }

    /** How many elements all of them hold. */
    synchronized long weight() {
        return laid.stream().mapToLong(checkpoint -> checkpoint.state.weight()).sum();
    }
}
