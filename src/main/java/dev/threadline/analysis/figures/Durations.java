package dev.threadline.analysis.figures;

import java.util.Arrays;

/**
 * Collects lengths of time in bounded memory. The first {@value #EXACT} are kept as they are; where more come, all are counted
 * in buckets, {@value #FINENESS} for each power of two (as in Tene's HdrHistogram, 2012). So the quantiles of few are exact, those
 * of many are at most one part in {@value #FINENESS} too long; number, sum and maximum are always exact.
 */
final class Durations {
    /** So many are kept one by one; the buckets of up to a second take about as much memory. */
    static final int EXACT = 512;

    /** Buckets for each power of two. */
    static final int FINENESS = 1 << Durations.BITS;

    private static final int BITS = 7;
    private static final int FIRST = 4;
    private static final int HALF = 50;
    private static final int MOST = 95;
    private static final int ALL = 100;

    /** The lengths themselves, or how many fell into each bucket. */
    private long[] kept = new long[FIRST];

    private boolean bucketed;
    private long count;
    private long total;
    private long longest;

    /** @param ns not negative */
    void add(long ns) {
        if (count == EXACT) {
            intoBuckets();
        }
        if (bucketed) {
            put(ns);
        } else {
            if (count == kept.length) {
                kept = Arrays.copyOf(kept, kept.length * 2);
            }
            kept[(int) count] = ns;
        }
        count++;
        total += ns;
        longest = Math.max(longest, ns);
    }

    long total() {
        return total;
    }

    Distribution distribution() {
        if (count == 0) {
            return Distribution.NONE;
        }
        if (!bucketed) {
            Arrays.sort(kept, 0, (int) count);
        }
        return new Distribution(count, total, quantile(HALF), quantile(MOST), longest);
    }

    /** The shortest that so many of a hundred are not longer than. */
    private long quantile(int percent) {
        long rank = (count * percent + ALL - 1) / ALL;
        if (!bucketed) {
            return kept[(int) rank - 1];
        }
        int bucket = -1;
        for (long seen = 0; seen < rank; ) {
            seen += kept[++bucket];
        }
        return Math.min(longest, last(bucket));
    }

    private void intoBuckets() {
        long[] lengths = kept;
        kept = new long[FINENESS];
        bucketed = true;
        for (long length : lengths) {
            put(length);
        }
    }

    private void put(long ns) {
        int bucket = bucket(ns);
        if (bucket >= kept.length) {
            kept = Arrays.copyOf(kept, bucket + FINENESS);
        }
        kept[bucket]++;
    }

    private static int bucket(long ns) {
        int shift = shift(ns);
        return (shift << BITS) + (int) (ns >>> shift);
    }

    /** By how many bits a length is coarsened. */
    private static int shift(long ns) {
        return Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(ns) - BITS);
    }

    /** The longest length that falls into a bucket. */
    private static long last(int bucket) {
        int shift = Math.max(0, (bucket >> BITS) - 1);
        long first = (long) bucket - ((long) shift << BITS) << shift;
        return first + (1L << shift) - 1;
    }
}
