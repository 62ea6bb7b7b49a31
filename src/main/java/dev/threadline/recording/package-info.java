/**
 * Runs on disk: the recording file, its writer, and its reader, which trusts nothing. Start at {@link
 * dev.threadline.recording.RunReader}.
 *
 * <p>Imports {@code event} and {@code scenario}.
 */
package dev.threadline.recording;
