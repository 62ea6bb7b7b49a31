package dev.threadline.timeline;

/**
 * Goes through what a lane shows, from left to right, in at most one piece a pixel.
 *
 * <p>A span that is at least a pixel wide from where the walk stands is shown as it is. Where spans are narrower, the walk
 * takes a whole pixel, asks the pyramid for the worst span in it, and goes on behind it; pixels with the same answer become one
 * piece. So a lane of ten million spans costs a thousand questions, and a lane of ten costs ten; there is no switch
 * between two ways of drawing, hence no jump while zooming.
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
            double end = Math.min(scale.x(spans.end(span)), stop);
            boolean exact = end - x >= 1;
            double next = exact ? end : Math.min(x + 1, stop);
            double to = exact ? spans.end(span) : Math.min(scale.coordinate(next), until);
            int after = exact ? span + 1 : spans.reachingFrom(span, span + lately, to);
            lately = after - span;
            int shown = exact ? span : spans.worst(span, after, from, to);
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
            x = next;
            from = to;
            // A span that reaches over the pixel's edge goes on in the next one.
            span = exact ? after : spans.end(after - 1) > to ? after - 1 : after;
        }
        if (merged >= 0) {
            visitor.piece(mergedFrom, x, merged, false);
        }
    }

    private boolean looksAlike(int one, int other) {
        return spans.rank(one) == spans.rank(other) && spans.payload(one) == spans.payload(other);
    }
}
