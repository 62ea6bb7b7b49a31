/**
 * Runs real threads: executions, the recording of each thread, the merger that puts the recordings in order, parking,
 * clocks, deadlock detection.
 *
 * <p>Imports {@code event} and {@code model}.
 */
package dev.threadline.kernel;
