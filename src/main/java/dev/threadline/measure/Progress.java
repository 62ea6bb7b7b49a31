package dev.threadline.measure;

/** Hears how a measuring gets on; called on the thread that measures. */
public interface Progress {
    /**
     * Something is going to be measured.
     *
     * @param n how many calls
     * @param share of the whole that is done, 0 to 1
     */
    void measuring(Work work, int n, double share);

    /** Something was measured: all ways of some calls of a work. @param soFar everything that was measured */
    void measured(Measurement soFar);
}
