package dev.threadline.timeline;

import dev.threadline.event.Detail;
import dev.threadline.event.EventLog;
import dev.threadline.event.StatusRule;
import dev.threadline.picture.StateRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Who waits for an object at a moment, told by the threads' lanes. */
final class Waiters {
    private Waiters() {}

    /** What a thread waits for at an object where there is a choice. */
    enum Purpose {
        /** Room for an item. */
        ROOM,
        /** An item, a permit, or whatever the object has to give. */
        TAKING,
        /** That all is done: of no concern to what there is. */
        REST
    }

    /** What a thread waits for whom the event at a position held up. */
    static Purpose purpose(EventLog log, long position) {
        String operation = log.detailAt(position) instanceof Detail.Attempt(String attempted) ? attempted : "";
        return switch (operation) {
            case "put" -> Purpose.ROOM;
            case "join" -> Purpose.REST;
            default -> Purpose.TAKING;
        };
    }

    /** Their numbers, the longest waiting first. */
    static List<Integer> of(Timeline timeline, int object, Purpose purpose, double coordinate) {
        record Waiter(int thread, long since) {}
        List<Waiter> waiters = new ArrayList<>();
        for (Lane lane : timeline.lanes()) {
            if (lane instanceof Lane.OfThread thread) {
                int span = thread.states().at(coordinate);
                boolean stuck =
                        span >= 0 && (thread.role(span) == StateRole.BLOCKED || thread.role(span) == StateRole.WAITING);
                long since = stuck ? thread.states().event(span) : -1;
                if (since >= 0
                        && StatusRule.awaited(timeline.log(), since) == object
                        && purpose(timeline.log(), since) == purpose) {
                    waiters.add(new Waiter(thread.thread(), since));
                }
            }
        }
        waiters.sort(Comparator.comparingLong(Waiter::since));
        return waiters.stream().map(Waiter::thread).toList();
    }

    /** The names of those who want a lock, such as "Left, Right"; for the words beside a hatched line. */
    static String names(Timeline timeline, Lane.OfLock lock, double coordinate) {
        return of(timeline, lock.object(), Purpose.TAKING, coordinate).stream()
                .sorted()
                .map(thread -> timeline.log().thread(thread).name())
                .collect(Collectors.joining(", "));
    }
}
