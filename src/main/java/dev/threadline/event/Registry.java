package dev.threadline.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the events of a log speak of by number: its objects, threads and values. Any thread may read; see {@link Table}. */
final class Registry {
    /** None, False and True. */
    private static final int FIRST_VALUES = 3;

    private final Table<ObjectInfo> objects = new Table<>();
    private final Table<ThreadInfo> threads = new Table<>();
    private final Table<Value> values = new Table<>();
    private final Map<Value, Integer> interned = new HashMap<>();
    private final Map<Integer, Integer> threadOfObject = new HashMap<>();

    Registry() {
        addFirstValues();
    }

    private void addFirstValues() {
        code(Value.NONE);
        code(Value.FALSE);
        code(Value.TRUE);
    }

    void clear() {
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
    }

    void add(ObjectInfo object) {
        if (objects.add(object) != object.id()) {
            throw new IllegalArgumentException("object " + object.id() + " out of turn");
        }
    }

    void add(ThreadInfo thread) {
        synchronized (threadOfObject) {
            threadOfObject.put(thread.object(), thread.id());
        }
        if (threads.add(thread) != thread.id() || thread.id() > Character.MAX_VALUE) {
            throw new IllegalArgumentException("thread " + thread.id() + " out of turn");
        }
    }

    void replace(ThreadInfo thread) {
        threads.replace(thread.id(), thread);
    }

    Table<ObjectInfo> objects() {
        return objects;
    }

    Table<ThreadInfo> threads() {
        return threads;
    }

    List<Value> values() {
        return values.snapshot();
    }

    int threadOf(int object) {
        synchronized (threadOfObject) {
            return threadOfObject.getOrDefault(object, -1);
        }
    }

    int code(Value value) {
        if (value instanceof Value.Int(var number) && number.bitLength() < 31) {
            long small = number.longValueExact();
            if (ValueCode.fits(small)) {
                return ValueCode.ofSmall((int) small);
            }
        }
        return ValueCode.ofReference(interned.computeIfAbsent(value, values::add));
    }

    Value value(int code) {
        return ValueCode.isSmall(code) ? Value.of(ValueCode.small(code)) : values.get(ValueCode.reference(code));
    }
}
