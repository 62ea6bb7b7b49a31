package dev.threadline.timeline;

import dev.threadline.event.Detail;
import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a run by hand, one event a call, each 1,000 ns after the one before unless the time is moved on. */
final class Runs {
    private static final long TICK = 1000;

    private final EventLog log = new EventLog();
    private final Map<String, Integer> threads = new LinkedHashMap<>();
    private final Map<String, Integer> objects = new HashMap<>();
    private final Map<Integer, EventId> lastOf = new HashMap<>();
    private final Map<String, EventId> lastRelease = new HashMap<>();
    private final Map<Integer, Integer> indexOf = new HashMap<>();
    private final Map<Integer, Integer> versions = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final List<String> blocked = new ArrayList<>();
    private long time;

    private Runs() {}

    /** A run of threads that begin at once. */
    static Runs of(String... names) {
        Runs run = new Runs();
        for (String name : names) {
            run.thread(name);
        }
        for (String name : names) {
            run.append(EventKind.BEGIN, name, name, ValueCode.NONE, null, null);
        }
        return run;
    }

    private void thread(String name) {
        int object = object(ObjectKind.THREAD, name, ObjectState.Life.UNBORN);
        int id = threads.size();
        threads.put(name, id);
        log.add(new ThreadInfo(id, object, name, false));
    }

    /** A thread that somebody must start. */
    Runs unborn(String name) {
        thread(name);
        return this;
    }

    Runs locks(String... names) {
        for (String name : names) {
            object(ObjectKind.LOCK, name, ObjectState.Lock.FREE);
        }
        return this;
    }

    Runs rlock(String name) {
        object(ObjectKind.RLOCK, name, ObjectState.Lock.FREE);
        return this;
    }

    Runs variable(String name, Value initial) {
        object(ObjectKind.VARIABLE, name, new ObjectState.Variable(initial));
        return this;
    }

    Runs event(String name) {
        object(ObjectKind.EVENT, name, new ObjectState.Flag(false));
        return this;
    }

    /** Any object. @return its number */
    int object(ObjectKind kind, String name, ObjectState initial) {
        int id = objects.size();
        objects.put(name, id);
        log.add(new ObjectInfo(id, kind, name, initial));
        return id;
    }

    /** Moves the clock, so that the next event comes later by this many ns (and not by the usual tick). */
    Runs after(long ns) {
        time += ns - TICK;
        return this;
    }

    Runs takes(String thread, String lock) {
        boolean waited = blocked.remove(thread);
        int depth = depths.merge(lock, 1, Integer::sum);
        EventId enabler = waited ? lastRelease.get(lock) : null;
        return append(EventKind.ACQUIRE, thread, lock, ValueCode.ofSmall(depth), enabler, null);
    }

    Runs frees(String thread, String lock) {
        int depth = depths.merge(lock, -1, Integer::sum);
        append(EventKind.RELEASE, thread, lock, ValueCode.ofSmall(depth), null, null);
        lastRelease.put(lock, lastOf.get(threads.get(thread)));
        return this;
    }

    Runs wants(String thread, String object) {
        blocked.add(thread);
        return append(EventKind.REQUEST, thread, object, ValueCode.NONE, null, new Detail.Attempt("acquire"));
    }

    Runs reads(String thread, String variable, long value) {
        return append(EventKind.READ, thread, variable, log.code(Value.of(value)), null, null);
    }

    Runs writes(String thread, String variable, long value) {
        return append(EventKind.WRITE, thread, variable, log.code(Value.of(value)), null, null);
    }

    Runs prints(String thread, String text) {
        return append(EventKind.PRINT, thread, null, log.code(Value.of(text)), null, null);
    }

    Runs sleeps(String thread) {
        return append(EventKind.SLEEP, thread, null, ValueCode.NONE, null, new Detail.Duration(TICK));
    }

    Runs wakes(String thread) {
        return append(EventKind.AWAKE, thread, null, ValueCode.NONE, null, null);
    }

    Runs starts(String thread, String other) {
        append(EventKind.START, thread, other, ValueCode.NONE, null, null);
        EventId start = lastOf.get(threads.get(thread));
        return append(EventKind.BEGIN, other, other, ValueCode.NONE, start, null);
    }

    Runs ends(String thread) {
        return append(EventKind.END, thread, thread, ValueCode.NONE, null, null);
    }

    Runs joins(String thread, String other) {
        return append(EventKind.JOIN, thread, other, ValueCode.NONE, lastOf.get(threads.get(other)), null);
    }

    /** Any event. @param object a name, or null */
    Runs append(EventKind kind, String thread, String object, int value, EventId enabler, Detail detail) {
        int id = threads.get(thread);
        int about = object == null ? EventLog.NO_OBJECT : objects.get(object);
        int version = about < 0 ? 0 : versions.merge(about, 1, Integer::sum);
        log.append(kind, id, time, about, version, 0, value, enabler, detail);
        lastOf.put(id, new EventId(id, indexOf.merge(id, 1, Integer::sum) - 1));
        time += TICK;
        return this;
    }

    EventLog log() {
        return log;
    }

    Run finished(String title) {
        return new Run(title, "test", Listing.EMPTY, log, Outcome.FINISHED);
    }

    Run deadlocked(String title, Integer... stuck) {
        return new Run(title, "test", Listing.EMPTY, log, new Outcome(OutcomeKind.DEADLOCK, "", List.of(stuck)));
    }
}
