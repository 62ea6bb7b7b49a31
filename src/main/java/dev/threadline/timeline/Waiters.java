package dev.threadline.timeline;

import dev.threadline.picture.StateRole;
import java.util.stream.Collectors;

/** Who waits for a lock at a moment, told by the threads' lanes. */
final class Waiters {
    private Waiters() {}

    /** Their names, such as "Left, Right"; for a tooltip or the words beside a hatched line. */
    static String names(Timeline timeline, Lane.OfLock lock, double coordinate) {
        return timeline.lanes().stream()
                .filter(Lane.OfThread.class::isInstance)
                .map(Lane.OfThread.class::cast)
                .filter(thread -> wants(timeline, thread, lock, coordinate))
                .map(Lane::name)
                .collect(Collectors.joining(", "));
    }

    private static boolean wants(Timeline timeline, Lane.OfThread thread, Lane.OfLock lock, double coordinate) {
        int span = thread.states().at(coordinate);
        return span >= 0
                && thread.role(span) == StateRole.BLOCKED
                && timeline.log().objectAt(thread.states().event(span)) == lock.object();
    }
}
