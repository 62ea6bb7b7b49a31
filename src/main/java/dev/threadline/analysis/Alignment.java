package dev.threadline.analysis;

import dev.threadline.event.EventLog;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Two runs laid side by side, a column for each step: steps in which the same thread does the same to the same object, by their names,
 * share a column as far as their order allows; every other step has a column to itself. A longest common subsequence (Wagner and
 * Fischer, "The String-to-String Correction Problem", 1974), found by the plain table once the beginning and the end that are the same
 * have been put aside. What is left in the middle of runs that differ over very many steps is not searched: there they share no column.
 */
public final class Alignment {
    /** How many pairs of steps are compared at most; the table takes a byte for each. */
    private static final long MOST_PAIRS = 64_000_000;

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

    private record Deed(String thread, int kind, String object) {}

    private final EventLog first;
    private final EventLog second;

    /** The deeds of the steps, from step 1 at place 0, numbered alike in both. */
    private final int[] firsts;

    private final int[] seconds;
    private final int[] firstColumns;
    private final int[] secondColumns;
    private Kind[] kinds = new Kind[16];
    private int columns;

    /** How many steps of each have a column so far. */
    private int firstDone;

    private int secondDone;

    private Alignment(EventLog first, int firstSteps, EventLog second, int secondSteps) {
        this.first = first;
        this.second = second;
        Map<Deed, Integer> numbers = new HashMap<>();
        firsts = deeds(first, firstSteps, numbers);
        seconds = deeds(second, secondSteps, numbers);
        firstColumns = new int[firstSteps];
        secondColumns = new int[secondSteps];
        align();
        kinds = Arrays.copyOf(kinds, columns);
    }

    /**
     * Lays two runs side by side.
     *
     * @param firstSteps how many visible steps of the first; takes time and room in the product of those that differ
     * @param secondSteps how many of the second
     */
    public static Alignment of(EventLog first, int firstSteps, EventLog second, int secondSteps) {
        return new Alignment(first, firstSteps, second, secondSteps);
    }

    private static int[] deeds(EventLog log, int steps, Map<Deed, Integer> numbers) {
        int[] deeds = new int[steps];
        for (int step = 0; step < steps; step++) {
            long position = log.positionOfStep(step + 1);
            int object = log.objectAt(position);
            Deed deed = new Deed(
                    log.thread(log.threadAt(position)).name(),
                    log.kindAt(position).ordinal(),
                    object < 0 ? "" : log.object(object).name());
            deeds[step] = numbers.computeIfAbsent(deed, _ -> numbers.size());
        }
        return deeds;
    }

    private void align() {
        int before = Arrays.mismatch(firsts, seconds);
        before = before < 0 ? firsts.length : before;
        share(before);
        int after = 0;
        int most = Math.min(firsts.length, seconds.length) - before;
        while (after < most && firsts[firsts.length - 1 - after] == seconds[seconds.length - 1 - after]) {
            after++;
        }
        middle(firsts.length - after, seconds.length - after);
        share(after);
    }

    private void share(int steps) {
        for (int step = 0; step < steps; step++) {
            Object one = first.valueAt(first.positionOfStep(firstDone + 1L));
            Object other = second.valueAt(second.positionOfStep(secondDone + 1L));
            column(Objects.equals(one, other) ? Kind.SAME : Kind.OTHER_VALUE);
        }
    }

    private void column(Kind kind) {
        if (columns == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * columns);
        }
        kinds[columns++] = kind;
        if (kind != Kind.ONLY_SECOND) {
            firstColumns[firstDone++] = columns;
        }
        if (kind != Kind.ONLY_FIRST) {
            secondColumns[secondDone++] = columns;
        }
    }

    /** Up to where the same end begins. Of several ways the one that shares the earlier steps. */
    private void middle(int firstEnd, int secondEnd) {
        int height = firstEnd - firstDone;
        int width = secondEnd - secondDone;
        if ((long) height * width <= MOST_PAIRS) {
            boolean[][] down = ways(height, width);
            while (firstDone < firstEnd && secondDone < secondEnd) {
                if (firsts[firstDone] == seconds[secondDone]) {
                    share(1);
                } else {
                    boolean skip = down[firstEnd - firstDone - 1][secondEnd - secondDone - 1];
                    column(skip ? Kind.ONLY_FIRST : Kind.ONLY_SECOND);
                }
            }
        }
        while (firstDone < firstEnd) {
            column(Kind.ONLY_FIRST);
        }
        while (secondDone < secondEnd) {
            column(Kind.ONLY_SECOND);
        }
    }

    /** Whether, with so many steps of each left besides these, leaving out the first run's step loses nothing. */
    private boolean[][] ways(int height, int width) {
        boolean[][] down = new boolean[height][width];
        int[] below = new int[width + 1];
        int[] here = new int[width + 1];
        for (int row = 0; row < height; row++) {
            int deed = firsts[firstDone + height - 1 - row];
            for (int at = 0; at < width; at++) {
                boolean same = deed == seconds[secondDone + width - 1 - at];
                down[row][at] = below[at + 1] >= here[at];
                here[at + 1] = same ? below[at] + 1 : Math.max(below[at + 1], here[at]);
            }
            int[] spare = below;
            below = here;
            here = spare;
        }
        return down;
    }

    /** How many columns there are. */
    public int columns() {
        return columns;
    }

    /** What a column shows. @param column from 1 */
    public Kind kind(int column) {
        return kinds[column - 1];
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
        for (int column = after + 1; column <= columns; column++) {
            if (kind(column) != Kind.SAME) {
                return column;
            }
        }
        return 0;
    }

    /** How many columns are not the same in both. */
    public int differences() {
        return (int) Arrays.stream(kinds).filter(kind -> kind != Kind.SAME).count();
    }
}
