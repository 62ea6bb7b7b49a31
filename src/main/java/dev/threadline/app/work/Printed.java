package dev.threadline.app.work;

/**
 * A line that the program printed.
 *
 * @param position of its event in the log; -1 for what was printed while the program was being set up
 * @param thread who printed it, or -1
 * @param text without its line end
 */
public record Printed(long position, int thread, String text) {
    /** What was printed before the first event. */
    static final int BEFORE = -1;

    /** Whether it has been printed where a cursor stands. */
    public boolean isBefore(long cursor) {
        return position < cursor;
    }
}
