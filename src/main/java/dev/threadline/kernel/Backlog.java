package dev.threadline.kernel;

/**
 * How many events the threads of a run may be ahead of the merger: a bound for all of them together, of which each that
 * runs gets an equal share. What a thread leaves behind at its end does not count: starting the next takes longer than to
 * merge that.
 */
final class Backlog {
    /** For all together, about 8 MB. */
    static final int TOTAL = 1 << 18;

    /**
     * No thread gets more, however few they are. It is what a thread that does nothing else records while the merger lets
     * events settle: with less, it would wait for that.
     */
    static final int MOST = 1 << 17;

    /** No thread gets less, however many they are: it would be held back all the time. */
    static final int LEAST = 64;

    private int running;
    private volatile int share = MOST;

    /** One more runs. */
    synchronized void enter() {
        divide(running + 1);
    }

    /** One less runs. */
    synchronized void leave() {
        divide(running - 1);
    }

    /** Events that each thread may be ahead. */
    int share() {
        return share;
    }

    private void divide(int among) {
        running = among;
        share = Math.clamp(TOTAL / Math.max(among, 1), LEAST, MOST);
    }
}
