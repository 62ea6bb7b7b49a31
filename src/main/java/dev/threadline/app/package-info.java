/**
 * The JavaFX window: library, timeline canvas, playback, code, inspector. The only room that touches JavaFX.
 *
 * <p>Imports all but {@code cli}.
 */
package dev.threadline.app;
