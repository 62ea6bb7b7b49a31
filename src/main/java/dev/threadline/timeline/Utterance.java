package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Value;
import java.util.Optional;

/** What a thread printed just before it lay down to sleep: mostly why somebody looks at a program that sleeps. */
final class Utterance {
    /** So many events, of all threads, are searched backwards. */
    private static final long MOST_SEARCHED = 256;

    private Utterance() {}

    /** @param sleep the position of the event with which the thread fell asleep, or -1 */
    static Optional<String> before(EventLog log, long sleep) {
        if (sleep < 0) {
            return Optional.empty();
        }
        int thread = log.threadAt(sleep);
        for (long at = sleep - 1; at >= Math.max(0, sleep - MOST_SEARCHED); at--) {
            if (log.threadAt(at) == thread) {
                EventKind kind = log.kindAt(at);
                if (kind == EventKind.PRINT && log.valueAt(at) instanceof Value.Text(var text) && !text.isBlank()) {
                    return Optional.of("“" + text.strip().lines().findFirst().orElseThrow() + "”");
                }
                if (kind == EventKind.SLEEP) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
