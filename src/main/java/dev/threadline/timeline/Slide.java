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
        return new Slide(WIDTH, HEIGHT, title, subtitle, sentences, Optional.empty(), List.of(), theme);
    }

    /** The same, another piece of the axis. */
    public Slide over(Range newRange) {
        return new Slide(width, height, title, subtitle, sentences, Optional.of(newRange), markers, theme);
    }

    /** The same with one more marker. */
    public Slide marking(double coordinate, String name) {
        List<Marker> more = new ArrayList<>(markers);
        more.add(new Marker(coordinate, name));
        return new Slide(width, height, title, subtitle, sentences, range, more, theme);
    }

    /** The same in another theme. */
    public Slide in(Theme newTheme) {
        return new Slide(width, height, title, subtitle, sentences, range, markers, newTheme);
    }

    /** The same in another size, px. */
    public Slide sized(double newWidth, double newHeight) {
        return new Slide(newWidth, newHeight, title, subtitle, sentences, range, markers, theme);
    }
}
