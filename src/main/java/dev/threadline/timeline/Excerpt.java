package dev.threadline.timeline;

/**
 * Which piece of a run a slide shows if nobody says: a short run whole; of a longer one that ends in a deadlock its end,
 * since that is the story; otherwise a piece around the first time that a thread had to wait for a lock.
 */
final class Excerpt {
    private static final long MOST_WHOLE = 24;
    private static final double LENGTH = 12;
    private static final double LEAD = 4;

    /** On the axis of time: as many events as make about that many steps. */
    private static final long EVENTS = 60;

    private static final long MOST_EVENTS = 200;

    private Excerpt() {}

    static Range of(Timeline timeline) {
        return switch (timeline.axis()) {
            case STEPS -> steps(timeline);
            case TIME -> time(timeline);
        };
    }

    private static Range steps(Timeline timeline) {
        Range extent = timeline.extent();
        if (timeline.end() <= MOST_WHOLE) {
            return extent;
        }
        double contention = Math.max(0, timeline.firstContention());
        double from = timeline.isForEver() ? extent.to() - LENGTH : contention - LEAD;
        return new Range(from, from + LENGTH).within(extent);
    }

    private static Range time(Timeline timeline) {
        Range extent = timeline.extent();
        long events = timeline.log().size();
        if (events <= MOST_EVENTS) {
            return extent;
        }
        long contention = timeline.positionAt(Math.max(0, timeline.firstContention()));
        long first = timeline.isForEver() ? events - EVENTS : contention - EVENTS / 3;
        long from = Math.clamp(first, 0, events - EVENTS);
        double end = timeline.isForEver() ? extent.to() : timeline.coordinateOf(from + EVENTS - 1);
        double start = timeline.coordinateOf(from);
        return end > start ? new Range(start, end) : extent;
    }
}
