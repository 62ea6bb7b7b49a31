/**
 * What a user chose and finds again the next time: {@link dev.threadline.app.settings.Settings}, the file that keeps them, and the folders
 * in which a program keeps such things.
 *
 * <p>Imports, of the window, only {@code look}.
 */
package dev.threadline.app.settings;
