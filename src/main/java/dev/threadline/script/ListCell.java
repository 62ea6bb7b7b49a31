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
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A list. While one thread alone can reach it, its methods are no steps; once it is shared, for good, each is one, and this
 * is the model behind the list's guard.
 *
 * <p>Only one thread at a time changes it: the one that can reach it, or the one inside its guard. Printing or comparing a shared
 * list looks at it without a step of its own; so its fields change, and are copied, under its monitor, inside of which no
 * other list is ever looked at.
 */
final class ListCell implements Container {
    private final Values values;
    private int[] items;
    private int size;
    private volatile int object = PRIVATE;

    ListCell(Values values, int[] items) {
        this.values = values;
        this.items = items.clone();
        size = items.length;
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
    public int[] contents() {
        return items();
    }

    /** The elements now, as codes. */
    synchronized int[] items() {
        return Arrays.copyOf(items, size);
    }

    /** Adds an element to a private list. */
    void add(int code) {
        if (size == Limits.ELEMENTS) {
            throw new Raised("MemoryError", "a list of more than %,d elements".formatted(Limits.ELEMENTS));
        }
        replace(size, 0, new int[] {code}, size + 1);
    }

    /** The element at a place, or {@link Heap#UNSET} past the end. */
    synchronized int at(int place) {
        return place < size ? items[place] : Heap.UNSET;
    }

    @Override
    public synchronized int size() {
        return size;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.LIST;
    }

    @Override
    public synchronized void replace(int held, int by) {
        Arrays.setAll(items, at -> items[at] == held ? by : items[at]);
    }

    @Override
    public Operation operation(Arguments arguments) {
        return new ListMethods(values, object).operation(arguments);
    }

    @Override
    public Effect change(Operation operation) {
        int argument = operation.argument();
        return switch (operation.action()) {
            case GET_ITEM -> element(index(argument, "list index out of range"));
            case NEXT -> {
                int index = ValueCode.small(argument);
                yield index < size ? element(index) : Effect.of(EventKind.QUERY, ValueCode.NONE, Heap.UNSET);
            }
            case LENGTH -> Effect.answer(ValueCode.ofSmall(size));
            case CONTAINS -> Effect.answer(ValueCode.of(find(argument) >= 0));
            case COUNT ->
                Effect.answer(ValueCode.ofSmall((int) Arrays.stream(items, 0, size)
                        .filter(item -> values.equal(item, argument))
                        .count()));
            case INDEX -> Effect.answer(ValueCode.ofSmall(index(argument, operation.second())));
            case READ_ALL, COPY -> {
                int copy = values.heap().add(new ListCell(values, items()));
                yield Effect.of(EventKind.READ, copy, copy);
            }
            case SET_ITEM -> setItem(operation);
            case DELETE_ITEM -> deleteItem(operation);
            case APPEND -> splice(operation, size, 0, new int[] {argument}, ValueCode.NONE);
            case INSERT -> {
                int wanted = values.toIndex(argument);
                int at = Math.clamp(wanted < 0 ? wanted + (long) size : wanted, 0, size);
                yield splice(operation, at, 0, new int[] {operation.second()}, ValueCode.NONE);
            }
            case POP -> {
                if (size == 0) {
                    throw new Raised("IndexError", "pop from empty list");
                }
                int at = argument == ValueCode.NONE ? size - 1 : index(argument, "pop index out of range");
                yield splice(operation, at, 1, new int[0], items[at]);
            }
            case REMOVE -> {
                int at = find(argument);
                if (at < 0) {
                    throw new Raised("ValueError", "list.remove(x): x not in list");
                }
                yield splice(operation, at, 1, new int[0], ValueCode.NONE);
            }
            case CLEAR -> splice(operation, 0, size, new int[0], ValueCode.NONE);
            case EXTEND -> splice(operation, size, 0, values.elements(argument), ValueCode.NONE);
            case REPEAT -> repeat(operation);
            case REVERSE -> {
                int[] reversed = items();
                for (int i = 0; i < size; i++) {
                    reversed[i] = items[size - 1 - i];
                }
                yield splice(operation, 0, size, reversed, ValueCode.NONE);
            }
            case SORT -> {
                int[] all = items();
                int[] keys =
                        operation.second() == ValueCode.NONE ? all : KeyedOrder.keys(values, operation.second(), size);
                int[] sorted = KeyedOrder.sorted(values, all, keys, argument == ValueCode.TRUE);
                yield splice(operation, 0, size, sorted, ValueCode.NONE);
            }
            default -> throw Model.unknown(this, operation);
        };
    }

    private Effect setItem(Operation operation) {
        int argument = operation.argument();
        if (values.heap().at(argument) instanceof Cell.Slice slice) {
            return setSlice(operation, new Slices(values).run(slice, size), values.elements(operation.second()));
        }
        int at = index(argument, "list assignment index out of range");
        return splice(operation, at, 1, new int[] {operation.second()}, ValueCode.NONE);
    }

    private Effect deleteItem(Operation operation) {
        int argument = operation.argument();
        if (values.heap().at(argument) instanceof Cell.Slice slice) {
            return deleteSlice(operation, new Slices(values).run(slice, size));
        }
        return splice(operation, index(argument, "list assignment index out of range"), 1, new int[0], ValueCode.NONE);
    }

    private Effect setSlice(Operation operation, Slices.Run run, int[] replacement) {
        if (run.step() == 1) {
            return splice(operation, run.start(), run.count(), replacement, ValueCode.NONE);
        }
        if (replacement.length != run.count()) {
            throw new Raised(
                    "ValueError",
                    "attempt to assign sequence of size %d to extended slice of size %d"
                            .formatted(replacement.length, run.count()));
        }
        int[] all = items();
        for (int place = 0; place < run.count(); place++) {
            all[run.at(place)] = replacement[place];
        }
        return splice(operation, 0, size, all, ValueCode.NONE);
    }

    private Effect deleteSlice(Operation operation, Slices.Run run) {
        if (run.step() == 1) {
            return splice(operation, run.start(), run.count(), new int[0], ValueCode.NONE);
        }
        BitSet gone = new BitSet(size);
        for (int place = 0; place < run.count(); place++) {
            gone.set(run.at(place));
        }
        int[] left = IntStream.range(0, size)
                .filter(place -> !gone.get(place))
                .map(place -> items[place])
                .toArray();
        return splice(operation, 0, size, left, ValueCode.NONE);
    }

    private Effect repeat(Operation operation) {
        if (values.number(operation.argument()) == null) {
            throw Raised.typeError(
                    "can't multiply sequence by non-int of type '%s'".formatted(values.typeName(operation.argument())));
        }
        int times = values.toIndex(operation.argument());
        if (times <= 0) {
            return splice(operation, 0, size, new int[0], ValueCode.NONE);
        }
        return splice(operation, size, 0, Sequences.repeated(items(), times - 1), ValueCode.NONE);
    }

    private Effect element(int at) {
        return new Effect(
                EventKind.READ, items[at], items[at], 0, isShared() ? new Detail.Element(Value.of(at)) : null);
    }

    /** @throws Raised IndexError with the message if there is no such element */
    private int index(int code, String message) {
        long index = values.toIndex(code);
        long at = index < 0 ? index + size : index;
        if (at < 0 || at >= size) {
            throw new Raised("IndexError", message);
        }
        return (int) at;
    }

    private int find(int code) {
        for (int at = 0; at < size; at++) {
            if (values.equal(items[at], code)) {
                return at;
            }
        }
        return -1;
    }

    private int index(int code, int range) {
        Slices.Run run = new Slices(values).run((Cell.Slice) values.heap().cell(range), size);
        for (int place = 0; place < run.count(); place++) {
            if (values.equal(items[run.at(place)], code)) {
                return run.at(place);
            }
        }
        throw new Raised("ValueError", values.repr(code) + " is not in list");
    }

    private int found(int code, String otherwise) {
        int at = find(code);
        if (at < 0) {
            throw new Raised("ValueError", values.repr(code) + " " + otherwise);
        }
        return at;
    }

    private Effect splice(Operation operation, int at, int removed, int[] inserted, int result) {
        long newSize = (long) size - removed + inserted.length;
        if (newSize > Limits.ELEMENTS) {
            throw new Raised("MemoryError", "a list of more than %,d elements".formatted(Limits.ELEMENTS));
        }
        replace(at, removed, inserted, (int) newSize);
        if (!isShared()) {
            return Effect.of(EventKind.MUTATE, ValueCode.NONE, result);
        }
        List<Value> shown = Arrays.stream(inserted).mapToObj(values::shown).toList();
        Detail detail = new Detail.Splice(operation.action().word(), at, removed, shown);
        return new Effect(EventKind.MUTATE, result, result, 0, detail);
    }

    private synchronized void replace(int at, int removed, int[] inserted, int newSize) {
        int[] room = items;
        if (newSize > room.length) {
            int wanted = Math.max(newSize, room.length + (room.length >> 1) + 4);
            long bytes = isShared() ? Heap.RECORDED_BYTES : Integer.BYTES;
            values.heap().charge(bytes * (wanted - room.length));
            room = Arrays.copyOf(room, wanted);
        }
        System.arraycopy(room, at + removed, room, at + inserted.length, size - at - removed);
        System.arraycopy(inserted, 0, room, at, inserted.length);
        items = room;
        size = newSize;
    }

    @Override
    public ObjectState snapshot() {
        return new ObjectState.Items(
                Arrays.stream(items()).mapToObj(values::shown).toList());
    }

    @Override
    public void encode(StateWriter out) {
        out.number(size);
        for (int at = 0; at < size; at++) {
            out.value(items[at]);
        }
    }

    @Override
    public void decode(StateReader in) {
        size = in.number();
        items = new int[size];
        for (int at = 0; at < size; at++) {
            items[at] = in.value();
        }
    }
}
