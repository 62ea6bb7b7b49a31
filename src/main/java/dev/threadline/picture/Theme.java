package dev.threadline.picture;

/** What a picture is made for. */
public enum Theme {
    /** A bright room, a white slide. */
    LIGHT(Palettes.LIGHT),
    /** A dark room, a dark slide. */
    DARK(Palettes.DARK),
    /** Grey print. */
    PRINT(Palettes.PRINT);

    private final Palette palette;

    Theme(Palette palette) {
        this.palette = palette;
    }

    public Palette palette() {
        return palette;
    }
}
