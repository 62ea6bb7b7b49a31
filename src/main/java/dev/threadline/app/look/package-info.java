/**
 * What every view needs to show anything: words, fonts, colours, icons, and painting a display list onto a canvas.
 *
 * <p>Imports {@code picture}, {@code timeline}, and nothing of the window.
 */
package dev.threadline.app.look;
