package dev.threadline.event;

/**
 * Where a run that follows another one could not follow it any further: the first point at which the thread that went on there
 * can't go on here.
 *
 * @param after how many choices it had made by then
 * @param sentence who went on in the other run, and why that can't be done
 */
public record Parting(int after, String sentence) {}
