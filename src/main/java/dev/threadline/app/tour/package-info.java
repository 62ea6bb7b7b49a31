/**
 * The tour of the window for whoever sees it for the first time.
 *
 * <p>Imports, of the window, {@code look} and {@code work}.
 */
package dev.threadline.app.tour;
