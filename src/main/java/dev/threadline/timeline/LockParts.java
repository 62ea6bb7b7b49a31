package dev.threadline.timeline;

/** How a lock's lane is divided: the owner's bar above, the waiters under it. */
final class LockParts {
    /** Share of the lane that the owner's bar takes. */
    private static final double BAR = 0.64;

    private static final double GAP = 0.06;

    private LockParts() {}

    static Box bar(Box lane) {
        return new Box(lane.x(), lane.y(), lane.width(), lane.height() * BAR);
    }

    static Box strip(Box lane) {
        double top = lane.height() * (BAR + GAP);
        return new Box(lane.x(), lane.y() + top, lane.width(), lane.height() - top);
    }
}
