/**
 * The canvas with the swimlanes: what part of a run it shows, and what pointer and keys do to it.
 *
 * <p>Imports, of the window, {@code look} and {@code work}.
 *
 * <p>Start reading at {@link dev.threadline.app.timeline.Lens}, which knows no controls.
 */
package dev.threadline.app.timeline;
