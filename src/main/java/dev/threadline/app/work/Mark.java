package dev.threadline.app.work;

/**
 * A step of a run that a reader marked.
 *
 * @param step where, from 0
 * @param note what the reader noted down, one line, or empty
 */
public record Mark(long step, String note) {}
