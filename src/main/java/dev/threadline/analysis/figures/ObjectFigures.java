package dev.threadline.analysis.figures;

import java.util.List;

/**
 * What happened around a lock, or around anything else that threads wait for.
 *
 * @param object its number
 * @param acquisitions how often a lock was taken, for reading too, and again by its owner; of anything else how often somebody
 *     got what he came for: a permit, an item, the way through
 * @param attempts how often somebody came for it, those included that never got it, and waits that wanted their lock back
 * @param waits how long threads waited for it, each wait once; the number is that of the contended attempts
 * @param holds how long a lock was held, from when it was free until it was free again; nothing of anything else
 * @param longestQueue the most threads that waited at once
 * @param blockings who kept whom waiting, the longest first
 */
public record ObjectFigures(
        int object,
        long acquisitions,
        long attempts,
        Distribution waits,
        Distribution holds,
        int longestQueue,
        List<Blocking> blockings) {
    public ObjectFigures {
        blockings = List.copyOf(blockings);
    }

    /** How many attempts had to wait. */
    public long contended() {
        return waits.count();
    }
}
