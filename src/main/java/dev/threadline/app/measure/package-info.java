/**
 * The page that measures a program with and without an interpreter lock.
 *
 * <p>Imports, of the window, only {@code look}.
 */
package dev.threadline.app.measure;
