/**
 * A picture before it is painted: the display list, the painter's interface, the palette, text measured with the
 * bundled fonts. Draw with a {@link dev.threadline.picture.Pen}, in the colours of a {@link
 * dev.threadline.picture.Theme}; start reading at {@link dev.threadline.picture.DisplayList}.
 *
 * <p>Imports nothing of ours.
 */
package dev.threadline.picture;
