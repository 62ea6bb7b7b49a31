package dev.threadline.analysis.detect;

import java.util.Arrays;

/**
 * A thread took a lock while it held another one: an edge of the lock graph.
 *
 * @param thread who
 * @param held the lock that it held
 * @param heldShared whether for reading
 * @param heldAt where it had taken that
 * @param taken the lock that it took
 * @param takenShared whether for reading
 * @param takenAt where it took it
 * @param gates the other locks that it held, each doubled, and one more if held for reading
 * @param segment the thread's tick then
 * @param known what it knew then of how far the others had come
 */
record Nesting(
        int thread,
        int held,
        boolean heldShared,
        long heldAt,
        int taken,
        boolean takenShared,
        long takenAt,
        int[] gates,
        int segment,
        VectorClock known) {
    /** Whether two threads can't both be here, because of a lock that each has to have first. */
    boolean isGatedFrom(Nesting other) {
        for (int gate : gates) {
            for (int theirs : other.gates) {
                if (gate >> 1 == theirs >> 1 && ((gate & 1) == 0 || (theirs & 1) == 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one of the two is over, for a reason that no lock makes, before the other begins. */
    boolean isApartFrom(Nesting other) {
        return segment <= other.known.of(thread) || other.segment <= known.of(other.thread);
    }

    /** Whether a thread that holds what this one takes keeps it waiting. */
    boolean isKeptWaitingBy(Nesting other) {
        return other.held == taken && !(other.heldShared && takenShared);
    }

    /** Whether it is the same as far as anybody can tell. */
    boolean isLike(HeldLocks locks, int index, boolean nowShared, int nowSegment) {
        return heldShared == locks.isShared(thread, index)
                && takenShared == nowShared
                && segment == nowSegment
                && Arrays.equals(gates, gates(locks, thread, index));
    }

    /** What a thread holds beside one of its locks. */
    static int[] gates(HeldLocks locks, int thread, int without) {
        int[] gates = new int[locks.count(thread) - 1];
        int size = 0;
        for (int index = 0; index < locks.count(thread); index++) {
            if (index != without) {
                gates[size++] = locks.lock(thread, index) << 1 | (locks.isShared(thread, index) ? 1 : 0);
            }
        }
        return gates;
    }
}
