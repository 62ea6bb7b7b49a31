package dev.threadline.scenario;

/**
 * Lines that a student may change, by their numbers in the whole {@linkplain Scenario#listing() listing}.
 *
 * @param from the first line, from 1
 * @param to the last line, not before the first
 */
public record LineRange(int from, int to) {}
