package dev.threadline.analysis;

import dev.threadline.event.Cursor;
import dev.threadline.event.Detail;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds a log by hand, an event each microsecond; things are told by their names. */
final class LogBuilder {
    private static final long PACE = 1_000;

    final EventLog log = new EventLog();
    private final Map<String, Integer> threads = new HashMap<>();
    private final Map<String, Integer> objects = new HashMap<>();
    private final Map<Integer, Integer> versions = new HashMap<>();
    private long time;

    LogBuilder threads(String... names) {
        for (String name : names) {
            int object = object(ObjectKind.THREAD, name, ObjectState.Life.UNBORN);
            threads.put(name, threads.size());
            log.add(new ThreadInfo(threads.get(name), object, name, false));
        }
        for (String name : names) {
            event(EventKind.BEGIN, name, name);
        }
        return this;
    }

    /** A thread that another one starts. */
    LogBuilder late(String name, String by) {
        int object = object(ObjectKind.THREAD, name, ObjectState.Life.UNBORN);
        threads.put(name, threads.size());
        log.add(new ThreadInfo(threads.get(name), object, name, false));
        return event(EventKind.START, by, name).enabled(EventKind.BEGIN, name, name, Value.NONE, by);
    }

    /** Makes a thread a daemon. */
    LogBuilder daemon(String name) {
        int id = thread(name);
        log.replace(new ThreadInfo(id, log.thread(id).object(), name, true));
        return this;
    }

    LogBuilder locks(String... names) {
        return all(ObjectKind.LOCK, ObjectState.Lock.FREE, names);
    }

    LogBuilder rlocks(String... names) {
        return all(ObjectKind.RLOCK, ObjectState.Lock.FREE, names);
    }

    LogBuilder variable(String name, long value) {
        return all(ObjectKind.VARIABLE, new ObjectState.Variable(Value.of(value)), name);
    }

    LogBuilder opaque(ObjectKind kind, String name) {
        return all(kind, ObjectState.Opaque.OPAQUE, name);
    }

    LogBuilder all(ObjectKind kind, ObjectState initial, String... names) {
        for (String name : names) {
            object(kind, name, initial);
        }
        return this;
    }

    private int object(ObjectKind kind, String name, ObjectState initial) {
        int id = objects.size();
        objects.put(name, id);
        log.add(new ObjectInfo(id, kind, name, initial));
        return id;
    }

    int thread(String name) {
        return threads.get(name);
    }

    int object(String name) {
        return objects.get(name);
    }

    LogBuilder pause(long ns) {
        time += ns;
        return this;
    }

    LogBuilder takes(String thread, String lock) {
        return takes(thread, lock, 1);
    }

    LogBuilder takes(String thread, String lock, int depth) {
        return event(EventKind.ACQUIRE, thread, lock, Value.of(depth), null);
    }

    LogBuilder wants(String thread, String object) {
        return event(EventKind.REQUEST, thread, object);
    }

    LogBuilder releases(String thread, String lock) {
        return releases(thread, lock, 0);
    }

    LogBuilder releases(String thread, String lock, int depth) {
        return event(EventKind.RELEASE, thread, lock, Value.of(depth), null);
    }

    LogBuilder reads(String thread, String variable, long value) {
        return event(EventKind.READ, thread, variable, Value.of(value), null);
    }

    LogBuilder writes(String thread, String variable, long value) {
        return event(EventKind.WRITE, thread, variable, Value.of(value), null);
    }

    LogBuilder prints(String thread, String text) {
        return event(EventKind.PRINT, thread, null, Value.of(text), null);
    }

    LogBuilder sleeps(String thread, long ns) {
        return event(EventKind.SLEEP, thread, null, Value.NONE, new Detail.Duration(ns));
    }

    LogBuilder ends(String thread) {
        return event(EventKind.END, thread, thread);
    }

    LogBuilder event(EventKind kind, String thread, String object) {
        return event(kind, thread, object, Value.NONE, null);
    }

    LogBuilder event(EventKind kind, String thread, String object, Value value, Detail detail) {
        int about = object == null ? EventLog.NO_OBJECT : object(object);
        int version = object == null ? 0 : versions.merge(about, 1, Integer::sum);
        log.append(kind, thread(thread), time, about, version, 7, log.code(value), null, detail);
        time += PACE;
        return this;
    }

    /** An event that the last one of another thread made possible. */
    LogBuilder enabled(EventKind kind, String thread, String object, Value value, String by) {
        long at = log.size() - 1;
        while (log.threadAt(at) != thread(by)) {
            at--;
        }
        return enabledBy(kind, thread, object, value, at);
    }

    /** An event that the one at a position made possible. */
    LogBuilder enabledBy(EventKind kind, String thread, String object, Value value, long at) {
        int about = object(object);
        int version = versions.merge(about, 1, Integer::sum);
        log.append(kind, thread(thread), time, about, version, 7, log.code(value), log.idAt(at), null);
        time += PACE;
        return this;
    }

    /** A condition c of the lock A, a variable n, and four threads. */
    static LogBuilder condition() {
        return new LogBuilder()
                .locks("A")
                .all(ObjectKind.CONDITION, new ObjectState.Condition(0), "c")
                .variable("n", 0)
                .threads("P", "Q", "R", "S");
    }

    /** Looks at n, under A, and goes in to wait at c. */
    LogBuilder looksAndWaits(String thread) {
        if (!holds(thread)) {
            takes(thread, "A");
        }
        return reads(thread, "n", 0)
                .event(EventKind.WAIT, thread, "c")
                .event(EventKind.SUSPEND, thread, "A", Value.of(0), null);
    }

    private boolean holds(String thread) {
        return end().state().object(object("A")).holder() == thread(thread);
    }

    LogBuilder comesOut(String thread) {
        return event(EventKind.RESUME, thread, "c").event(EventKind.RESTORE, thread, "A", Value.of(1), null);
    }

    /** Takes A and changes n. */
    LogBuilder changes(String thread) {
        return takes(thread, "A").writes(thread, "n", 1);
    }

    LogBuilder notifies(String thread, String... woken) {
        List<Integer> ids = List.of(woken).stream().map(this::thread).toList();
        return event(EventKind.NOTIFY, thread, "c", Value.NONE, new Detail.Woken(ids));
    }

    Cursor end() {
        Cursor cursor = new Cursor(log);
        cursor.seek(log.size());
        return cursor;
    }

    Cursor afterStep(long step) {
        Cursor cursor = new Cursor(log);
        cursor.seekStep(step);
        return cursor;
    }

    Sentences sentences() {
        return new Sentences(log, Phrases.english());
    }

    Run finished() {
        return run("A run", Outcome.FINISHED);
    }

    Run deadlocked(String title, String... stuck) {
        List<Integer> ids = List.of(stuck).stream().map(this::thread).toList();
        return run(title, new Outcome(OutcomeKind.DEADLOCK, "", ids));
    }

    Run run(String title, Outcome outcome) {
        return new Run(title, "by-hand", Listing.EMPTY, log, outcome);
    }

    /** Two locks in two orders, with a logger that sleeps. */
    static LogBuilder twoLocks() {
        return new LogBuilder()
                .locks("A", "B")
                .variable("n", 0)
                .threads("Left", "Right", "Logger")
                .sleeps("Logger", 1_000_000_000)
                .takes("Left", "A")
                .takes("Right", "B")
                .reads("Left", "n", 0)
                .writes("Left", "n", 1)
                .wants("Left", "B")
                .reads("Right", "n", 1)
                .writes("Right", "n", 2)
                .wants("Right", "A")
                .event(EventKind.AWAKE, "Logger", null)
                .reads("Logger", "n", 2)
                .prints("Logger", "2")
                .ends("Logger");
    }
}
