package dev.threadline.event;

/** A choice that a run is to make again: one that was made, or one that a schedule names. */
public sealed interface Planned permits Decided, Named {
    /** How the thread is to go on. */
    Choice.Turn turn();
}
