package dev.threadline.script;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What is known of one thread in states of one layout: for each thing that it can be, the columns that matter to it, and for what
 * these hold its {@link Outlook}. Any thread may ask; reading waits for nobody.
 */
final class OutlookTable {
    private static final int[] NONE = {};

    /** Outlooks by what the thread is and what one other column holds: an open hash table of which readers see some version. */
    private record Pairs(long[] keys, Outlook[] values) {
        Pairs(int capacity) {
            this(new long[capacity], new Outlook[capacity]);
            Arrays.fill(keys, -1);
        }

        int place(long key) {
            int mask = keys.length - 1;
            int at = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
            while (keys[at] != key && keys[at] != -1) {
                at = at + 1 & mask;
            }
            return at;
        }
    }

    /** What the thread is, and what several other columns hold. */
    private record Key(int[] numbers) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(var others) && Arrays.equals(numbers, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }

    private volatile int[][] mattering = new int[16][];
    private volatile Pairs pairs = new Pairs(64);
    private int pairCount;
    private final Map<Key, Outlook> others = new ConcurrentHashMap<>();

    /** The columns that matter to what the thread is, as far as known. */
    private int[] mattering(int own) {
        int[][] known = mattering;
        return own < known.length && known[own] != null ? known[own] : NONE;
    }

    /** What is known for a row, or null. @param own what the thread is */
    Outlook get(int[] row, int own) {
        int[] columns = mattering(own);
        if (columns.length > 1) {
            return others.get(key(row, own, columns));
        }
        long key = pair(row, own, columns);
        Pairs now = pairs;
        int at = now.place(key);
        return now.keys[at] == key ? now.values[at] : null;
    }

    private static long pair(int[] row, int own, int[] columns) {
        return (long) own << 32 | (columns.length == 0 ? 0 : row[columns[0]]);
    }

    private static Key key(int[] row, int own, int[] columns) {
        int[] numbers = new int[columns.length + 1];
        numbers[0] = own;
        for (int at = 0; at < columns.length; at++) {
            numbers[at + 1] = row[columns[at]];
        }
        return new Key(numbers);
    }

    /** Remembers an outlook. @param columns those that it depends on, upwards */
    synchronized void put(int[] row, int own, int[] columns, Outlook outlook) {
        int[] before = mattering(own);
        int[] all = Arrays.equals(before, columns) ? before : merged(before, columns);
        if (!Arrays.equals(all, before)) {
            // What was remembered with fewer columns is not found any more, and is learned again.
            int[][] grown = Arrays.copyOf(mattering, Math.max(mattering.length, Integer.highestOneBit(own) * 2 + 1));
            grown[own] = all;
            mattering = grown;
        }
        if (all.length > 1) {
            others.put(key(row, own, all), outlook);
            return;
        }
        if (pairCount * 2 >= pairs.keys.length) {
            grow();
        }
        long key = pair(row, own, all);
        int at = pairs.place(key);
        if (pairs.keys[at] != key) {
            pairCount++;
        }
        pairs.values[at] = outlook;
        pairs.keys[at] = key;
    }

    private static int[] merged(int[] some, int[] others) {
        return Stream.of(some, others)
                .flatMapToInt(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
    }

    private void grow() {
        Pairs grown = new Pairs(pairs.keys.length * 2);
        for (int from = 0; from < pairs.keys.length; from++) {
            if (pairs.keys[from] != -1) {
                int at = grown.place(pairs.keys[from]);
                grown.values[at] = pairs.values[from];
                grown.keys[at] = pairs.keys[from];
            }
        }
        pairs = grown;
    }
}
