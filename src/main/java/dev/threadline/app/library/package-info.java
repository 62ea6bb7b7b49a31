/**
 * The scenarios by topic, and what the open one is about.
 *
 * <p>Imports, of the window, {@code look}, {@code work} and {@code settings}.
 */
package dev.threadline.app.library;
