package dev.threadline.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The whole state of a run at a position: every thread, every object. Only {@link Cursor} changes it; to readers it is a
 * view that moves with its cursor.
 */
public final class RunState implements StatusRule.Follower {
    private final EventLog log;
    private ThreadState[] threads;
    private Object[] objects;
    private long applied;

    RunState(EventLog log) {
        this.log = log;
        threads = new ThreadState[0];
        objects = new Object[0];
        grow();
    }

    private RunState(RunState other) {
        log = other.log;
        threads = other.threads.clone();
        objects = other.objects.clone();
        for (int id = 0; id < objects.length; id++) {
            if (objects[id] instanceof Contents contents) {
                objects[id] = contents.copy();
            }
        }
    }

    RunState copy() {
        return new RunState(this);
    }

    /** How much a copy takes: its threads, its objects and what is in them. */
    int weight() {
        int weight = threads.length + objects.length;
        for (Object object : objects) {
            weight += object instanceof Contents contents ? contents.size() : 0;
        }
        return weight;
    }

    /** How many threads the run has, those not yet made at this position included. */
    public int threadCount() {
        return threads.length;
    }

    /** A thread. */
    public ThreadState thread(int id) {
        return id < threads.length ? threads[id] : ThreadState.UNBORN;
    }

    /** An object. */
    public ObjectState object(int id) {
        if (id >= objects.length) {
            return log.object(id).initial();
        }
        return objects[id] instanceof Contents contents ? contents.state() : (ObjectState) objects[id];
    }

    /** The threads that want an object or wait for it, the longest waiting first. */
    public List<Integer> waiters(int object) {
        return IntStream.range(0, threads.length)
                .filter(id -> threads[id].isStuck() && threads[id].object() == object)
                .boxed()
                .sorted(Comparator.comparingLong(id -> threads[id].since()))
                .toList();
    }

    void apply(long position) {
        Columns columns = log.columns(position);
        int at = (int) position & Chunk.SIZE - 1;
        int thread = columns.threads[at];
        int object = columns.objects[at];
        if (thread >= threads.length || object >= objects.length) {
            grow();
        }
        EventKind kind = EventKind.of(columns.kinds[at]);
        applied = position;
        threads[thread] = threads[thread].at(columns.lines[at]);
        StatusRule.apply(log, position, kind, thread, object, this);
        if (kind == EventKind.FAIL) {
            threads[thread] = threads[thread].fail();
        }
        if (object != EventLog.NO_OBJECT) {
            applyToObject(kind, thread, object, position);
        }
    }

    @Override
    public void becomes(int thread, ThreadStatus status, int object) {
        if (threads[thread].status() != ThreadStatus.READY || status != ThreadStatus.READY) {
            threads[thread] = threads[thread].become(status, object, applied);
        }
    }

    private void applyToObject(EventKind kind, int thread, int object, long position) {
        switch (kind) {
            case ACQUIRE, RESTORE -> {
                int now = ValueCode.small(log.valueCodeAt(position));
                objects[object] = switch (objects[object]) {
                    case ObjectState.Permits _ -> new ObjectState.Permits(now);
                    case ObjectState.ReadWrite lock -> new ObjectState.ReadWrite(thread, now, lock.readers());
                    default -> new ObjectState.Lock(thread, now);
                };
            }
            case RELEASE, SUSPEND -> {
                int now = ValueCode.small(log.valueCodeAt(position));
                objects[object] = switch (objects[object]) {
                    case ObjectState.Permits _ -> new ObjectState.Permits(now);
                    case ObjectState.ReadWrite(int writer, int _, var readers) ->
                        new ObjectState.ReadWrite(now > 0 ? writer : -1, now, readers);
                    case ObjectState.Lock(int owner, int _) when now > 0 -> new ObjectState.Lock(owner, now);
                    default -> ObjectState.Lock.FREE;
                };
            }
            case ACQUIRE_SHARED, RELEASE_SHARED -> {
                if (objects[object] instanceof ObjectState.ReadWrite(int writer, int depth, var before)) {
                    List<Integer> readers = new ArrayList<>(before);
                    if (kind == EventKind.ACQUIRE_SHARED) {
                        readers.add(thread);
                    } else {
                        readers.remove((Integer) thread);
                    }
                    objects[object] = new ObjectState.ReadWrite(writer, depth, readers);
                }
            }
            case COUNT_DOWN -> objects[object] = new ObjectState.Count(ValueCode.small(log.valueCodeAt(position)));
            case WAIT -> {
                if (objects[object] instanceof ObjectState.Offer) {
                    objects[object] = new ObjectState.Offer(thread, log.valueAt(position));
                }
            }
            case EXCHANGE -> objects[object] = ObjectState.Offer.NONE;
            case TIMEOUT, REFUSE -> {
                // An exchange is refused to who is interrupted while it waits.
                if (objects[object] instanceof ObjectState.Offer) {
                    objects[object] = ObjectState.Offer.NONE;
                }
            }
            case SET -> objects[object] = new ObjectState.Flag(true);
            case CLEAR -> objects[object] = new ObjectState.Flag(false);
            case BROKEN, RESET -> {
                if (objects[object] instanceof ObjectState.Gate(int parties, boolean _)) {
                    objects[object] = new ObjectState.Gate(parties, kind == EventKind.BROKEN);
                }
            }
            case PUT, GET, MUTATE -> ((Contents) objects[object]).apply(log, position);
            case START, BEGIN -> objects[object] = ObjectState.Life.ALIVE;
            case END -> objects[object] = ObjectState.Life.ENDED;
            case WRITE, UPDATE -> objects[object] = new ObjectState.Variable(log.valueAt(position));
            default -> {
                // The object stays as it is: reads, misses, requests and the like.
            }
        }
    }

    private void grow() {
        int firstThread = threads.length;
        threads = Arrays.copyOf(threads, log.threads().size());
        Arrays.fill(threads, firstThread, threads.length, ThreadState.UNBORN);
        int firstObject = objects.length;
        objects = Arrays.copyOf(objects, log.objects().size());
        for (int id = firstObject; id < objects.length; id++) {
            ObjectInfo info = log.object(id);
            objects[id] = Contents.isIn(info) ? new Contents(info) : info.initial();
        }
    }
}
