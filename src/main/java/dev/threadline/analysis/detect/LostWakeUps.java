package dev.threadline.analysis.detect;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls that nobody heard: a notify, or an event that was set and cleared again, while nobody waited, and a thread that went in to
 * wait afterwards and never came out. Who looked at any shared data between the two knew what the call had to say, and
 * waits for another one.
 */
final class LostWakeUps implements Detector {
    private static final long NONE = -1;

    /** The last call to an object that nobody heard. */
    private static final class Unheard {
        long called = NONE;

        /** Where the event was cleared, or {@link #NONE}. */
        long over = NONE;

        /** Where the event was set that nobody has seen set yet, or {@link #NONE}. */
        long open = NONE;
    }

    /** A wait that began too late. */
    private record Late(long called, long over, long waiting) {}

    private final EventLog log;
    private final List<Integer> stuck;
    private final Map<Integer, Unheard> unheard = new HashMap<>();

    /** Where each thread last looked at shared data, or heard a call. */
    private final long[] looked;

    /** Of each thread the wait that it is in, if it began too late; or null. */
    private final Late[] late;

    /** @param stuck who waits for good at the end */
    LostWakeUps(EventLog log, List<Integer> stuck) {
        this.log = log;
        this.stuck = stuck;
        looked = new long[log.threads().size()];
        Arrays.fill(looked, NONE);
        late = new Late[looked.length];
    }

    @Override
    public void event(Passage at) {
        EventKind kind = at.kind();
        if (kind == EventKind.READ || kind == EventKind.QUERY) {
            looked[at.thread()] = at.position();
        }
        ObjectKind object = at.objectKind();
        if (object == ObjectKind.CONDITION || object == ObjectKind.EVENT) {
            call(at, kind);
        }
    }

    private void call(Passage at, EventKind kind) {
        switch (kind) {
            case NOTIFY -> {
                if (isHeardByNobody(at)) {
                    of(at).called = at.position();
                }
            }
            case SET -> of(at).open = isHeardByNobody(at) ? at.position() : NONE;
            case PASS, QUERY -> of(at).open = NONE;
            case CLEAR -> {
                Unheard event = of(at);
                if (event.open != NONE) {
                    event.called = event.open;
                    event.over = at.position();
                    event.open = NONE;
                }
            }
            case WAIT -> {
                Unheard call = of(at);
                late[at.thread()] = call.called > looked[at.thread()] && log.threadAt(call.called) != at.thread()
                        ? new Late(call.called, call.over, at.position())
                        : null;
            }
            case RESUME, TIMEOUT, STIR -> late[at.thread()] = null;
            default -> {
                // Nobody is called by it.
            }
        }
    }

    /** Those who are woken hear the call, though they may come out later than the next one is made. */
    private boolean isHeardByNobody(Passage at) {
        if (at.detail() instanceof Detail.Woken(var woken)) {
            woken.forEach(thread -> looked[thread] = at.position());
            return woken.isEmpty();
        }
        return false;
    }

    private Unheard of(Passage at) {
        return unheard.computeIfAbsent(at.object(), _ -> new Unheard());
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int thread : stuck) {
            Late wait = late[thread];
            if (wait != null) {
                List<Integer> object = List.of(log.objectAt(wait.waiting));
                findings.add(
                        wait.over == NONE
                                ? Finding.of(FindingKind.LOST_WAKE_UP, log, object, wait.called, wait.waiting)
                                : Finding.of(
                                        FindingKind.LOST_WAKE_UP, log, object, wait.called, wait.over, wait.waiting));
            }
        }
        return findings;
    }
}
