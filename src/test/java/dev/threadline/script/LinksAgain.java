package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Detail;
import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out anew, by looking back through a log, which event made which possible. */
final class LinksAgain {
    private static final Set<EventKind> LINKED = EnumSet.of(
            EventKind.ACQUIRE,
            EventKind.ACQUIRE_SHARED,
            EventKind.PUT,
            EventKind.GET,
            EventKind.RESUME,
            EventKind.JOIN,
            EventKind.BEGIN);

    private final EventLog log;

    LinksAgain(EventLog log) {
        this.log = log;
    }

    /** Every link is the one that it should be, and every object's events are numbered without a gap. */
    void check() {
        Map<Integer, Integer> versions = new HashMap<>();
        for (long at = 0; at < log.size(); at++) {
            int object = log.objectAt(at);
            if (object != EventLog.NO_OBJECT) {
                assertThat(log.versionAt(at))
                        .as("version of %s", log.event(at))
                        .isEqualTo(versions.merge(object, 1, Integer::sum));
                if (LINKED.contains(log.kindAt(at)) || isSentAway(at)) {
                    assertThat(log.enablerAt(at).map(id -> log.event(log.position(id))))
                            .as("what enabled %s", log.event(at))
                            .isEqualTo(enabler(at).map(log::event));
                }
            }
        }
    }

    private boolean isSentAway(long at) {
        return log.kindAt(at) == EventKind.REFUSE
                && log.object(log.objectAt(at)).kind() == ObjectKind.BARRIER;
    }

    private Optional<Long> enabler(long at) {
        return switch (log.kindAt(at)) {
            case RESUME, REFUSE -> waker(at);
            case GET ->
                before(
                        at,
                        (put) -> log.kindAt(put) == EventKind.PUT && value(put).equals(value(at)));
            case BEGIN -> before(at, start -> log.kindAt(start) == EventKind.START);
            case PUT -> ifRequested(at, get -> log.kindAt(get) == EventKind.GET);
            case ACQUIRE -> ifRequested(at, this::frees);
            case ACQUIRE_SHARED ->
                ifRequested(at, release -> log.kindAt(release) == EventKind.RELEASE && isZero(release));
            case JOIN ->
                ifRequested(
                        at,
                        end -> log.kindAt(end) == EventKind.END
                                || log.kindAt(end) == EventKind.TASK_DONE && isZero(end));
            default -> throw new IllegalStateException("not linked: " + log.event(at));
        };
    }

    private boolean frees(long at) {
        boolean counts = switch (log.object(log.objectAt(at)).kind()) {
            case SEMAPHORE, BOUNDED_SEMAPHORE -> true;
            default -> isZero(at);
        };
        return counts
                && switch (log.kindAt(at)) {
                    case RELEASE, RELEASE_SHARED, SUSPEND -> true;
                    default -> false;
                };
    }

    private boolean isZero(long at) {
        return log.valueCodeAt(at) == ValueCode.ofSmall(0);
    }

    private Value value(long at) {
        return log.valueAt(at);
    }

    /** The last event about the same object that woke the thread since it went in. */
    private Optional<Long> waker(long at) {
        int thread = log.threadAt(at);
        for (long back = at - 1; back >= 0; back--) {
            if (log.objectAt(back) == log.objectAt(at)) {
                if (log.threadAt(back) == thread) {
                    return Optional.empty();
                }
                if (log.detailAt(back) instanceof Detail.Woken(var threads) && threads.contains(thread)) {
                    return Optional.of(back);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Long> ifRequested(long at, LongTest test) {
        EventId id = log.idAt(at);
        if (id.index() == 0) {
            return Optional.empty();
        }
        long previous = log.position(new EventId(id.thread(), id.index() - 1));
        boolean requested = log.kindAt(previous) == EventKind.REQUEST && log.objectAt(previous) == log.objectAt(at);
        return requested ? before(at, test) : Optional.empty();
    }

    private Optional<Long> before(long at, LongTest test) {
        for (long back = at - 1; back >= 0; back--) {
            if (log.objectAt(back) == log.objectAt(at) && test.holds(back)) {
                return Optional.of(back);
            }
        }
        return Optional.empty();
    }

    private interface LongTest {
        boolean holds(long position);
    }
}
