/**
 * The events of the run as a table: the timeline for those who read, listen or sort. Start at {@link dev.threadline.app.table.EventTable}.
 * Of ten million events nothing is made but what is in sight, and whole numbers for the rest.
 *
 * <p>Imports, of the window, {@code look} and {@code work}.
 */
package dev.threadline.app.table;
