package dev.threadline.timeline;

/**
 * How much of a piece of the axis is taken by spans of some rank or above. When many spans share a pixel the worst one gives
 * it its look; this tells whether that was for a moment or all the time. Sums are kept for each block of {@value #BLOCK} spans,
 * half a byte a span.
 */
public final class Shares {
    private static final int BLOCK = 16;

    private final Spans spans;
    private final int rank;
    private final long[] sums;

    Shares(Spans spans, int rank) {
        this.spans = spans;
        this.rank = rank;
        sums = new long[spans.size() / BLOCK + 1];
        long sum = 0;
        for (int span = 0; span < spans.size(); span++) {
            if (span % BLOCK == 0) {
                sums[span / BLOCK] = sum;
            }
            sum += spans.rank(span) >= rank ? spans.end(span) - spans.start(span) : 0;
        }
        if (spans.size() % BLOCK == 0) {
            sums[spans.size() / BLOCK] = sum;
        }
    }

    /** From 0 (none of it) to 1 (all of it). */
    public double of(double from, double to) {
        return to > from ? Math.clamp((upTo(to) - upTo(from)) / (to - from), 0, 1) : 0;
    }

    private double upTo(double coordinate) {
        int limit = spans.reaching(coordinate);
        int first = limit / BLOCK * BLOCK;
        double sum = sums[first / BLOCK];
        for (int span = first; span < limit; span++) {
            sum += spans.rank(span) >= rank ? spans.end(span) - spans.start(span) : 0;
        }
        // The last one counted may reach beyond the coordinate.
        boolean over = limit > 0 && spans.rank(limit - 1) >= rank && spans.end(limit - 1) > coordinate;
        return over ? sum - (spans.end(limit - 1) - coordinate) : sum;
    }
}
