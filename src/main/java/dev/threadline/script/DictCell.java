package dev.threadline.script;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.model.StateReader;
import dev.threadline.model.StateWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A dictionary: entries in the order in which their keys came, and an index over them. To events it is a list of pairs, whose
 * changes are told as those of a list are.
 *
 * <p>The index does not hold places, which shift when an entry goes, but stamps: each entry gets the next one, so they rise
 * along the entries, and the place of a stamp is found by halving.
 *
 * <p>As with {@link ListCell}, only one thread at a time changes it, and its fields change and are copied under its monitor.
 */
final class DictCell implements Container {
    /** About how many bytes an entry takes. */
    static final long ENTRY_BYTES = 100;

    /** About how many bytes it takes without entries. */
    static final long BYTES = 200;

    private final Values values;
    private final Map<Object, Integer> stamps = new HashMap<>();
    private int[] entryStamps = new int[4];
    private int[] keys = new int[4];
    private int[] contents = new int[4];
    private int size;
    private int nextStamp;
    private volatile int object = PRIVATE;

    DictCell(Values values) {
        this.values = values;
    }

    /** A private dictionary of the same entries. */
    DictCell copied() {
        DictCell copy = new DictCell(values);
        copy.putAll(this);
        return copy;
    }

    @Override
    public int object() {
        return object;
    }

    @Override
    public void share(int asObject) {
        object = asObject;
    }

    @Override
    public synchronized int size() {
        return size;
    }

    @Override
    public synchronized int[] contents() {
        int[] all = Arrays.copyOf(keys, size * 2);
        System.arraycopy(contents, 0, all, size, size);
        return all;
    }

    /** The keys now, in order. */
    synchronized int[] keys() {
        return Arrays.copyOf(keys, size);
    }

    /** The values now, in the order of their keys. */
    synchronized int[] entryValues() {
        return Arrays.copyOf(contents, size);
    }

    /** The value of a key, or {@link Heap#UNSET}. @throws Raised TypeError if it can't be a key */
    int get(int key) {
        Object found = values.key(key);
        synchronized (this) {
            int at = placeOf(found);
            return at < 0 ? Heap.UNSET : contents[at];
        }
    }

    /** Gives a key of a private dictionary its value. @throws Raised TypeError if it can't be a key */
    void put(int key, int value) {
        Object found = values.key(key);
        int at = placeOf(found);
        store(at, found, at < 0 ? key : keys[at], value);
    }

    /** Puts all entries of another in. */
    void putAll(DictCell other) {
        int[] newKeys;
        int[] newValues;
        synchronized (other) {
            newKeys = other.keys();
            newValues = other.entryValues();
        }
        for (int at = 0; at < newKeys.length; at++) {
            put(newKeys[at], newValues[at]);
        }
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.DICT;
    }

    @Override
    public synchronized void replace(int held, int by) {
        Arrays.setAll(contents, at -> contents[at] == held ? by : contents[at]);
    }

    @Override
    public Operation operation(Arguments arguments) {
        return new DictMethods(values, object).operation(arguments);
    }

    @Override
    public Effect change(Operation operation) {
        int argument = operation.argument();
        return switch (operation.action()) {
            case GET_ITEM -> read(existing(argument));
            case LOOK_UP -> {
                int at = place(argument);
                yield at < 0 ? told(EventKind.QUERY, operation.second(), argument) : read(at);
            }
            case NEXT, NEXT_VALUE, NEXT_ITEM -> next(operation);
            case LENGTH -> Effect.answer(ValueCode.ofSmall(size));
            case CONTAINS -> Effect.answer(ValueCode.of(place(argument) >= 0));
            case READ_ALL, COPY -> {
                int copy = values.heap().add(copied());
                yield Effect.of(EventKind.READ, copy, copy);
            }
            case SET_ITEM -> set(operation, argument, operation.second(), ValueCode.NONE);
            case SET_DEFAULT -> {
                int at = place(argument);
                yield at >= 0 ? read(at) : set(operation, argument, operation.second(), operation.second());
            }
            case DELETE_ITEM -> removed(operation, existing(argument), ValueCode.NONE);
            case POP -> {
                int at = place(argument);
                if (at < 0 && operation.second() != Heap.UNSET) {
                    yield told(EventKind.QUERY, operation.second(), argument);
                }
                int there = existing(argument);
                yield removed(operation, there, contents[there]);
            }
            case POP_ITEM -> {
                if (size == 0) {
                    throw new Raised("KeyError", "'popitem(): dictionary is empty'");
                }
                yield removed(operation, size - 1, pair(size - 1));
            }
            case CLEAR -> {
                int before = size;
                replaceAll(new DictCell(values));
                yield changed(operation, 0, before, 0, ValueCode.NONE);
            }
            case UPDATE -> {
                DictCell updated = copied();
                updated.putAll((DictCell) values.heap().cell(argument));
                int before = size;
                replaceAll(updated);
                yield changed(operation, 0, before, size, ValueCode.NONE);
            }
            default -> throw Model.unknown(this, operation);
        };
    }

    private int place(int key) {
        return placeOf(values.key(key));
    }

    private int placeOf(Object key) {
        Integer stamp = stamps.get(key);
        return stamp == null ? -1 : Arrays.binarySearch(entryStamps, 0, size, stamp);
    }

    private int existing(int key) {
        int at = place(key);
        if (at < 0) {
            throw new Raised("KeyError", values.repr(key));
        }
        return at;
    }

    private int pair(int at) {
        return values.heap().add(new Cell.Tuple(new int[] {keys[at], contents[at]}));
    }

    private Effect read(int at) {
        return told(EventKind.READ, contents[at], keys[at]);
    }

    private Effect told(EventKind kind, int result, int key) {
        Detail detail = isShared() && kind == EventKind.READ ? new Detail.Element(values.shown(key)) : null;
        return new Effect(kind, result, result, 0, detail);
    }

    private Effect next(Operation operation) {
        if (operation.second() != ValueCode.ofSmall(size)) {
            throw new Raised("RuntimeError", "dictionary changed size during iteration");
        }
        int at = ValueCode.small(operation.argument());
        if (at >= size) {
            return Effect.of(EventKind.QUERY, ValueCode.NONE, Heap.UNSET);
        }
        return switch (operation.action()) {
            case NEXT_VALUE -> read(at);
            case NEXT_ITEM -> told(EventKind.READ, pair(at), keys[at]);
            default -> told(EventKind.READ, keys[at], keys[at]);
        };
    }

    private Effect set(Operation operation, int key, int value, int result) {
        Object found = values.key(key);
        int at = placeOf(found);
        store(at, found, at < 0 ? key : keys[at], value);
        return at < 0 ? changed(operation, size - 1, 0, 1, result) : changed(operation, at, 1, 1, result);
    }

    private synchronized void store(int at, Object found, int key, int value) {
        if (at >= 0) {
            contents[at] = value;
            return;
        }
        if (size == Limits.ELEMENTS) {
            throw new Raised("MemoryError", "a dictionary of more than %,d entries".formatted(Limits.ELEMENTS));
        }
        if (size == keys.length) {
            int room = size + (size >> 1) + 4;
            values.heap().charge((ENTRY_BYTES + (isShared() ? 2 * Heap.RECORDED_BYTES : 0)) * (room - size));
            keys = Arrays.copyOf(keys, room);
            contents = Arrays.copyOf(contents, room);
            entryStamps = Arrays.copyOf(entryStamps, room);
        }
        keys[size] = key;
        contents[size] = value;
        entryStamps[size] = nextStamp;
        stamps.put(found, nextStamp++);
        size++;
    }

    private Effect removed(Operation operation, int at, int result) {
        remove(at);
        return changed(operation, at, 1, 0, result);
    }

    private synchronized void remove(int at) {
        stamps.remove(values.key(keys[at]));
        System.arraycopy(keys, at + 1, keys, at, size - at - 1);
        System.arraycopy(contents, at + 1, contents, at, size - at - 1);
        System.arraycopy(entryStamps, at + 1, entryStamps, at, size - at - 1);
        size--;
    }

    private synchronized void replaceAll(DictCell other) {
        keys = other.keys;
        contents = other.contents;
        entryStamps = other.entryStamps;
        stamps.clear();
        stamps.putAll(other.stamps);
        nextStamp = other.nextStamp;
        size = other.size;
    }

    private Effect changed(Operation operation, int at, int removed, int inserted, int result) {
        if (!isShared()) {
            return Effect.of(EventKind.MUTATE, ValueCode.NONE, result);
        }
        Detail detail = new Detail.Splice(operation.action().word(), at, removed, shown(at, inserted));
        return new Effect(EventKind.MUTATE, result, result, 0, detail);
    }

    private List<Value> shown(int from, int count) {
        List<Value> pairs = new ArrayList<>(count);
        for (int at = from; at < from + count; at++) {
            pairs.add(new Value.Tuple(List.of(values.shown(keys[at]), values.shown(contents[at]))));
        }
        return pairs;
    }

    @Override
    public ObjectState snapshot() {
        return new ObjectState.Entries(shown(0, size));
    }

    @Override
    public void encode(StateWriter out) {
        out.number(size);
        for (int at = 0; at < size; at++) {
            out.value(keys[at]);
            out.value(contents[at]);
        }
    }

    @Override
    public void decode(StateReader in) {
        int count = in.number();
        entryStamps = new int[count];
        keys = new int[count];
        contents = new int[count];
        for (int at = 0; at < count; at++) {
            keys[at] = in.value();
            contents[at] = in.value();
        }
        size = count;
    }

    /** Makes the index over what {@link #decode} read, once the cells of the keys are there. */
    void index() {
        nextStamp = 0;
        for (int at = 0; at < size; at++) {
            entryStamps[at] = nextStamp;
            stamps.put(values.key(keys[at]), nextStamp++);
        }
    }
}
