package dev.threadline.analysis;

import dev.threadline.analysis.Alignment.Kind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds which steps of two runs share a column: a longest common subsequence (Wagner and Fischer, "The String-to-String Correction
 * Problem", 1974), by the plain table, once the beginning and the end that are the same have been put aside. Used once.
 */
final class Aligner {
    private record Deed(String thread, int kind, String object) {}

    private final EventLog first;
    private final EventLog second;

    /** The deeds of the steps, from step 1 at place 0, numbered alike in both. */
    private final int[] firsts;

    private final int[] seconds;
    private final int[] firstColumns;
    private final int[] secondColumns;
    private final List<Kind> kinds = new ArrayList<>();

    /** How many steps of each have a column so far. */
    private int firstDone;

    private int secondDone;

    Aligner(EventLog first, int firstSteps, EventLog second, int secondSteps) {
        this.first = first;
        this.second = second;
        Map<Deed, Integer> numbers = new HashMap<>();
        firsts = deeds(first, firstSteps, numbers);
        seconds = deeds(second, secondSteps, numbers);
        firstColumns = new int[firstSteps];
        secondColumns = new int[secondSteps];
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

    Alignment align() throws InterruptedException {
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
        return new Alignment(kinds, firstColumns, secondColumns);
    }

    private void share(int steps) {
        for (int step = 0; step < steps; step++) {
            Value one = first.valueAt(first.positionOfStep(firstDone + 1L));
            Value other = second.valueAt(second.positionOfStep(secondDone + 1L));
            column(Objects.equals(one, other) ? Kind.SAME : Kind.OTHER_VALUE);
        }
    }

    private void column(Kind kind) {
        kinds.add(kind);
        if (kind != Kind.ONLY_SECOND) {
            firstColumns[firstDone++] = kinds.size();
        }
        if (kind != Kind.ONLY_FIRST) {
            secondColumns[secondDone++] = kinds.size();
        }
    }

    /** Up to where the same end begins. Of several ways the one that shares the earlier steps. */
    private void middle(int firstEnd, int secondEnd) throws InterruptedException {
        BitSet[] skips = skips(firstEnd - firstDone, secondEnd - secondDone);
        while (firstDone < firstEnd && secondDone < secondEnd) {
            if (firsts[firstDone] == seconds[secondDone]) {
                share(1);
            } else {
                boolean skip = skips[firstEnd - firstDone - 1].get(secondEnd - secondDone - 1);
                column(skip ? Kind.ONLY_FIRST : Kind.ONLY_SECOND);
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
    private BitSet[] skips(int height, int width) throws InterruptedException {
        BitSet[] skips = new BitSet[height];
        int[] below = new int[width + 1];
        int[] here = new int[width + 1];
        for (int row = 0; row < height; row++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            skips[row] = new BitSet(width);
            int deed = firsts[firstDone + height - 1 - row];
            for (int at = 0; at < width; at++) {
                boolean same = deed == seconds[secondDone + width - 1 - at];
                if (below[at + 1] >= here[at]) {
                    skips[row].set(at);
                }
                here[at + 1] = same ? below[at] + 1 : Math.max(below[at + 1], here[at]);
            }
            int[] spare = below;
            below = here;
            here = spare;
        }
        return skips;
    }
}
