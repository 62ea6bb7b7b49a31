package dev.threadline.timeline;

import dev.threadline.picture.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a slide shall show of a timeline.
 *
 * @param width px; the sizes of text follow the height, so a wider slide has more room
 * @param height px
 * @param title in large letters above
 * @param subtitle under it, or empty
 * @param sentences under the lanes; the first in the weight of a headline, the others less
 * @param range the piece of the axis to show; empty to let the layout choose
 * @param markers boundaries with a name, such as the point of no return
 * @param until the coordinate after which nothing is shown yet; not finite where all is
 * @param theme the colours
 */
public record Slide(
        double width,
        double height,
        String title,
        String subtitle,
        List<String> sentences,
        Optional<Range> range,
        List<Marker> markers,
        double until,
        Theme theme) {
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;

    public Slide {
        sentences = List.copyOf(sentences);
        markers = List.copyOf(markers);
    }

    /** A boundary between columns that has a name. */
    public record Marker(double coordinate, String name) {}

    /** A slide of 1920 x 1080 px that chooses what it shows. */
    public static Slide of(String title, String subtitle, List<String> sentences, Theme theme) {
        return new Slide(
                WIDTH,
                HEIGHT,
                title,
                subtitle,
                sentences,
                Optional.empty(),
                List.of(),
                Double.POSITIVE_INFINITY,
                theme);
    }

    /** The same, another piece of the axis. */
    public Slide over(Range newRange) {
        return new Slide(width, height, title, subtitle, sentences, Optional.of(newRange), markers, until, theme);
    }

    /**
     * The same as it is known at a moment, under other sentences. All moments of one range have the same layout, so that slides flip without
     * a jump.
     *
     * @param moment the coordinate after which nothing is shown yet
     */
    public Slide at(double moment, List<String> told) {
        return new Slide(width, height, title, subtitle, told, range, markers, moment, theme);
    }

    /** Whether it shows less than all. */
    boolean isPartial() {
        return Double.isFinite(until);
    }

    /** The same with one more marker. */
    public Slide marking(double coordinate, String name) {
        List<Marker> more = new ArrayList<>(markers);
        more.add(new Marker(coordinate, name));
        return new Slide(width, height, title, subtitle, sentences, range, more, until, theme);
    }

    /** The same in another theme. */
    public Slide in(Theme newTheme) {
        return new Slide(width, height, title, subtitle, sentences, range, markers, until, newTheme);
    }

    /** The same in another size, px. */
    public Slide sized(double newWidth, double newHeight) {
        return new Slide(newWidth, newHeight, title, subtitle, sentences, range, markers, until, theme);
    }
}
