/**
 * One class per primitive: what it holds, when an operation is enabled, what it changes, what it refuses. Pure: no
 * threads, no clock, no recording.
 *
 * <p>Imports {@code event}.
 */
package dev.threadline.model;
