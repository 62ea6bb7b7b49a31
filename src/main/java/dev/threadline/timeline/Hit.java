package dev.threadline.timeline;

/** What lies under a point of a view. */
public sealed interface Hit {
    /**
     * A span.
     *
     * @param lane its lane's place in {@link ViewLayout#lanes}
     * @param part which of the lane's spans
     * @param span its number in {@link #spans}; where many share the pixel, the worst
     * @param coordinate of the point
     * @param others how many other spans share the pixel
     */
    record OnSpan(int lane, Part part, Spans spans, int span, double coordinate, int others) implements Hit {
        /** The position of the event that began it; -1 for what was so before the first. */
        public long event() {
            return spans.event(span);
        }
    }

    /** A lane, where nothing is drawn on it, or its name. */
    record OnLane(int lane) implements Hit {}

    /** The ruler. */
    record OnRuler(double coordinate) implements Hit {}

    /** The overview of the whole run. */
    record OnOverview(double coordinate) implements Hit {}

    /** Nothing, or what is not given away yet. */
    record Nothing() implements Hit {}

    /** The kinds of spans that a lane has. */
    enum Part {
        /** A thread's states. */
        STATE,
        /** A lock's owners. */
        OWNER,
        /** How much there is of an object. */
        LEVEL,
        /** Who waits for an object. */
        WAITERS,
        /** A variable's values. */
        VALUE
    }
}
