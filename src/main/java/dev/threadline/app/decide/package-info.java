/**
 * Who decides in a run, the choices that a reader makes, and the tree of runs that comes of them.
 *
 * <p>Imports, of the window, {@code look} and {@code work}.
 */
package dev.threadline.app.decide;
