/**
 * Runs real threads. In a {@link dev.threadline.kernel.FreeRun} the operating system decides who goes on: the recording of each
 * thread, the merger that puts the recordings in order, parking, clocks, deadlock detection. In a {@link
 * dev.threadline.kernel.ControlledRun} a {@link dev.threadline.kernel.Strategy} does: {@link dev.threadline.kernel.Handover
 * handing over} the turn, decisions, virtual time, strategies, replays.
 *
 * <p>Imports {@code event} and {@code model}.
 */
package dev.threadline.kernel;
