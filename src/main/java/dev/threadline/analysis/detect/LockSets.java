package dev.threadline.analysis.detect;

import dev.threadline.event.EventLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sets of locks that threads had at the same time, each under one number; 0 is the empty one. */
final class LockSets {
    private final HeldLocks locks;
    private final List<int[]> sets = new ArrayList<>(List.of(new int[0]));
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();

    /** The number of the set of one lock alone, doubled, and one more if held for reading; 0 where there is none yet. */
    private final int[] singles;

    LockSets(EventLog log, HeldLocks locks) {
        this.locks = locks;
        singles = new int[log.objects().size() * 2];
    }

    /** The number of what a thread has. */
    int of(int thread) {
        int count = locks.count(thread);
        if (count == 0) {
            return 0;
        }
        if (count == 1) {
            int only = code(thread, 0);
            if (singles[only] == 0) {
                singles[only] = add(new int[] {only});
            }
            return singles[only];
        }
        int[] codes = new int[count];
        for (int index = 0; index < count; index++) {
            codes[index] = code(thread, index);
        }
        Arrays.sort(codes);
        return numbers.computeIfAbsent(Arrays.stream(codes).boxed().toList(), _ -> add(codes));
    }

    private int code(int thread, int index) {
        return locks.lock(thread, index) << 1 | (locks.isShared(thread, index) ? 1 : 0);
    }

    private int add(int[] codes) {
        sets.add(codes);
        return sets.size() - 1;
    }

    /** Whether two threads that have these sets can be at the same place: no lock is in both, unless both have it for reading. */
    boolean areApart(int one, int other) {
        for (int mine : sets.get(one)) {
            for (int theirs : sets.get(other)) {
                if (mine >> 1 == theirs >> 1 && (mine & theirs & 1) == 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
