package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.StatusRule;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.ThreadStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The one pass over the events, which can go along with a run. It follows what {@code RunState} follows, but keeps when instead of
 * what: for each thread and object a track of the spans so far. At any time it can be asked for the timeline up to there.
 *
 * <p>Not safe for use by several threads at once; the timelines that it makes are.
 */
public final class GrowingTimeline implements StatusRule.Follower {
    /** With more threads than this, those that never do anything get no lane. */
    private static final int FEW_THREADS = 12;

    private final EventLog log;
    private final Axis axis;
    private final Columns columns;
    private final Links links = new Links();
    private ThreadTrack[] threads = {};
    private ObjectInfo[] objects = {};
    private LockTrack[] locks = {};
    private SpansBuilder[] variables = {};
    private ObjectTrack[] counted = {};
    private Waiters.Purpose[] waitingAs = {};

    /** How many events have been followed. */
    private int size;

    /** The positions of the events that first made a thread wait, or -1. */
    private long firstBlocked = -1;

    private long firstWaiting = -1;
    private long steps;

    /** The event that is followed, whose it is, and where its column begins and ends. */
    private int here;

    private int actor;
    private long onset;
    private long after;

    /** Of a log, no event of which has been followed yet. */
    public GrowingTimeline(EventLog log, Axis axis) {
        this(log, axis, Columns.OWN);
    }

    /** The same along steps, where these have columns of their own. */
    public GrowingTimeline(EventLog log, Columns columns) {
        this(log, Axis.STEPS, columns);
    }

    private GrowingTimeline(EventLog log, Axis axis, Columns columns) {
        this.log = log;
        this.axis = axis;
        this.columns = columns;
    }

    /** How many events have been followed. */
    public long position() {
        return size;
    }

    /** How many visible steps were among them. */
    public long steps() {
        return steps;
    }

    /** Follows the events up to a position that the log has published. */
    public void follow(long to) {
        grow();
        while (size < to) {
            follow(size);
            size++;
        }
    }

    /** Those that were made since the last time. */
    private void grow() {
        if (threads.length == log.threads().size()
                && objects.length == log.objects().size()) {
            return;
        }
        int before = threads.length;
        threads = Arrays.copyOf(threads, log.threads().size());
        for (int id = before; id < threads.length; id++) {
            threads[id] = new ThreadTrack(axis);
        }
        waitingAs = Arrays.copyOf(waitingAs, threads.length);
        objects = log.objects().toArray(ObjectInfo[]::new);
        locks = Arrays.copyOf(locks, objects.length);
        variables = Arrays.copyOf(variables, objects.length);
        counted = Arrays.copyOf(counted, objects.length);
    }

    /**
     * The timeline of what has been followed; this may go on. Takes a copy of it, and builds its levels of detail.
     *
     * @param outcome how the run ended there
     */
    public Timeline timeline(Outcome outcome) {
        grow();
        long end = size == 0 ? 0 : axis == Axis.STEPS ? columns.after(steps) : log.timeAt(size - 1);
        boolean forEver = outcome.kind() == OutcomeKind.DEADLOCK;
        long extent = forEver ? Math.max(end + axis.tail(end), columns.least()) : end;
        List<Lane> lanes = new ArrayList<>();
        addThreads(lanes, end, extent);
        addObjects(lanes, end, extent);
        long contention = firstBlocked >= 0 ? firstBlocked : firstWaiting;
        return new Timeline(log, axis, columns, outcome, lanes, links.copy(), size, end, contention);
    }

    private void follow(int position) {
        EventKind kind = log.kindAt(position);
        int object = log.objectAt(position);
        here = position;
        actor = log.threadAt(position);
        if (axis == Axis.TIME) {
            onset = log.timeAt(position);
            after = onset;
        } else {
            // A wait that comes out has its lock back in the very step that it comes out by.
            steps += kind.isStep() ? 1 : 0;
            after = columns.after(steps);
            onset = kind.isStep() || kind == EventKind.RESTORE ? columns.before(steps) : after;
        }
        if (canBeEnabled(kind) && log.enablerAt(position).isPresent()) {
            links.add(onset, position, Links.ITSELF);
        }
        threads[actor].acts(kind, onset, position);
        StatusRule.apply(log, position, kind, actor, object, this);
        if (object >= 0) {
            followObject(kind, actor, object);
        }
    }

    @Override
    public void becomes(int thread, ThreadStatus status, int object) {
        ThreadTrack track = threads[thread];
        int before = track.awaited();
        track.becomes(status, object, after, here);
        if (before != object) {
            if (before >= 0) {
                leave(before, thread, thread == actor ? onset : after);
            }
            if (object >= 0) {
                join(object, thread, status);
            }
            if (before >= 0 && thread != actor && log.kindAt(here) != EventKind.TRIP) {
                links.add(after, here, thread);
            }
        }
    }

    private void join(int object, int thread, ThreadStatus status) {
        ObjectKind kind = objects[object].kind();
        if (status == ThreadStatus.BLOCKED && firstBlocked < 0 && kind != ObjectKind.INTERPRETER_LOCK) {
            firstBlocked = here;
        }
        if (status == ThreadStatus.WAITING && firstWaiting < 0 && kind != ObjectKind.THREAD) {
            firstWaiting = here;
        }
        waitingAs[thread] = Waiters.purpose(log, here);
        switch (Tracked.of(kind)) {
            case OWNED -> lock(object).join(after, here);
            case COUNTED -> {
                if (waitingAs[thread] != Waiters.Purpose.REST) {
                    object(object).join(waitingAs[thread] == Waiters.Purpose.ROOM, after, here);
                }
            }
            case VALUED, NONE -> {
                // Nobody waits for a variable, and a thread's own lane tells when it ends.
            }
        }
    }

    private void leave(int object, int thread, long from) {
        switch (Tracked.of(objects[object].kind())) {
            case OWNED -> lock(object).leave(from, here);
            case COUNTED -> {
                if (waitingAs[thread] != Waiters.Purpose.REST) {
                    object(object).leave(waitingAs[thread] == Waiters.Purpose.ROOM, from, here);
                }
            }
            case VALUED, NONE -> {
                // As nobody waits for these.
            }
        }
    }

    private void followObject(EventKind kind, int thread, int object) {
        switch (Tracked.of(objects[object].kind())) {
            case OWNED -> lock(object).follow(kind, thread, log.valueCodeAt(here), onset, after, here);
            case VALUED -> {
                SpansBuilder values = variable(object);
                if (kind == EventKind.WRITE || kind == EventKind.UPDATE) {
                    values.cut(onset, 0, 0, here);
                }
            }
            case COUNTED -> object(object).follow(kind, onset, after, here);
            case NONE -> {
                // A thread has a lane of its own.
            }
        }
    }

    /** How the lane of an object is found. */
    private enum Tracked {
        OWNED,
        VALUED,
        COUNTED,
        NONE;

        static Tracked of(ObjectKind kind) {
            return switch (kind) {
                case THREAD -> NONE;
                case INTERPRETER_LOCK, LOCK, RLOCK, READ_WRITE_LOCK -> OWNED;
                case VARIABLE, ATOMIC_INTEGER -> VALUED;
                case SEMAPHORE,
                        BOUNDED_SEMAPHORE,
                        CONDITION,
                        QUEUE,
                        LIFO_QUEUE,
                        PRIORITY_QUEUE,
                        EXCHANGER,
                        EVENT,
                        BARRIER,
                        COUNT_DOWN_LATCH,
                        LIST,
                        DICT -> COUNTED;
            };
        }
    }

    /** Looking up an enabler costs a search; the commonest kinds never have one. Who is woken has its link from that moment on. */
    private static boolean canBeEnabled(EventKind kind) {
        return kind.isStep() && kind != EventKind.READ && kind != EventKind.WRITE && !comesOut(kind)
                || kind == EventKind.BEGIN;
    }

    private static boolean comesOut(EventKind kind) {
        return kind == EventKind.RESUME || kind == EventKind.REFUSE;
    }

    private ObjectTrack object(int object) {
        if (counted[object] == null) {
            counted[object] = new ObjectTrack(log, objects[object], axis);
        }
        return counted[object];
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
            } else if (counted[info.id()] != null) {
                lanes.add(counted[info.id()].build(extent));
            } else if (variables[info.id()] != null) {
                lanes.add(new Lane.OfVariable(info.id(), info.name(), variables[info.id()].build(end)));
            }
        }
    }
}
