package dev.threadline.analysis.figures;

import java.util.Arrays;

/** How often and how long, by a key: a hash table of plain numbers, since millions of waits are counted. */
final class Tally {
    private static final int FIRST = 8;
    private static final long FREE = -1;

    private long[] keys = free(FIRST);
    private long[] times = new long[FIRST];
    private long[] sums = new long[FIRST];
    private int size;

    /** Gets what was counted. */
    interface Reader {
        void entry(long key, long times, long ns);
    }

    /** @param key not negative */
    void add(long key, long ns) {
        int at = place(key);
        if (keys[at] == FREE) {
            if (2 * ++size > keys.length) {
                grow();
                at = place(key);
            }
            keys[at] = key;
        }
        times[at]++;
        sums[at] += ns;
    }

    void read(Reader reader) {
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != FREE) {
                reader.entry(keys[at], times[at], sums[at]);
            }
        }
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = Long.hashCode(key * 0x9E3779B97F4A7C15L) & mask;
        while (keys[at] != FREE && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldTimes = times;
        long[] oldSums = sums;
        keys = free(2 * oldKeys.length);
        times = new long[keys.length];
        sums = new long[keys.length];
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldKeys[at] != FREE) {
                int to = place(oldKeys[at]);
                keys[to] = oldKeys[at];
                times[to] = oldTimes[at];
                sums[to] = oldSums[at];
            }
        }
    }

    private static long[] free(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, FREE);
        return keys;
    }
}
