/**
 * The vocabulary that everything speaks: events, the ids of threads and objects, values, the columnar log of a run, and
 * the cursor that gives the whole state at any step. Start at {@link dev.threadline.event.Event}.
 *
 * <p>Imports nothing of ours.
 */
package dev.threadline.event;
