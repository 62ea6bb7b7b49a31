package dev.threadline.picture;

/**
 * An sRGB colour with alpha. As a {@link Fill} it fills evenly.
 *
 * @param argb alpha, red, green and blue, eight bits each, alpha not premultiplied
 */
public record Colour(int argb) implements Fill {
    public static final Colour TRANSPARENT = new Colour(0);
    public static final Colour WHITE = new Colour(0xFFFFFFFF);
    public static final Colour BLACK = new Colour(0xFF000000);

    /** The opaque colour of {@code 0xRRGGBB}. */
    public static Colour of(int rgb) {
        return new Colour(0xFF000000 | rgb);
    }

    public int alpha() {
        return argb >>> 24;
    }

    public int red() {
        return argb >> 16 & 0xFF;
    }

    public int green() {
        return argb >> 8 & 0xFF;
    }

    public int blue() {
        return argb & 0xFF;
    }

    @Override
    public boolean isVisible() {
        return alpha() != 0;
    }

    /** This colour with an alpha from 0 (clear) to 255 (opaque). */
    public Colour withAlpha(int alpha) {
        return new Colour((alpha & 0xFF) << 24 | argb & 0xFFFFFF);
    }

    /** This colour on the way to another, in sRGB: 0 is this one, 1 the other. */
    public Colour mixedWith(Colour other, double share) {
        return new Colour(between(alpha(), other.alpha(), share) << 24
                | between(red(), other.red(), share) << 16
                | between(green(), other.green(), share) << 8
                | between(blue(), other.blue(), share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** Relative luminance, 0 (black) to 1 (white), alpha ignored (WCAG 2.1). */
    public double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** Contrast ratio with another colour, 1 to 21 (WCAG 2.1). */
    public double contrastWith(Colour other) {
        double mine = luminance() + 0.05;
        double its = other.luminance() + 0.05;
        return Math.max(mine, its) / Math.min(mine, its);
    }

    /** The grey of the same luminance: what a grey printer makes of this colour. */
    public Colour grey() {
        double light = luminance();
        double value = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        int channel = (int) Math.round(value * 255);
        return new Colour(argb & 0xFF000000 | channel << 16 | channel << 8 | channel);
    }

    /** {@code #RRGGBB}, without the alpha. */
    public String hex() {
        return "#%06X".formatted(argb & 0xFFFFFF);
    }
}
