package dev.threadline.timeline;

/**
 * Which piece of a run a slide shows if nobody says: a short run whole; of a longer one that ends in a deadlock its end,
 * since that is the story; otherwise a piece around the first time that a thread had to wait for a lock.
 */
final class Excerpt {
    private static final double MOST_WHOLE = 24;
    private static final double LENGTH = 14;
    private static final double LEAD = 4;
    private static final double SHARE_OF_TIME = 0.02;

    private Excerpt() {}

    static Range of(Timeline timeline) {
        Range extent = timeline.extent();
        boolean steps = timeline.axis() == Axis.STEPS;
        if (timeline.end() <= MOST_WHOLE || !steps && timeline.firstContention() < 0) {
            return extent;
        }
        double length = steps ? LENGTH : extent.length() * SHARE_OF_TIME;
        if (timeline.isForEver()) {
            return new Range(extent.to() - length, extent.to()).within(extent);
        }
        double from = Math.max(0, timeline.firstContention()) - length * LEAD / LENGTH;
        return new Range(from, from + length).within(extent);
    }
}
