package dev.threadline.timeline;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectState;

/**
 * How an object's lane is divided: those who wait for room on top, then how much there is, then those who wait. What never
 * occurs takes no room. All heights are shares of what a slide's lane has at least, in px of a slide of 1080.
 */
record ObjectParts(Box above, Box level, Box below) {
    /** With more than this nobody counts squares. */
    static final int MOST_CELLS = 10;

    private static final double CHIPS = 42;
    private static final double GAP = 6;
    private static final double CELL = 20;
    private static final double LEAST_CELLS = 46;
    private static final double LEGIBLE = 44;

    /** The height of an item on which small letters just fit. */
    private static final double READABLE = 35;

    /** More items than this are seen as a pile; to read each would cost too much room. */
    private static final int FEW_ITEMS = 5;

    private static final double MOST_STACK = 150;
    private static final double PERMITS = 56;
    private static final double WORDS = 40;

    static ObjectParts of(Lane.OfObject lane, Box box) {
        double unit = box.height() / height(lane);
        double above = above(lane) * unit;
        double level = level(lane) * unit;
        double below = below(lane) * unit;
        double top = box.y() + (above > 0 ? above + GAP * unit : 0);
        return new ObjectParts(
                new Box(box.x(), box.y(), box.width(), above),
                new Box(box.x(), top, box.width(), level),
                new Box(box.x(), box.bottom() - below, box.width(), below));
    }

    /** What the lane needs at least, px of a slide of 1080. */
    static double height(Lane.OfObject lane) {
        double[] parts = {above(lane), level(lane), below(lane)};
        double sum = -GAP;
        for (double part : parts) {
            sum += part > 0 ? part + GAP : 0;
        }
        return sum;
    }

    /** What the lane needs at most, px of a slide of 1080: what has values grows until they can be read. */
    static double most(Lane.OfObject lane) {
        double legible = lane.elements().isPresent() && lane.measures().level() <= MOST_CELLS
                ? LEGIBLE * Math.max(1, lane.measures().level())
                : 0;
        return Math.max(1.6 * height(lane), height(lane) - level(lane) + legible);
    }

    /** What the lane needs so that the values in it can be read, as far as they are few, px of a slide of 1080. */
    static double fair(Lane.OfObject lane) {
        int items = lane.measures().level();
        boolean few = lane.elements().isPresent() && items <= FEW_ITEMS;
        return few ? Math.max(height(lane), height(lane) - level(lane) + READABLE * items) : height(lane);
    }

    private static double above(Lane.OfObject lane) {
        return lane.measures().putters() > 0 ? CHIPS : 0;
    }

    private static double level(Lane.OfObject lane) {
        return switch (lane.kind()) {
            case SEMAPHORE, BOUNDED_SEMAPHORE, COUNT_DOWN_LATCH -> PERMITS;
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE, LIST, DICT ->
                lane.measures().level() > MOST_CELLS
                        ? MOST_STACK * 0.6
                        : Math.clamp(CELL * lane.measures().level(), LEAST_CELLS, MOST_STACK);
            case EVENT, BARRIER -> WORDS;
            case CONDITION, EXCHANGER -> lane.measures().level() > 0 ? WORDS : 0;
            case READ_WRITE_LOCK, THREAD, INTERPRETER_LOCK, LOCK, RLOCK, ATOMIC_INTEGER, VARIABLE -> 0;
        };
    }

    private static double below(Lane.OfObject lane) {
        return switch (lane.kind()) {
            case CONDITION, EXCHANGER -> lane.measures().waiters() > 0 || level(lane) == 0 ? CHIPS : 0;
            case BARRIER,
                    SEMAPHORE,
                    BOUNDED_SEMAPHORE,
                    COUNT_DOWN_LATCH,
                    QUEUE,
                    LIFO_QUEUE,
                    PRIORITY_QUEUE,
                    LIST,
                    DICT,
                    EVENT,
                    THREAD,
                    INTERPRETER_LOCK,
                    LOCK,
                    RLOCK,
                    READ_WRITE_LOCK,
                    ATOMIC_INTEGER,
                    VARIABLE -> lane.measures().waiters() > 0 ? CHIPS : 0;
        };
    }

    /** How many items a queue's lane has room for: the most there were, or its limit if that is not far above. */
    static int scale(Lane.OfObject lane, EventLog log) {
        int most = Math.max(1, lane.measures().level());
        int limit = limit(lane, log);
        return limit > 0 && limit <= Math.max(MOST_CELLS, 2 * most) ? Math.max(most, limit) : most;
    }

    /** How many items a queue may hold; 0 for any number, or if it is no queue. */
    static int limit(Lane.OfObject lane, EventLog log) {
        return log.object(lane.object()).initial() instanceof ObjectState.Queue(int room, var _)
                ? Math.max(0, room)
                : 0;
    }
}
