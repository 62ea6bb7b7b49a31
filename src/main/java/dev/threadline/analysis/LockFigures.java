package dev.threadline.analysis;

/**
 * What happened around a lock.
 *
 * @param object its number
 * @param acquisitions how often it was taken, for reading too, and again by its owner
 * @param contended how many attempts had to wait, those that never got it included
 * @param waitNs how long threads waited for it altogether, in ns
 * @param longestWaitNs the longest wait, in ns
 * @param heldNs how long anybody had it, in ns
 * @param longestQueue the most threads that waited at once
 */
public record LockFigures(
        int object,
        long acquisitions,
        long contended,
        long waitNs,
        long longestWaitNs,
        long heldNs,
        int longestQueue) {}
