/**
 * The command line.
 *
 * <p>Imports all, of {@code app} only its entry.
 */
package dev.threadline.cli;
