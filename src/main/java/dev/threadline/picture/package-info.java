/**
 * A picture before it is painted: the display list, the painter's interface, the palette, text measured with the
 * bundled fonts.
 *
 * <p>Imports nothing of ours.
 */
package dev.threadline.picture;
