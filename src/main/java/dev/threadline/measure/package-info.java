/**
 * The book's performance recipe for real: its four kinds of work, done one after the other and by threads, timed, and drawn
 * as a chart beside the book's own figures. Start with {@link dev.threadline.measure.Measuring}.
 *
 * <p>Imports {@code picture}.
 */
package dev.threadline.measure;
