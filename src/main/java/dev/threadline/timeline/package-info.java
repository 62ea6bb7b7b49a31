/**
 * A run as a picture: lanes, spans, level of detail, layout to a display list, hit test. No JavaFX.
 *
 * <p>Imports {@code event}, {@code analysis} and {@code picture}.
 */
package dev.threadline.timeline;
