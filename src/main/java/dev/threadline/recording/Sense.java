package dev.threadline.recording;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.RunState;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.List;

/**
 * Whether what is recorded could have happened, as far as those who read a log rely on it: that a put is about a queue, that a
 * notify says whom it woke. What an event does to its object is not looked at here; the log is folded for that.
 */
final class Sense {
    private Sense() {}

    /** Whether an object of a kind can be in a state. */
    static boolean fits(ObjectKind kind, ObjectState state) {
        return switch (kind) {
            case THREAD -> state instanceof ObjectState.Life;
            case INTERPRETER_LOCK, LOCK, RLOCK -> state instanceof ObjectState.Lock;
            case SEMAPHORE, BOUNDED_SEMAPHORE -> state instanceof ObjectState.Permits;
            case CONDITION -> state instanceof ObjectState.Condition;
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE -> state instanceof ObjectState.Queue;
            case LIST -> state instanceof ObjectState.Items;
            case DICT -> state instanceof ObjectState.Entries(var pairs) && arePairs(pairs);
            case EVENT -> state instanceof ObjectState.Flag;
            case BARRIER -> state instanceof ObjectState.Gate;
            case VARIABLE, ATOMIC_INTEGER -> state instanceof ObjectState.Variable;
            case READ_WRITE_LOCK -> state instanceof ObjectState.ReadWrite;
            case EXCHANGER -> state instanceof ObjectState.Offer;
            case COUNT_DOWN_LATCH -> state instanceof ObjectState.Count;
        };
    }

    /** Whether an event of a kind can have a detail, or null for none. */
    static boolean fits(EventKind kind, Detail detail) {
        return switch (kind) {
            case FAIL, REFUSE -> detail instanceof Detail.Failure;
            case NOTIFY, SET, TRIP, BROKEN, RESET, COUNT_DOWN, EXCHANGE -> detail instanceof Detail.Woken;
            case MUTATE -> detail instanceof Detail.Splice;
            case LOCAL -> detail instanceof Detail.LocalName;
            case CHOICE -> detail instanceof Detail.Chosen;
            case SLEEP -> detail instanceof Detail.Duration;
            case ACQUIRE, ACQUIRE_SHARED -> detail == null || detail instanceof Detail.Duration;
            case REQUEST -> detail == null || detail instanceof Detail.Attempt;
            case READ -> detail == null || detail instanceof Detail.Element;
            default -> true; // Nobody asks it for one.
        };
    }

    /** Whether an event of a kind can be about an object, or null for none. */
    static boolean fits(EventKind kind, ObjectInfo object) {
        if (object == null) {
            return switch (kind) {
                case REFUSE, FAIL, LOCAL, LINE, BRANCH, CHOICE, DRAW, PRINT, SLEEP, AWAKE -> true;
                default -> false;
            };
        }
        ObjectKind about = object.kind();
        return switch (kind) {
            case START, BEGIN, END -> about == ObjectKind.THREAD;
            case ACQUIRE, RELEASE -> about.isLock() || isSemaphore(about);
            case SUSPEND, RESTORE -> about.isLock();
            case ACQUIRE_SHARED, RELEASE_SHARED -> about == ObjectKind.READ_WRITE_LOCK;
            case NOTIFY, STIR -> about == ObjectKind.CONDITION;
            case SET, CLEAR -> about == ObjectKind.EVENT;
            case TRIP, BROKEN, RESET -> about == ObjectKind.BARRIER;
            case PUT, GET, TASK_DONE -> isQueue(about);
            case COUNT_DOWN -> about == ObjectKind.COUNT_DOWN_LATCH;
            case EXCHANGE -> about == ObjectKind.EXCHANGER;
            case UPDATE -> about == ObjectKind.ATOMIC_INTEGER;
            case WRITE -> about == ObjectKind.VARIABLE || about == ObjectKind.ATOMIC_INTEGER;
            case MUTATE -> isContainer(about);
            case READ -> about == ObjectKind.VARIABLE || about == ObjectKind.ATOMIC_INTEGER || isContainer(about);
            case CREATE, JOIN, REQUEST, TIMEOUT, CANCEL, REFUSE, MISS, WAIT, RESUME, PASS, QUERY -> true;
            case FAIL, LOCAL, LINE, BRANCH, CHOICE, DRAW, PRINT, SLEEP, AWAKE -> false;
        };
    }

    /**
     * Whether a thread can have an event of a kind about a thread: it begins and ends itself, and waits for others only.
     *
     * @param about the number of the thread that the object stands for, or -1
     */
    static boolean fits(EventKind kind, int thread, int about) {
        return switch (kind) {
            case START -> about >= 0;
            case BEGIN, END -> about == thread;
            case REQUEST, WAIT -> about != thread;
            default -> true;
        };
    }

    /** Whether a condition, if it is one, is that of a lock. @param objects all that there are */
    static boolean hasLock(ObjectInfo object, List<ObjectInfo> objects) {
        return !(object.initial() instanceof ObjectState.Condition(int lock))
                || objects.get(lock).kind().isLock();
    }

    /** Whether a change is one that the object, or null, can have: what goes into a dictionary are pairs. */
    static boolean fits(ObjectInfo object, Detail detail) {
        return object == null
                || object.kind() != ObjectKind.DICT
                || !(detail instanceof Detail.Splice splice)
                || arePairs(splice.inserted());
    }

    /**
     * Whether the event at a position tells a count as it should: how deep a lock is held, how many permits are left.
     *
     * @param state before the event
     */
    static boolean counts(EventLog log, long position, RunState state) {
        EventKind kind = log.kindAt(position);
        return switch (kind) {
            case ACQUIRE, RESTORE, ACQUIRE_SHARED -> {
                int now = log.valueCodeAt(position);
                ObjectKind about = log.object(log.objectAt(position)).kind();
                yield ValueCode.isSmall(now) && ValueCode.small(now) >= (isSemaphore(about) ? 0 : 1);
            }
            case RELEASE, SUSPEND, RELEASE_SHARED ->
                isCount(log.valueCodeAt(position)) && !isFree(kind, state.object(log.objectAt(position)));
            case COUNT_DOWN -> isCount(log.valueCodeAt(position));
            default -> true;
        };
    }

    private static boolean isCount(int valueCode) {
        return ValueCode.isSmall(valueCode) && ValueCode.small(valueCode) >= 0;
    }

    /** Whether each is a tuple of a key and its value. */
    private static boolean arePairs(List<Value> elements) {
        return elements.stream().allMatch(element -> element instanceof Value.Tuple(var pair) && pair.size() == 2);
    }

    private static boolean isContainer(ObjectKind kind) {
        return kind == ObjectKind.LIST || kind == ObjectKind.DICT;
    }

    private static boolean isFree(EventKind release, ObjectState state) {
        return switch (state) {
            case ObjectState.Lock lock -> lock.isFree();
            case ObjectState.ReadWrite lock ->
                release == EventKind.RELEASE_SHARED ? lock.readers().isEmpty() : lock.writer() < 0;
            default -> false;
        };
    }

    private static boolean isSemaphore(ObjectKind kind) {
        return kind == ObjectKind.SEMAPHORE || kind == ObjectKind.BOUNDED_SEMAPHORE;
    }

    private static boolean isQueue(ObjectKind kind) {
        return kind == ObjectKind.QUEUE || kind == ObjectKind.LIFO_QUEUE || kind == ObjectKind.PRIORITY_QUEUE;
    }
}
