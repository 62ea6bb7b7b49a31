/**
 * Everything about one moment: threads, objects, and who waits for whom.
 *
 * <p>Imports, of the window, {@code look}, {@code work} and {@code decide}.
 */
package dev.threadline.app.inspect;
