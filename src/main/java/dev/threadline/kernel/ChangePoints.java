package dev.threadline.kernel;

import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * A few places of a run, drawn in advance, at which a strategy changes its mind. Only decisions between several threads count:
 * where there is one there is nothing to decide.
 */
final class ChangePoints {
    private final BitSet places = new BitSet();
    private int contested;

    /** @param count how many; @param length how many decisions between several threads are expected, 1 or more */
    ChangePoints(int count, int length, SplittableRandom random) {
        int wanted = Math.min(count, length);
        while (places.cardinality() < wanted) {
            places.set(random.nextInt(length));
        }
    }

    /** Goes past a decision. @return whether it is one of the places */
    boolean pass(Contenders contenders) {
        return contenders.due() > 1 && places.get(contested++);
    }

    /** How many decisions between several threads there were. */
    int contested() {
        return contested;
    }
}
