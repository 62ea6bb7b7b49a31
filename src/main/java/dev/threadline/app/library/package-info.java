/**
 * The scenarios by topic, and what the open one is about.
 *
 * <p>Imports, of the window, {@code look} and {@code work}.
 */
package dev.threadline.app.library;
