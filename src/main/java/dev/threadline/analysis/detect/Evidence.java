package dev.threadline.analysis.detect;

import dev.threadline.event.EventLog;

/**
 * An event that proves a finding.
 *
 * @param position where it stands in the log
 * @param thread who did it
 * @param line of the listing, or 0
 * @param step the visible step that it is, or is folded into; 0 before the first one
 */
public record Evidence(long position, int thread, int line, long step) {
    /** The event at a position as evidence. */
    public static Evidence at(EventLog log, long position) {
        return new Evidence(position, log.threadAt(position), log.lineAt(position), log.stepsBefore(position + 1));
    }
}
