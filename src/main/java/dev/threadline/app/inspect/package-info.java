/**
 * Everything about one moment: threads, objects, who waits for whom and why; and what was found wrong with the run.
 *
 * <p>Imports, of the window, {@code look}, {@code work} and {@code decide}.
 */
package dev.threadline.app.inspect;
