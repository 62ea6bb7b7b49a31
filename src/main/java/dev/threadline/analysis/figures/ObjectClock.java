package dev.threadline.analysis.figures;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds up what happens around a lock, or around anything else that threads wait for, while a run goes by. */
final class ObjectClock {
    private static final int THREAD_BITS = 20;

    private final int object;
    private final boolean lock;
    private final Durations waits = new Durations();
    private final Durations holds = new Durations();
    private final Tally blockings = new Tally();
    private long acquisitions;
    private long attempts;
    private int queue;
    private int longestQueue;
    private int depth;
    private int readers;
    private boolean held;
    private long heldSince;

    /** Of a lock who took it last, of a thread that thread. */
    private int holder;

    /** @param thread the number of the thread that the object stands for, or -1 */
    ObjectClock(ObjectInfo info, int thread) {
        object = info.id();
        lock = info.kind().isLock();
        held = lock && info.initial() instanceof ObjectState.Lock taken && !taken.isFree();
        holder = held ? info.initial().holder() : thread;
    }

    /** Whether threads can wait for things of a kind. */
    static boolean isFor(ObjectKind kind) {
        return switch (kind) {
            case ATOMIC_INTEGER, VARIABLE, LIST, DICT -> false;
            case THREAD,
                    INTERPRETER_LOCK,
                    LOCK,
                    RLOCK,
                    READ_WRITE_LOCK,
                    SEMAPHORE,
                    BOUNDED_SEMAPHORE,
                    CONDITION,
                    QUEUE,
                    LIFO_QUEUE,
                    PRIORITY_QUEUE,
                    EXCHANGER,
                    EVENT,
                    BARRIER,
                    COUNT_DOWN_LATCH -> true;
        };
    }

    int object() {
        return object;
    }

    /** Whether it is known from the beginning of a wait who is in the way. */
    boolean knowsBlocker() {
        return lock || holder >= 0;
    }

    /**
     * An event about this object.
     *
     * @param thread who did it
     * @param waited whether that thread had to wait for it
     * @param time of the event, in ns
     * @param count the event's number: the depth of a lock, or how many readers there are
     */
    void event(EventKind kind, int thread, boolean waited, long time, int count) {
        switch (kind) {
            case ACQUIRE, ACQUIRE_SHARED, GET, PUT, JOIN, PASS, TRIP, EXCHANGE, RESUME -> {
                acquisitions++;
                attempts += waited || kind == EventKind.RESUME ? 0 : 1;
            }
            default -> {
                // Nobody got what he came for; who comes out of a wait has waited for its lock anyway.
            }
        }
        if (lock) {
            follow(kind, thread, time, count);
        }
    }

    private void follow(EventKind kind, int thread, long time, int count) {
        switch (kind) {
            case ACQUIRE, RESTORE -> {
                depth = count;
                take(thread, time);
            }
            case ACQUIRE_SHARED -> {
                readers = count;
                take(thread, time);
            }
            case RELEASE, SUSPEND -> {
                depth = count;
                given(time);
            }
            case RELEASE_SHARED -> {
                readers = count;
                given(time);
            }
            default -> {
                // A request or a miss; who waits is told by the thread's clock.
            }
        }
    }

    /** A thread began to wait. Answers who is known to be in its way, or {@link Blocking#NOBODY}. */
    int requested() {
        attempts++;
        queue++;
        longestQueue = Math.max(longestQueue, queue);
        return lock && !held ? Blocking.NOBODY : holder;
    }

    /** A thread waits no longer. */
    void waited(long ns, int blocker, int blocked) {
        queue--;
        waits.add(ns);
        blockings.add((long) (blocker + 1) << THREAD_BITS | blocked, ns);
    }

    /** The run is over. */
    void stop(long time) {
        free(time);
    }

    private void take(int thread, long time) {
        holder = thread;
        if (!held) {
            held = true;
            heldSince = time;
        }
    }

    /** Whoever comes down from writing to reading has it all the time. */
    private void given(long time) {
        if (depth == 0 && readers == 0) {
            free(time);
        }
    }

    private void free(long time) {
        if (held) {
            held = false;
            holds.add(time - heldSince);
        }
    }

    /** Whether it was of use to anybody. */
    boolean isUsed() {
        return acquisitions + attempts > 0;
    }

    ObjectFigures figures() {
        List<Blocking> all = new ArrayList<>();
        blockings.read((key, times, ns) ->
                all.add(new Blocking((int) (key >> THREAD_BITS) - 1, (int) key & (1 << THREAD_BITS) - 1, times, ns)));
        all.sort(Comparator.comparingLong(Blocking::ns)
                .reversed()
                .thenComparingInt(Blocking::blocker)
                .thenComparingInt(Blocking::blocked));
        return new ObjectFigures(
                object, acquisitions, attempts, waits.distribution(), holds.distribution(), longestQueue, all);
    }
}
