package dev.threadline.app.settings;

/**
 * Where the timeline was in a window: how far from its edges, px before magnification.
 *
 * @param left from the left edge, and so on
 */
public record TimelinePlace(double left, double top, double right, double bottom) {
    /** Where it is in a window of the first size, before anybody has moved anything. */
    public static final TimelinePlace FIRST = new TimelinePlace(250, 46, 272, 402);
}
