package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.ThreadInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The one pass over the events. It follows what {@code RunState} follows, but keeps when instead of what: for each thread
 * and object a {@link Track} of the spans so far.
 */
final class TimelineBuilder {
    /** Events between two looks at the interrupt flag. */
    private static final int PATIENCE = 4096;

    /** With more threads than this, those that never do anything get no lane. */
    private static final int FEW_THREADS = 12;

    private final EventLog log;
    private final Outcome outcome;
    private final Axis axis;
    private final int size;
    private final ThreadTrack[] threads;
    private final ObjectInfo[] objects;
    private final LockTrack[] locks;
    private final SpansBuilder[] variables;
    private final Links links = new Links();
    private long firstContention = -1;
    private long steps;

    TimelineBuilder(EventLog log, Outcome outcome, Axis axis) {
        this.log = log;
        this.outcome = outcome;
        this.axis = axis;
        size = Math.toIntExact(log.size());
        threads = log.threads().stream().map(thread -> new ThreadTrack(axis)).toArray(ThreadTrack[]::new);
        objects = log.objects().toArray(ObjectInfo[]::new);
        locks = new LockTrack[objects.length];
        variables = new SpansBuilder[objects.length];
    }

    Timeline build() throws InterruptedException {
        for (int position = 0; position < size; position++) {
            if (position % PATIENCE == 0 && Thread.interrupted()) {
                throw new InterruptedException("the timeline is not wanted any more");
            }
            follow(position);
        }
        long end = size == 0 ? 0 : axis == Axis.STEPS ? steps : log.timeAt(size - 1);
        boolean forEver = outcome.kind() == OutcomeKind.DEADLOCK;
        long extent = forEver ? end + axis.tail(end) : end;
        List<Lane> lanes = new ArrayList<>();
        addThreads(lanes, end, extent);
        addObjects(lanes, end, extent);
        return new Timeline(log, axis, outcome, lanes, links, size, end, firstContention);
    }

    private void follow(int position) {
        EventKind kind = log.kindAt(position);
        int thread = log.threadAt(position);
        int object = log.objectAt(position);
        long onset;
        long after;
        if (axis == Axis.TIME) {
            onset = log.timeAt(position);
            after = onset;
        } else {
            // A wait that comes out has its lock back in the very step that it comes out by.
            onset = kind == EventKind.RESTORE ? steps - 1 : steps;
            steps += kind.isStep() ? 1 : 0;
            after = steps;
        }
        ThreadTrack track = threads[thread];
        if (canBeEnabled(kind) && log.enablerAt(position).isPresent()) {
            links.add(onset, position);
        }
        int wanted = track.wanted();
        track.follow(kind, object, object >= 0 && objects[object].kind().isLock(), onset, after, position);
        if (wanted >= 0 && wanted != track.wanted() && hasOwners(objects[wanted].kind())) {
            lock(wanted).leave(onset, position);
        }
        if (object >= 0) {
            followObject(kind, thread, object, onset, after, position);
        }
    }

    private void followObject(EventKind kind, int thread, int object, long onset, long after, int position) {
        switch (objects[object].kind()) {
            case LOCK, RLOCK -> {
                if (kind == EventKind.REQUEST && firstContention < 0) {
                    firstContention = after;
                }
                lock(object).follow(kind, thread, log.valueCodeAt(position), onset, after, position);
            }
            case INTERPRETER_LOCK ->
                lock(object).follow(kind, thread, log.valueCodeAt(position), onset, after, position);
            case VARIABLE, ATOMIC_INTEGER -> {
                SpansBuilder values = variable(object);
                if (kind == EventKind.WRITE || kind == EventKind.UPDATE) {
                    values.cut(onset, 0, 0, position);
                }
            }
            case THREAD -> {
                int other = log.threadOf(object);
                if (kind == EventKind.START && other >= 0) {
                    threads[other].start(after, position);
                }
            }
            case READ_WRITE_LOCK,
                    SEMAPHORE,
                    BOUNDED_SEMAPHORE,
                    CONDITION,
                    QUEUE,
                    LIFO_QUEUE,
                    PRIORITY_QUEUE,
                    EXCHANGER,
                    EVENT,
                    BARRIER,
                    COUNT_DOWN_LATCH,
                    LIST -> {
                // These have no lane yet; the threads' lanes tell who waits for them.
            }
        }
    }

    /** Looking up an enabler costs a search; the commonest kinds never have one. */
    private static boolean canBeEnabled(EventKind kind) {
        return kind.isStep() && kind != EventKind.READ && kind != EventKind.WRITE || kind == EventKind.BEGIN;
    }

    private static boolean hasOwners(ObjectKind kind) {
        return kind == ObjectKind.INTERPRETER_LOCK || kind == ObjectKind.LOCK || kind == ObjectKind.RLOCK;
    }

    private LockTrack lock(int object) {
        if (locks[object] == null) {
            locks[object] = new LockTrack(axis, objects[object].initial());
        }
        return locks[object];
    }

    private SpansBuilder variable(int object) {
        if (variables[object] == null) {
            variables[object] = new SpansBuilder(axis.keepsInstants());
            variables[object].cut(0, 0, 0, -1);
        }
        return variables[object];
    }

    private void addThreads(List<Lane> lanes, long end, long extent) {
        for (ThreadInfo info : log.threads().subList(0, threads.length)) {
            ThreadTrack track = threads[info.id()];
            if (track.hasActed() || threads.length <= FEW_THREADS) {
                boolean stuck = extent > end && track.isStuck();
                lanes.add(Lane.OfThread.of(info.id(), info.name(), track.build(stuck ? extent : end), stuck));
            }
        }
    }

    private void addObjects(List<Lane> lanes, long end, long extent) {
        List<ObjectInfo> ordered = new ArrayList<>(List.of(objects));
        ordered.sort(Comparator.comparing(ObjectInfo::kind));
        for (ObjectInfo info : ordered) {
            LockTrack lock = locks[info.id()];
            if (lock != null) {
                lanes.add(lock.build(info, extent));
            } else if (variables[info.id()] != null) {
                lanes.add(new Lane.OfVariable(info.id(), info.name(), variables[info.id()].build(end)));
            }
        }
    }
}
