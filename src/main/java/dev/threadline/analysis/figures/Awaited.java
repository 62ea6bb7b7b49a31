package dev.threadline.analysis.figures;

/**
 * What a thread waited for.
 *
 * @param object what it wanted or waited at; of a joined thread its object
 * @param times how often
 * @param ns how long altogether
 */
public record Awaited(int object, long times, long ns) {}
