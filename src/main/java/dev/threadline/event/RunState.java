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
public final class RunState {
    private final EventLog log;
    private ThreadState[] threads;
    private Object[] objects;

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
            if (objects[id] instanceof ArrayList<?> items) {
                objects[id] = new ArrayList<>(items);
            }
        }
    }

    RunState copy() {
        return new RunState(this);
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
        if (objects[id] instanceof ArrayList<?> contents) {
            List<Value> elements = contents.stream().map(Value.class::cast).toList();
            return log.object(id).kind() == ObjectKind.DICT
                    ? new ObjectState.Entries(elements)
                    : new ObjectState.Items(elements);
        }
        return (ObjectState) objects[id];
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
        int thread = log.threadAt(position);
        int object = log.objectAt(position);
        if (thread >= threads.length || object >= objects.length) {
            grow();
        }
        applyToThread(log.kindAt(position), thread, object, position);
        if (object != EventLog.NO_OBJECT) {
            applyToObject(log.kindAt(position), thread, object, position);
        }
    }

    private void applyToThread(EventKind kind, int thread, int object, long position) {
        ThreadState before = threads[thread].at(log.lineAt(position));
        threads[thread] = switch (kind) {
            case REQUEST ->
                before.become(
                        log.object(object).kind().isLock() ? ThreadStatus.BLOCKED : ThreadStatus.WAITING,
                        object,
                        position);
            case WAIT -> before.become(ThreadStatus.WAITING, object, position);
            case SLEEP -> before.become(ThreadStatus.SLEEPING, EventLog.NO_OBJECT, position);
            case END -> before.become(ThreadStatus.ENDED, EventLog.NO_OBJECT, position);
            case FAIL -> before.fail();
            case CANCEL, SUSPEND, RESTORE -> before;
            default ->
                before.status() == ThreadStatus.READY
                        ? before
                        : before.become(ThreadStatus.READY, EventLog.NO_OBJECT, position);
        };
        if (kind == EventKind.START) {
            int started = log.threadOf(object);
            threads[started] = threads[started].become(ThreadStatus.READY, EventLog.NO_OBJECT, position);
        }
    }

    @SuppressWarnings("unchecked")
    private void applyToObject(EventKind kind, int thread, int object, long position) {
        switch (kind) {
            case ACQUIRE, RESTORE -> {
                int now = ValueCode.small(log.valueCodeAt(position));
                objects[object] = objects[object] instanceof ObjectState.Permits
                        ? new ObjectState.Permits(now)
                        : new ObjectState.Lock(thread, now);
            }
            case RELEASE, SUSPEND -> {
                int now = ValueCode.small(log.valueCodeAt(position));
                objects[object] = switch (objects[object]) {
                    case ObjectState.Permits _ -> new ObjectState.Permits(now);
                    case ObjectState.Lock(int owner, int _) when now > 0 -> new ObjectState.Lock(owner, now);
                    default -> ObjectState.Lock.FREE;
                };
            }
            case SET -> objects[object] = new ObjectState.Flag(true);
            case CLEAR -> objects[object] = new ObjectState.Flag(false);
            case BROKEN, RESET -> {
                if (objects[object] instanceof ObjectState.Gate(int parties, boolean _)) {
                    objects[object] = new ObjectState.Gate(parties, kind == EventKind.BROKEN);
                }
            }
            case PUT -> ((List<Value>) objects[object]).add(log.valueAt(position));
            case GET -> {
                List<Value> items = (List<Value>) objects[object];
                Value taken = log.valueAt(position);
                boolean lastIn = log.object(object).kind() == ObjectKind.LIFO_QUEUE;
                items.remove(lastIn ? items.lastIndexOf(taken) : items.indexOf(taken));
            }
            case START, BEGIN -> objects[object] = ObjectState.Life.ALIVE;
            case END -> objects[object] = ObjectState.Life.ENDED;
            case WRITE, UPDATE -> objects[object] = new ObjectState.Variable(log.valueAt(position));
            case MUTATE -> {
                Detail.Splice splice = (Detail.Splice) log.detailAt(position);
                List<Value> items = (ArrayList<Value>) objects[object];
                List<Value> window = items.subList(splice.at(), splice.at() + splice.removed());
                window.clear();
                items.addAll(splice.at(), splice.inserted());
            }
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
            ObjectState initial = log.object(id).initial();
            objects[id] = switch (initial) {
                case ObjectState.Items(var elements) -> new ArrayList<>(elements);
                case ObjectState.Entries(var pairs) -> new ArrayList<>(pairs);
                default -> initial;
            };
        }
    }
}
