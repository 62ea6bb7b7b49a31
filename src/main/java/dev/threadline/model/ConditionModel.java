package dev.threadline.model;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Python's {@code threading.Condition}. A wait gives the whole lock up and lines up; a notify lets the longest waiting go (the
 * order of CPython; its documentation promises none), and keeps the lock. Who was notified, or whose time is over, wants the
 * lock back before it comes out.
 */
public final class ConditionModel implements Model {
    private static final Effect NOT_HELD_TO_WAIT = Effect.refused("RuntimeError", "cannot wait on un-acquired lock");
    private static final Effect NOT_HELD_TO_NOTIFY =
            Effect.refused("RuntimeError", "cannot notify on un-acquired lock");

    private final Suspendable lock;
    private final int lockObject;

    /** Who waits, the longest first, and who was notified, each with the depth that it had the lock. */
    private final Map<Integer, Integer> waiting = new LinkedHashMap<>();

    private final Map<Integer, Integer> leaving = new LinkedHashMap<>();

    /**
     * @param lock what it is a condition of
     * @param lockObject that lock's number
     */
    public ConditionModel(Suspendable lock, int lockObject) {
        this.lock = lock;
        this.lockObject = lockObject;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.CONDITION;
    }

    @Override
    public int companion() {
        return lockObject;
    }

    @Override
    public boolean enabled(int thread, Operation operation) {
        return operation.action() != Action.RESUME || leaving.containsKey(thread) && lock.isFree();
    }

    @Override
    public Effect apply(int thread, Operation operation) {
        return switch (operation.action()) {
            case WAIT -> {
                if (!lock.isHeldFor(thread)) {
                    yield NOT_HELD_TO_WAIT;
                }
                waiting.put(thread, lock.suspend());
                Effect given = new Effect(EventKind.SUSPEND, ValueCode.ofSmall(0), ValueCode.NONE, 1, null);
                yield Effect.of(EventKind.WAIT, ValueCode.NONE, Effect.GOES_ON).with(given);
            }
            case RESUME -> {
                int depth = leaving.remove(thread);
                lock.restore(thread, depth);
                Effect taken = Effect.of(EventKind.RESTORE, ValueCode.ofSmall(depth), ValueCode.NONE);
                boolean inTime = operation.argument() != ValueCode.FALSE;
                yield Effect.of(EventKind.RESUME, ValueCode.of(inTime), ValueCode.of(inTime))
                        .with(taken);
            }
            case NOTIFY ->
                lock.isHeldFor(thread)
                        ? notified(
                                operation.argument() == ValueCode.NONE
                                        ? Integer.MAX_VALUE
                                        : ValueCode.small(operation.argument()))
                        : NOT_HELD_TO_NOTIFY;
            default -> throw Model.unknown(this, operation);
        };
    }

    private Effect notified(int most) {
        List<Integer> woken = new ArrayList<>();
        for (Iterator<Map.Entry<Integer, Integer>> line = waiting.entrySet().iterator();
                line.hasNext() && woken.size() < most; ) {
            Map.Entry<Integer, Integer> first = line.next();
            leaving.put(first.getKey(), first.getValue());
            woken.add(first.getKey());
            line.remove();
        }
        return new Effect(EventKind.NOTIFY, ValueCode.NONE, ValueCode.NONE, 0, new Detail.Woken(woken));
    }

    @Override
    public boolean canExpire(int thread, Operation operation) {
        return waiting.containsKey(thread);
    }

    /** Its time is over: it wants the lock back now. One that was notified has no time limit any more. */
    @Override
    public Effect expire(int thread, Operation operation) {
        Integer depth = waiting.remove(thread);
        if (depth == null) {
            return null;
        }
        leaving.put(thread, depth);
        return Effect.of(EventKind.TIMEOUT, ValueCode.NONE, Effect.GOES_ON);
    }

    @Override
    public boolean canStir(int thread, Operation operation) {
        return operation.action() == Action.RESUME && waiting.containsKey(thread);
    }

    @Override
    public Effect stir(int thread, Operation operation) {
        leaving.put(thread, waiting.remove(thread));
        return Effect.of(EventKind.STIR, ValueCode.NONE, Effect.GOES_ON);
    }

    @Override
    public ObjectState snapshot() {
        return new ObjectState.Condition(lockObject);
    }

    @Override
    public void encode(StateWriter out) {
        encode(waiting, out);
        // Any of those may come out first, whoever was woken first.
        encode(new TreeMap<>(leaving), out);
    }

    private static void encode(Map<Integer, Integer> line, StateWriter out) {
        out.number(line.size());
        line.forEach((thread, depth) -> {
            out.thread(thread);
            out.number(depth);
        });
    }

    @Override
    public void decode(StateReader in) {
        decode(waiting, in);
        decode(leaving, in);
    }

    private static void decode(Map<Integer, Integer> line, StateReader in) {
        line.clear();
        for (int left = in.number(); left > 0; left--) {
            line.put(in.thread(), in.number());
        }
    }
}
