/**
 * The program's text with the line of each thread, and what it printed.
 *
 * <p>Imports, of the window, {@code look} and {@code work}.
 */
package dev.threadline.app.program;
