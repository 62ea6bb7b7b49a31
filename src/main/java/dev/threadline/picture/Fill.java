package dev.threadline.picture;

/** What the inside of a shape is made of. */
public sealed interface Fill permits Colour, Hatch {
    /** No fill at all. */
    Fill NONE = Colour.TRANSPARENT;

    /** False if painting with it changes nothing. */
    boolean isVisible();
}
