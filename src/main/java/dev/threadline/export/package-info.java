/**
 * Painters that write files: PNG and SVG.
 *
 * <p>Imports {@code picture}.
 */
package dev.threadline.export;
