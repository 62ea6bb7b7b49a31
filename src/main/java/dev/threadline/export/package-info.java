/**
 * Painters that write files, PNG, SVG and PDF, and the file that appears whole or not at all. Start with {@link
 * dev.threadline.export.PictureWriter}.
 *
 * <p>Imports {@code picture}.
 */
package dev.threadline.export;
