package dev.threadline.event;

/**
 * An event's identity: it is the same in every copy of a run, whatever order the run is told in.
 *
 * @param thread the thread that the event belongs to, from 0 in order of creation
 * @param index its place among that thread's events, from 0
 */
public record EventId(int thread, int index) {}
