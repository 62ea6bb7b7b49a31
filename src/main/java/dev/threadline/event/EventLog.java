package dev.threadline.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The events of a run, in one order that is true: program order within a thread, each object's own order, and an event
 * after what enabled it. Append-only, in columns; a position is a long from 0.
 *
 * <p>One thread appends (the merger of a running run, or a reader of a file); any number read what is published, without
 * a lock, while it grows. A position below {@link #size()} never changes.
 */
public final class EventLog implements EventSink {
    /** The object of an event that is about none. */
    public static final int NO_OBJECT = -1;

    /** How many events are kept together, and let go together. */
    public static final int CHUNK = Chunk.SIZE;

    private static final int MASK = Chunk.SIZE - 1;
    private static final VarHandle SIZE;

    static {
        try {
            SIZE = MethodHandles.lookup().findVarHandle(EventLog.class, "size", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final Registry registry = new Registry();
    private final Chunks chunks = new Chunks();
    private final Checkpoints checkpoints = new Checkpoints();
    private final RecentColumns recent = new RecentColumns();
    private volatile ChunkSource source;

    /** Those of the chunk that is filled. */
    private Columns filling;

    /** Those of a run before this one, to be filled again; or null. */
    private Columns spare;

    private volatile long size;
    private int[] eventsOf = new int[8];
    private long steps;
    private long lastTime;

    /** Empties it, for another run; what it holds must be in memory. Not to be called while anybody reads. */
    public void clear() {
        registry.clear();
        checkpoints.clear();
        if (size > 0) {
            spare = chunks.get(0).columns;
        }
        Arrays.fill(eventsOf, 0);
        steps = 0;
        lastTime = 0;
        size = 0;
    }

    /** Adds an object; its number must be the next. Any thread may call this. */
    public void add(ObjectInfo object) {
        registry.add(object);
    }

    /** Adds a thread; its number must be the next. Any thread may call this. */
    public void add(ThreadInfo thread) {
        registry.add(thread);
    }

    /** Tells something else of a thread that is there. */
    public void replace(ThreadInfo thread) {
        registry.replace(thread);
    }

    /** The objects so far, by number. */
    public List<ObjectInfo> objects() {
        return registry.objects().snapshot();
    }

    /** The threads so far, by number. */
    public List<ThreadInfo> threads() {
        return registry.threads().snapshot();
    }

    /** The object with a number. */
    public ObjectInfo object(int id) {
        return registry.objects().get(id);
    }

    /** The thread with a number. */
    public ThreadInfo thread(int id) {
        return registry.threads().get(id);
    }

    /** The number of the thread that an object stands for, or -1. */
    public int threadOf(int object) {
        return registry.threadOf(object);
    }

    /** How many events are published. */
    public long size() {
        return size;
    }

    /** The code under which this log keeps a value. For the appending thread only. */
    public int code(Value value) {
        return registry.code(value);
    }

    /** The values that codes refer to, by number. */
    public List<Value> values() {
        return registry.values();
    }

    /** The value of a code of this log. */
    public Value value(int code) {
        return registry.value(code);
    }

    /** Appends an event. A time before that of the event before is raised to it, so that times never fall along the order. */
    @Override
    public void append(
            EventKind kind,
            int thread,
            long time,
            int object,
            int version,
            int line,
            int valueCode,
            EventId enabledBy,
            Detail detail) {
        long position = (long) SIZE.get(this);
        int at = (int) position & MASK;
        lastTime = Math.max(lastTime, time);
        reserve(thread);
        if (at == 0) {
            filling = spare == null ? new Columns(lastTime) : spare.begin(lastTime);
            spare = null;
            addChunk(position, filling);
        }
        filling.put(at, kind, thread, lastTime, object, version, line, valueCode, enabledBy, detail);
        eventsOf[thread]++;
        if (kind.isStep()) {
            steps++;
        }
        SIZE.setRelease(this, position + 1);
    }

    /**
     * Adds events that somebody else has, and that are fetched there when they are asked for. No event may be appended afterwards.
     *
     * @param events no more than there is still room for in the chunk that the log ends in
     * @throws IllegalArgumentException if there are more
     */
    public void extend(Digest events, ChunkSource keeper) {
        long position = size;
        int room = Chunk.SIZE - ((int) position & MASK);
        if (events.events() > room) {
            throw new IllegalArgumentException(events.events() + " events where there is room for " + room);
        }
        source = keeper;
        lastTime = events.firstTime();
        if (room == Chunk.SIZE) {
            addChunk(position, null);
        }
        int[] counts = events.counts();
        for (int at = 0; at < counts.length; at++) {
            int thread = events.threads()[at];
            reserve(thread);
            eventsOf[thread] += counts[at];
        }
        steps += events.steps();
        size = position + events.events();
    }

    private void reserve(int thread) {
        if (thread >= eventsOf.length) {
            eventsOf = Arrays.copyOf(eventsOf, Math.max(thread + 1, eventsOf.length * 2));
        }
    }

    private void addChunk(long position, Columns columns) {
        int[] before = Arrays.copyOf(eventsOf, registry.threads().size());
        chunks.put(Chunks.number(position), new Chunk(lastTime, steps, before, columns));
    }

    /**
     * Lets go of events that somebody else has as well, and fetches them there when they are asked for again.
     *
     * @param before the position of the first event that is kept; those that share a chunk with it are kept too
     */
    public void letGo(long before, ChunkSource keeper) {
        source = keeper;
        chunks.letGo(Chunks.number(Math.clamp(before, 0, size)));
    }

    /** What kind of event is at a position. */
    public EventKind kindAt(long position) {
        return EventKind.of(columns(position).kinds[(int) position & MASK]);
    }

    /** The thread of the event at a position. */
    public int threadAt(long position) {
        return columns(position).threads[(int) position & MASK];
    }

    /** The time of the event at a position, in ns since the run began; never less than that of the event before. */
    public long timeAt(long position) {
        return columns(position).time((int) position & MASK);
    }

    /** The object of the event at a position, or {@link #NO_OBJECT}. */
    public int objectAt(long position) {
        return columns(position).objects[(int) position & MASK];
    }

    /** The place of the event at a position among those of its object. */
    public int versionAt(long position) {
        return columns(position).versions[(int) position & MASK];
    }

    /** The line of the event at a position, or 0. */
    public int lineAt(long position) {
        return columns(position).lines[(int) position & MASK];
    }

    /** The code of the value of the event at a position. */
    public int valueCodeAt(long position) {
        return columns(position).values[(int) position & MASK];
    }

    /** The value of the event at a position; {@link Value#NONE} where it has none. */
    public Value valueAt(long position) {
        return value(valueCodeAt(position));
    }

    /** The detail of the event at a position, or null. */
    public Detail detailAt(long position) {
        return columns(position).detail((int) position & MASK);
    }

    /** What made the event at a position possible after its thread had to wait. */
    public Optional<EventId> enablerAt(long position) {
        Columns columns = columns(position);
        int found = columns.findLink((int) position & MASK);
        return found < 0
                ? Optional.empty()
                : Optional.of(new EventId(columns.linkThread(found), columns.linkIndex(found)));
    }

    /** The identity of the event at a position. */
    public EventId idAt(long position) {
        Columns columns = columns(position);
        int thread = columns.threads[(int) position & MASK];
        int index = chunks.get(Chunks.number(position)).before(thread);
        for (int at = ((int) position & MASK) - 1; at >= 0; at--) {
            if (columns.threads[at] == thread) {
                index++;
            }
        }
        return new EventId(thread, index);
    }

    /** Where an event stands, or -1 if it is not published. Costs the search of one chunk. */
    public long position(EventId id) {
        long published = size;
        if (published == 0) {
            return -1;
        }
        int number = chunks.lastBefore(id, Chunks.count(published));
        long first = Chunks.first(number);
        Columns columns = columns(first);
        int left = id.index() - chunks.get(number).before(id.thread());
        for (int at = 0; at < Chunk.SIZE && first + at < published; at++) {
            if (columns.threads[at] == id.thread() && left-- == 0) {
                return first + at;
            }
        }
        return -1;
    }

    /** The whole event at a position. */
    public Event event(long position) {
        Event.Stamp stamp = new Event.Stamp(
                idAt(position),
                timeAt(position),
                objectAt(position),
                versionAt(position),
                lineAt(position),
                enablerAt(position));
        return Event.of(kindAt(position), stamp, valueAt(position), detailAt(position));
    }

    /** How many visible steps are among the first events up to a position (exclusive). */
    public long stepsBefore(long position) {
        if (position == 0) {
            return 0;
        }
        Columns columns = columns(position - 1);
        long count = chunks.get(Chunks.number(position - 1)).stepsBefore;
        int last = (int) (position - 1) & MASK;
        for (int at = 0; at <= last; at++) {
            if (EventKind.of(columns.kinds[at]).isStep()) {
                count++;
            }
        }
        return count;
    }

    /** How many visible steps there are. */
    public long steps() {
        return stepsBefore(size);
    }

    /** Where the visible step with a number stands, from 1 to {@link #steps()}. */
    public long positionOfStep(long step) {
        long published = size;
        int number = chunks.lastBefore(step, Chunks.count(published));
        long first = Chunks.first(number);
        Columns columns = columns(first);
        long left = step - chunks.get(number).stepsBefore;
        for (int at = 0; at < Chunk.SIZE && first + at < published; at++) {
            if (EventKind.of(columns.kinds[at]).isStep() && --left == 0) {
                return first + at;
            }
        }
        throw new IndexOutOfBoundsException("step " + step);
    }

    /** The bytes that the events take in memory, tables of names and values apart, and those fetched again. */
    public long bytes() {
        return chunks.bytes(Chunks.count(size));
    }

    /** States that are kept along it. */
    Checkpoints checkpoints() {
        return checkpoints;
    }

    /** Those that the event at a position is in. */
    Columns columns(long position) {
        int number = Chunks.number(position);
        Chunk chunk = chunks.get(number);
        Columns kept = chunk.columns;
        return kept != null ? kept : recent.get(number, chunk.firstTime, source, () -> digest(number));
    }

    /** What the events of a chunk that is elsewhere must be. */
    private Digest digest(int number) {
        Chunk chunk = chunks.get(number);
        boolean last = number + 1 == Chunks.count(size);
        long after = last ? steps : chunks.get(number + 1).stepsBefore;
        int[] counts =
                last ? eventsOf.clone() : chunks.get(number + 1).eventsBefore.clone();
        for (int thread = 0; thread < counts.length; thread++) {
            counts[thread] -= chunk.before(thread);
        }
        int events = (int) (Math.min(Chunks.first(number + 1), size) - Chunks.first(number));
        return Digest.of(events, chunk.firstTime, (int) (after - chunk.stepsBefore), counts);
    }
}
