package dev.threadline.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** None, False and True. */
    private static final int FIRST_VALUES = 3;

    private static final int MASK = Chunk.SIZE - 1;
    private static final VarHandle SIZE;

    static {
        try {
            SIZE = MethodHandles.lookup().findVarHandle(EventLog.class, "size", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final Table<ObjectInfo> objects = new Table<>();
    private final Table<ThreadInfo> threads = new Table<>();
    private final Table<Value> values = new Table<>();
    private final Map<Value, Integer> interned = new HashMap<>();
    private final Map<Integer, Integer> threadOfObject = new HashMap<>();

    private final RecentColumns recent = new RecentColumns();
    private final Allowance allowance = new Allowance();
    private volatile ChunkSource source;
    private volatile Chunk[] chunks = new Chunk[8];

    /** Those of the chunk that is filled. */
    private Columns filling;

    /** Those of a run before this one, to be filled again; or null. */
    private Columns spare;

    private volatile long size;
    private int[] eventsOf = new int[8];
    private long steps;
    private long lastTime;

    /** An empty log. */
    public EventLog() {
        addFirstValues();
    }

    /** Empties it, for another run; what it holds must be in memory. Not to be called while anybody reads. */
    public void clear() {
        objects.clear();
        threads.clear();
        synchronized (threadOfObject) {
            threadOfObject.clear();
        }
        if (values.size() > FIRST_VALUES) {
            values.clear();
            interned.clear();
            addFirstValues();
        }
        if (size > 0) {
            spare = chunks[0].columns;
        }
        Arrays.fill(eventsOf, 0);
        steps = 0;
        lastTime = 0;
        size = 0;
    }

    private void addFirstValues() {
        code(Value.NONE);
        code(Value.FALSE);
        code(Value.TRUE);
    }

    /** Adds an object; its number must be the next. Any thread may call this. */
    public void add(ObjectInfo object) {
        if (objects.add(object) != object.id()) {
            throw new IllegalArgumentException("object " + object.id() + " out of turn");
        }
    }

    /** Adds a thread; its number must be the next. Any thread may call this. */
    public void add(ThreadInfo thread) {
        synchronized (threadOfObject) {
            threadOfObject.put(thread.object(), thread.id());
        }
        if (threads.add(thread) != thread.id() || thread.id() > Character.MAX_VALUE) {
            throw new IllegalArgumentException("thread " + thread.id() + " out of turn");
        }
    }

    /** Tells something else of a thread that is there. */
    public void replace(ThreadInfo thread) {
        threads.replace(thread.id(), thread);
    }

    /** The objects so far, by number. */
    public List<ObjectInfo> objects() {
        return objects.snapshot();
    }

    /** The threads so far, by number. */
    public List<ThreadInfo> threads() {
        return threads.snapshot();
    }

    /** The object with a number. */
    public ObjectInfo object(int id) {
        return objects.get(id);
    }

    /** The thread with a number. */
    public ThreadInfo thread(int id) {
        return threads.get(id);
    }

    /** The number of the thread that an object stands for, or -1. */
    public int threadOf(int object) {
        synchronized (threadOfObject) {
            return threadOfObject.getOrDefault(object, -1);
        }
    }

    /** How many events are published. */
    public long size() {
        return size;
    }

    /** The code under which this log keeps a value. For the appending thread only. */
    public int code(Value value) {
        if (value instanceof Value.Int(var number) && number.bitLength() < 31) {
            long small = number.longValueExact();
            if (ValueCode.fits(small)) {
                return ValueCode.ofSmall((int) small);
            }
        }
        return ValueCode.ofReference(interned.computeIfAbsent(value, values::add));
    }

    /** The values that codes refer to, by number. */
    public List<Value> values() {
        return values.snapshot();
    }

    /** The value of a code of this log. */
    public Value value(int code) {
        return ValueCode.isSmall(code) ? Value.of(ValueCode.small(code)) : values.get(ValueCode.reference(code));
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
        if (thread >= eventsOf.length) {
            eventsOf = Arrays.copyOf(eventsOf, Math.max(thread + 1, eventsOf.length * 2));
        }
        if (at == 0) {
            allowance.await(position);
            addChunk((int) (position >>> Chunk.BITS));
        }
        filling.put(at, kind, thread, lastTime, object, version, line, valueCode, enabledBy, detail);
        eventsOf[thread]++;
        if (kind.isStep()) {
            steps++;
        }
        SIZE.setRelease(this, position + 1);
    }

    private void addChunk(int number) {
        Chunk[] now = chunks;
        if (number == now.length) {
            now = Arrays.copyOf(now, number * 2);
        }
        filling = spare == null ? new Columns(lastTime) : spare.begin(lastTime);
        spare = null;
        now[number] = new Chunk(lastTime, steps, Arrays.copyOf(eventsOf, threads.size()), filling);
        chunks = now;
    }

    /**
     * Bounds the memory that events take: who appends to a log with so many in memory waits until some of them are let go.
     *
     * @param events more than are ever kept; {@link Long#MAX_VALUE} for any number, as in a new log
     */
    public void bound(long events) {
        allowance.bound(events);
    }

    /**
     * Lets go of events that somebody else has as well, and fetches them there when they are asked for again.
     *
     * @param before the position of the first event that is kept; those that share a chunk with it are kept too
     */
    public void letGo(long before, ChunkSource keeper) {
        source = keeper;
        Chunk[] now = chunks;
        int first = (int) (Math.clamp(before, 0, size) >>> Chunk.BITS);
        for (int number = first - 1; number >= 0 && now[number].columns != null; number--) {
            now[number].columns = null;
        }
        allowance.letGo((long) first << Chunk.BITS);
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
        int index = before(chunk(position), thread);
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
        int low = 0;
        int high = (int) ((published - 1) >>> Chunk.BITS);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before(chunks[middle], id.thread()) <= id.index()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        long position = (long) low << Chunk.BITS;
        if (position >= published) {
            return -1;
        }
        Columns columns = columns(position);
        int left = id.index() - before(chunks[low], id.thread());
        for (int at = 0; at < Chunk.SIZE && position + at < published; at++) {
            if (columns.threads[at] == id.thread() && left-- == 0) {
                return position + at;
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
        long count = chunk(position - 1).stepsBefore;
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
        int low = 0;
        int high = (int) ((published - 1) >>> Chunk.BITS);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks[middle].stepsBefore < step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Columns columns = columns((long) low << Chunk.BITS);
        long left = step - chunks[low].stepsBefore;
        for (int at = 0; at < Chunk.SIZE; at++) {
            if (EventKind.of(columns.kinds[at]).isStep() && --left == 0) {
                return ((long) low << Chunk.BITS) + at;
            }
        }
        throw new IndexOutOfBoundsException("step " + step);
    }

    /** The bytes that the events take in memory, tables of names and values apart, and those fetched again. */
    public long bytes() {
        long bytes = 0;
        Chunk[] now = chunks;
        for (long first = 0; first < size; first += Chunk.SIZE) {
            bytes += now[(int) (first >>> Chunk.BITS)].bytes();
        }
        return bytes;
    }

    private Columns columns(long position) {
        int number = (int) (position >>> Chunk.BITS);
        Chunk chunk = chunks[number];
        Columns kept = chunk.columns;
        return kept != null ? kept : recent.get(number, chunk, source);
    }

    private Chunk chunk(long position) {
        return chunks[(int) (position >>> Chunk.BITS)];
    }

    private static int before(Chunk chunk, int thread) {
        return thread < chunk.eventsBefore.length ? chunk.eventsBefore[thread] : 0;
    }
}
