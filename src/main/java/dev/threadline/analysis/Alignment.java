package dev.threadline.analysis;

import dev.threadline.event.EventLog;
import java.util.List;

/**
 * Two runs laid side by side, a column for each step: steps in which the same thread does the same to the same object, by their names,
 * share a column as far as their order allows; every other step has a column to itself.
 */
public final class Alignment {
    /** What a column shows. */
    public enum Kind {
        /** Both do the same. */
        SAME,
        /** Both do the same, with another value. */
        OTHER_VALUE,
        /** Only the first run has this step. */
        ONLY_FIRST,
        /** Only the second run has it. */
        ONLY_SECOND
    }

    private final Kind[] kinds;
    private final int[] firstColumns;
    private final int[] secondColumns;

    /** How many of the first so many columns show a kind. */
    private final int[][] counts;

    Alignment(List<Kind> kinds, int[] firstColumns, int[] secondColumns) {
        this.kinds = kinds.toArray(Kind[]::new);
        this.firstColumns = firstColumns;
        this.secondColumns = secondColumns;
        counts = new int[Kind.values().length][this.kinds.length + 1];
        for (int column = 1; column <= this.kinds.length; column++) {
            for (Kind kind : Kind.values()) {
                int here = kind(column) == kind ? 1 : 0;
                counts[kind.ordinal()][column] = counts[kind.ordinal()][column - 1] + here;
            }
        }
    }

    /**
     * Lays two runs side by side.
     *
     * @param firstSteps how many visible steps of the first; takes time in the product of those that differ, and a bit for each pair
     * @param secondSteps how many of the second
     * @throws InterruptedException if nobody waits for it any more
     */
    public static Alignment of(EventLog first, int firstSteps, EventLog second, int secondSteps)
            throws InterruptedException {
        return new Aligner(first, firstSteps, second, secondSteps).align();
    }

    /** How many columns there are. */
    public int columns() {
        return kinds.length;
    }

    /** What a column shows. @param column from 1 */
    public Kind kind(int column) {
        return kinds[column - 1];
    }

    /** How many columns from one to another, both included, show a kind. */
    public int count(Kind kind, int from, int to) {
        return counts[kind.ordinal()][to] - counts[kind.ordinal()][from - 1];
    }

    /** The column of each step of the first run, from step 1. */
    public int[] firstColumns() {
        return firstColumns.clone();
    }

    /** The column of each step of the second run, from step 1. */
    public int[] secondColumns() {
        return secondColumns.clone();
    }

    /** The first column after another that is not the same in both, or 0 if none is. */
    public int nextDifference(int after) {
        for (int column = after + 1; column <= columns(); column++) {
            if (kind(column) != Kind.SAME) {
                return column;
            }
        }
        return 0;
    }

    /** How many columns are not the same in both. */
    public int differences() {
        return columns() == 0 ? 0 : columns() - count(Kind.SAME, 1, columns());
    }
}
