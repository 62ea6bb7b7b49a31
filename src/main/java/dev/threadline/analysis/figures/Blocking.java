package dev.threadline.analysis.figures;

/**
 * Who kept whom waiting. Of a lock it is who had it when the wait began, of a thread that is joined that thread, of
 * anything else who ended the wait: who gave the permit, put the item, set the event.
 *
 * @param blocker who kept the other waiting, or {@link #NOBODY} where nobody is known, as of a wait that was over by its time limit
 * @param blocked who waited
 * @param times how often
 * @param ns how long altogether
 */
public record Blocking(int blocker, int blocked, long times, long ns) {
    /** No thread that is known. */
    public static final int NOBODY = -1;
}
