package dev.threadline.app.work;

/**
 * Where a jump through a run has come down.
 *
 * @param step where the reader stands then
 */
public record Landing(long step, How how) {
    /** What it was that stands there. */
    public enum How {
        /** What was sought. */
        FOUND,
        /** What was sought, but beyond the run's other end. */
        WRAPPED,
        /** Nothing of the kind: there was none up to the end of the run, which the reader has now seen. */
        END,
        /** There is none, so the reader has stayed. */
        NOWHERE
    }
}
