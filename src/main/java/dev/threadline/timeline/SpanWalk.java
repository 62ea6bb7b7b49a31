package dev.threadline.timeline;

/**
 * Goes through what a lane shows, from left to right, in at most one piece a pixel.
 *
 * <p>A span that is at least a pixel wide from where the walk stands is shown as it is. Where spans are narrower, the walk
 * takes a whole pixel, asks the pyramid for the worst span in it, and goes on behind it; pixels with the same answer become one
 * piece. So a lane of ten million spans costs a thousand questions, and a lane of ten costs ten; there is no switch
 * between two ways of drawing, hence no jump while zooming. Where a pixel has very many spans, its edges are put off to where the pyramid's
 * blocks begin, by a quarter of a pixel at most: each span is still asked for in one pixel.
 */
final class SpanWalk {
    /** What is shown between two x. */
    interface Visitor {
        /**
         * @param span the span shown there: the worst one where there are several
         * @param exact whether it is the only one, and its edges are its own
         */
        void piece(double left, double right, int span, boolean exact);
    }

    /** Blocks in a pixel from which on its edges are put off to those of blocks; and the part of a pixel that they are put off at most. */
    private static final int LEAST_BLOCKS = 4;

    private final Spans spans;
    private final Scale scale;
    private final double until;

    /** @param until the coordinate where the walk ends if the picture doesn't end before */
    SpanWalk(Spans spans, Scale scale, double until) {
        this.spans = spans;
        this.scale = scale;
        this.until = Math.min(until, scale.range().to());
    }

    void walk(Visitor visitor) {
        double stop = scale.x(until);
        double from = Math.max(scale.range().from(), 0);
        double x = scale.x(from);
        int span = spans.first(from);
        double mergedFrom = 0;
        int merged = -1;
        int lately = 1;
        while (x < stop && span < spans.size()) {
            double end = isNarrow(span, x) ? x : Math.min(scale.x(spans.end(span)), stop);
            boolean exact = end - x >= 1;
            double next = exact ? end : Math.min(x + 1, stop);
            double edge = exact ? spans.end(span) : Math.min(scale.coordinate(next), until);
            int block = exact ? 0 : spans.blockReaching(span, span + lately, edge);
            boolean cut = !exact && next + 1 <= stop && isCutAt(block, span, from, edge);
            double to = cut ? spans.head(block) : edge;
            int after = exact ? span + 1 : cut ? block * Spans.BLOCK : spans.reachingBefore(block, to);
            int shown = exact
                    ? span
                    : cut && begins(span, from)
                            ? spans.worstOfBlocks(span / Spans.BLOCK, block)
                            : spans.worst(span, after, from, to);
            if (merged >= 0 && (exact || !looksAlike(shown, merged))) {
                visitor.piece(mergedFrom, x, merged, false);
                merged = -1;
            }
            if (exact) {
                visitor.piece(x, next, span, true);
            } else if (merged < 0) {
                merged = shown;
                mergedFrom = x;
            }
            lately = after - span;
            x = next;
            from = to;
            // A span that reaches over the pixel's edge goes on in the next one.
            span = exact || cut ? after : spans.end(after - 1) > to ? after - 1 : after;
        }
        if (merged >= 0) {
            visitor.piece(mergedFrom, x, merged, false);
        }
    }

    /** Whether a span is known to be narrower than a pixel by where the next block begins, without a look at the span itself. */
    private boolean isNarrow(int span, double x) {
        return scale.x(spans.head(span / Spans.BLOCK + 1)) - x < 1;
    }

    /**
     * Whether a pixel may end where a block begins: where it has many, its edge is put off to there, by no more than a part of a pixel
     * that nobody sees, and but for the pyramid nothing has to be looked at. Nothing is shown from behind where the walk ends.
     */
    private boolean isCutAt(int block, int span, double from, double to) {
        boolean many = block - span / Spans.BLOCK >= LEAST_BLOCKS;
        return many && spans.head(block) <= Math.min(until, to + (to - from) / LEAST_BLOCKS);
    }

    /** Whether a block begins with a span, and no part of it lies before a coordinate. */
    private boolean begins(int span, double from) {
        return span % Spans.BLOCK == 0 && spans.head(span / Spans.BLOCK) >= from;
    }

    private boolean looksAlike(int one, int other) {
        return spans.rank(one) == spans.rank(other) && spans.payload(one) == spans.payload(other);
    }
}
