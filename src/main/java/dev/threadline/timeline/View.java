package dev.threadline.timeline;

import dev.threadline.picture.Theme;

/**
 * What a window wants to see of a timeline.
 *
 * @param width of the canvas, px
 * @param height of the canvas, px
 * @param range the piece of the axis that fills the plot, in the axis's unit
 * @param scroll how far the lanes are scrolled up, px
 * @param playhead the coordinate where the reader stands; not finite for none
 * @param hidden whether what lies right of the playhead is not given away yet
 * @param selected the lane that is selected, by its place in {@link ViewLayout#lanes}, or -1; its arrows are drawn even where
 *     there are too many to draw all
 * @param theme the colours
 */
public record View(
        double width,
        double height,
        Range range,
        double scroll,
        double playhead,
        boolean hidden,
        int selected,
        Theme theme) {
    /** All of a timeline, nothing selected. */
    public static View of(Timeline timeline, double width, double height, Theme theme) {
        return new View(width, height, timeline.extent(), 0, Double.NaN, false, -1, theme);
    }

    /** The same, another piece of the axis. */
    public View over(Range newRange) {
        return new View(width, height, newRange, scroll, playhead, hidden, selected, theme);
    }

    /** The same, scrolled. */
    public View scrolled(double newScroll) {
        return new View(width, height, range, newScroll, playhead, hidden, selected, theme);
    }

    /** The same with a playhead. */
    public View at(double newPlayhead, boolean nowHidden) {
        return new View(width, height, range, scroll, newPlayhead, nowHidden, selected, theme);
    }

    /** The same with a lane selected. */
    public View selecting(int lane) {
        return new View(width, height, range, scroll, playhead, hidden, lane, theme);
    }

    /** The same in other colours. */
    public View in(Theme newTheme) {
        return new View(width, height, range, scroll, playhead, hidden, selected, newTheme);
    }

    /** The same on a canvas of another size, px. */
    public View sized(double newWidth, double newHeight) {
        return new View(newWidth, newHeight, range, scroll, playhead, hidden, selected, theme);
    }

    /** The coordinate where knowledge ends. */
    public double until() {
        return hidden && Double.isFinite(playhead) ? playhead : Double.POSITIVE_INFINITY;
    }
}
