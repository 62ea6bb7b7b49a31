/**
 * Runs on disk: the recording file, its writer and its reader.
 *
 * <p>Imports {@code event} and {@code scenario}.
 */
package dev.threadline.recording;
