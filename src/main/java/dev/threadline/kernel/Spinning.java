package dev.threadline.kernel;

/**
 * Notices a thread that goes round in a loop while others could go on: one that a strategy would never take the turn from. A
 * strategy without chance in each step has to, as CHESS does for threads that yield (Musuvathi and Qadeer, 2008).
 */
final class Spinning {
    /** More steps than a thread takes in a row to any purpose. */
    private static final int MOST_STEPS = 1_000;

    private int thread = -1;
    private int steps;

    /** Whether the thread that took the last step has taken too many in a row; if so it is counted anew. */
    boolean isAt(Contenders contenders) {
        if (contenders.last() != thread || contenders.due() == 1) {
            thread = contenders.last();
            steps = 0;
        }
        steps++;
        if (steps > MOST_STEPS) {
            steps = 0;
            return true;
        }
        return false;
    }
}
