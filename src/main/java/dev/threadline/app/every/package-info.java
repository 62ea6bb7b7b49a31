/**
 * Every schedule of the open scenario: how far the search is, what is possible and what is not, the outcomes, and the simplest
 * schedule of each, which opens on the timeline.
 *
 * <p>Imports, of the window, {@code look} and {@code work}. Start reading at {@link dev.threadline.app.every.EveryPane}.
 */
package dev.threadline.app.every;
