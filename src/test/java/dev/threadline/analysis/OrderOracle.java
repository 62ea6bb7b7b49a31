package dev.threadline.analysis;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What happened before what, told pair by pair and kept whole: for each event the set of all before it. The plain reading of
 * the rules, without a clock, for short logs.
 */
final class OrderOracle {
    private final EventLog log;
    private final List<BitSet> before = new ArrayList<>();

    OrderOracle(EventLog log) {
        this.log = log;
        for (int at = 0; at < log.size(); at++) {
            BitSet mine = new BitSet();
            for (int earlier = 0; earlier < at; earlier++) {
                if (leads(earlier, at)) {
                    mine.or(before.get(earlier));
                    mine.set(earlier);
                }
            }
            before.add(mine);
        }
    }

    boolean isOrdered(long earlier, long later) {
        return before.get((int) later).get((int) earlier);
    }

    private boolean leads(int from, int to) {
        if (log.threadAt(from) == log.threadAt(to)) {
            return true;
        }
        return wakes(from, to) || log.objectAt(from) == log.objectAt(to) && handsOn(from, to);
    }

    /** Who is woken, or started, learns of it with its next event. */
    private boolean wakes(int from, int to) {
        int thread = log.threadAt(to);
        if (isFirstOf(thread, from, to)
                && (wokenBy(from, thread)
                        || log.kindAt(from) == EventKind.START && log.threadOf(log.objectAt(from)) == thread)) {
            return true;
        }
        // A latch is opened by all who counted it down.
        return log.kindAt(from) == EventKind.COUNT_DOWN && isOpened(from, to, thread);
    }

    private boolean isOpened(int from, int to, int thread) {
        for (int at = from; at < to; at++) {
            if (log.objectAt(at) == log.objectAt(from) && wokenBy(at, thread) && isFirstOf(thread, at, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean wokenBy(int at, int thread) {
        return log.detailAt(at) instanceof Detail.Woken(var threads) && threads.contains(thread);
    }

    /** While a thread waits it has no events, so the one that follows its waking is the next. */
    private boolean isFirstOf(int thread, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (log.threadAt(at) == thread) {
                return false;
            }
        }
        return true;
    }

    private boolean handsOn(int from, int to) {
        EventKind gives = log.kindAt(from);
        EventKind takes = log.kindAt(to);
        ObjectState initial = log.object(log.objectAt(from)).initial();
        return switch (log.object(log.objectAt(from)).kind()) {
            case LOCK, RLOCK, READ_WRITE_LOCK ->
                gives == EventKind.RELEASE_SHARED && takes == EventKind.ACQUIRE
                        || (gives == EventKind.RELEASE || gives == EventKind.SUSPEND)
                                && log.valueAt(from).equals(Value.of(0))
                                && (takes == EventKind.ACQUIRE
                                        || takes == EventKind.RESTORE
                                        || takes == EventKind.ACQUIRE_SHARED);
            case SEMAPHORE, BOUNDED_SEMAPHORE -> gives == EventKind.RELEASE && takes == EventKind.ACQUIRE;
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE ->
                gives == EventKind.PUT && takes == EventKind.GET
                        || gives == EventKind.TASK_DONE && takes == EventKind.JOIN
                        || gives == EventKind.GET
                                && takes == EventKind.PUT
                                && initial instanceof ObjectState.Queue queue
                                && queue.isBounded();
            case EVENT ->
                gives == EventKind.SET
                        && (takes == EventKind.PASS
                                || takes == EventKind.QUERY && log.valueAt(to).equals(Value.TRUE))
                        && !isBetween(EventKind.CLEAR, from, to);
            case COUNT_DOWN_LATCH ->
                gives == EventKind.COUNT_DOWN
                        && (takes == EventKind.PASS
                                || takes == EventKind.QUERY && log.valueAt(to).equals(Value.of(0)));
            case BARRIER ->
                gives == EventKind.WAIT
                        && (takes == EventKind.TRIP || takes == EventKind.WAIT && isLast(to, initial))
                        && !isBetween(EventKind.TRIP, from, to)
                        && !isBetween(EventKind.BROKEN, from, to)
                        && !isBetween(EventKind.RESET, from, to);
            case EXCHANGER ->
                gives == EventKind.WAIT
                        && takes == EventKind.EXCHANGE
                        && wokenBy(to, log.threadAt(from))
                        && isLastOfItsThread(from, to);
            case ATOMIC_INTEGER ->
                (gives == EventKind.WRITE || gives == EventKind.UPDATE)
                        && (takes == EventKind.READ || takes == EventKind.UPDATE);
            case THREAD -> gives == EventKind.END && (takes == EventKind.JOIN || takes == EventKind.QUERY);
            case CONDITION, INTERPRETER_LOCK, VARIABLE, LIST, DICT -> false;
        };
    }

    private boolean isLast(int at, ObjectState initial) {
        return initial instanceof ObjectState.Gate(int parties, boolean _)
                && log.valueAt(at).equals(Value.of(parties - 1));
    }

    private boolean isLastOfItsThread(int from, int to) {
        return isFirstOf(log.threadAt(from), from, to);
    }

    private boolean isBetween(EventKind kind, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (log.kindAt(at) == kind && log.objectAt(at) == log.objectAt(from)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two accesses of one object come into each other's way. */
    boolean conflict(long one, long other) {
        int object = log.objectAt(one);
        ObjectKind kind = object < 0 ? ObjectKind.THREAD : log.object(object).kind();
        if (object != log.objectAt(other) || log.threadAt(one) == log.threadAt(other)) {
            return false;
        }
        return switch (kind) {
            case VARIABLE -> isAccess(one) && isAccess(other) && (isWrite(one) || isWrite(other));
            case LIST, DICT -> isSameElement(one, other);
            default -> false;
        };
    }

    private boolean isWrite(long at) {
        return log.kindAt(at) == EventKind.WRITE;
    }

    private boolean isAccess(long at) {
        return isWrite(at) || log.kindAt(at) == EventKind.READ;
    }

    /** Of two assignments, or an assignment and a read, of one element; what moves elements makes them others. */
    private boolean isSameElement(long one, long other) {
        Value element = element(one);
        if (element == null || !element.equals(element(other)) || !isMutation(one) && !isMutation(other)) {
            return false;
        }
        for (long between = Math.min(one, other) + 1; between < Math.max(one, other); between++) {
            if (log.objectAt(between) == log.objectAt(one) && isMutation(between) && element(between) == null) {
                return false;
            }
        }
        return true;
    }

    private boolean isMutation(long at) {
        return log.kindAt(at) == EventKind.MUTATE;
    }

    private Value element(long at) {
        return switch (log.detailAt(at)) {
            case Detail.Element(Value key) -> key;
            case Detail.Splice(var method, int place, int _, var inserted)
            when method.equals("[]=") -> {
                boolean entry = log.object(log.objectAt(at)).kind() == ObjectKind.DICT;
                yield entry ? ((Value.Tuple) inserted.getFirst()).elements().getFirst() : Value.of(place);
            }
            case null, default -> null;
        };
    }
}
