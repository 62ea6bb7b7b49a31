/**
 * What a user chose and finds again the next time: {@link dev.threadline.app.settings.Settings}, the file that keeps them, the folders
 * in which a program keeps such things, and the dividers that stay where they were put.
 *
 * <p>Imports, of the window, only {@code look}.
 */
package dev.threadline.app.settings;
