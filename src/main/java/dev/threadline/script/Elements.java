package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;
import java.math.BigInteger;

/** Elements, slices and methods of values, as far as they are no visible steps. */
final class Elements {
    private final World world;
    private final Heap heap;
    private final Values values;
    private final Slices slices;
    private final Methods methods;

    Elements(World world) {
        this.world = world;
        heap = world.heap();
        values = world.values();
        slices = new Slices(values);
        methods = new Methods(values);
    }

    /** The method of a value that takes no visible step. */
    int method(ScriptThread thread, Frame frame, int count, CallShape shape) {
        int receiver = frame.peek(count + 1);
        Arguments arguments = new Arguments(frame, count, shape);
        if (heap.at(receiver) instanceof Container container) {
            Operation operation = container.operation(arguments);
            if (operation != null) {
                return result(container.apply(0, operation));
            }
        }
        if (heap.at(receiver) instanceof ThreadCell other && Threads.isQuiet(shape.method())) {
            return new Threads(world).method(other, new Arguments(frame, count, shape), thread.host());
        }
        if (!ValueCode.isSmall(receiver)
                && heap.cell(receiver) instanceof Cell.Primitive primitive
                && PrimitiveCalls.isSide(primitive, arguments.method())) {
            arguments.require(0, 0);
            return heap.add(new Cell.LockSide(receiver, shape.method().equals("readLock")));
        }
        return methods.call(receiver, arguments);
    }

    static int result(Effect effect) {
        if (effect.isRefused()) {
            throw new Raised(effect.failure());
        }
        return effect.result();
    }

    /** {@code container[index]}. */
    int element(int container, int index) {
        if (heap.at(index) instanceof Cell.Slice slice) {
            return sliced(container, slice);
        }
        return switch (heap.at(container)) {
            case Cell.NamedThreads _ -> world.namedThread(index);
            case Container items -> result(items.apply(0, Operation.of(Action.GET_ITEM, items.object(), index)));
            case Cell.Tuple(var elements) -> elements[(int) place(index, elements.length, "tuple", "tuple")];
            case Cell.Text(var text) -> {
                int length = text.codePointCount(0, text.length());
                int at = (int) place(index, length, "string", "string");
                yield heap.text(Character.toString(text.codePointAt(text.offsetByCodePoints(0, at))));
            }
            case Cell.Range range -> {
                long at = place(index, range.length(), "range object", "range");
                yield heap.integer(range.start() + at * range.step());
            }
            default -> throw notSubscriptable(container);
        };
    }

    private Raised notSubscriptable(int container) {
        return Raised.typeError("'%s' object is not subscriptable".formatted(values.typeName(container)));
    }

    private int sliced(int container, Cell.Slice slice) {
        return switch (heap.at(container)) {
            case ListCell list -> {
                int[] items = list.items();
                yield heap.add(
                        new ListCell(values, slices.run(slice, items.length).of(items)));
            }
            case Cell.Tuple(var elements) ->
                heap.add(new Cell.Tuple(slices.run(slice, elements.length).of(elements)));
            case Cell.Text(var text) -> {
                int[] points = text.codePoints().toArray();
                int[] taken = slices.run(slice, points.length).of(points);
                yield heap.text(new String(taken, 0, taken.length));
            }
            case Cell.Range range -> {
                if (range.length() > Limits.ELEMENTS) {
                    throw new Raised(
                            "OverflowError", "a slice of a range of more than %,d numbers".formatted(Limits.ELEMENTS));
                }
                Slices.Run run = slices.run(slice, (int) range.length());
                long step = range.step() * run.step();
                long start = range.start() + range.step() * run.start();
                yield heap.add(new Cell.Range(start, start + step * run.count(), step));
            }
            case DictCell _ -> throw Raised.typeError("unhashable type: 'slice'");
            default -> throw notSubscriptable(container);
        };
    }

    private long place(int index, long length, String what, String owner) {
        BigInteger number = values.number(index);
        if (number == null) {
            throw Raised.typeError(
                    "%s indices must be integers or slices, not %s".formatted(owner, values.typeName(index)));
        }
        long at = number.bitLength() > 62 ? length : number.longValue();
        at = at < 0 ? at + length : at;
        if (at < 0 || at >= length) {
            throw new Raised("IndexError", what + " index out of range");
        }
        return at;
    }

    /** Makes a list or a tuple of so many operands. */
    void build(Frame frame, int count, boolean list) {
        int[] elements = new int[count];
        for (int at = count - 1; at >= 0; at--) {
            elements[at] = frame.pop();
        }
        frame.push(heap.add(list ? new ListCell(values, elements) : new Cell.Tuple(elements)));
    }

    /** Makes a dictionary of so many pairs of operands. */
    void buildDict(Frame frame, int count) {
        DictCell dict = new DictCell(values);
        for (int depth = 2 * count; depth > 0; depth -= 2) {
            dict.put(frame.peek(depth), frame.peek(depth - 1));
        }
        frame.drop(2 * count);
        frame.push(heap.add(dict));
    }

    /** Makes a slice of three operands. */
    void buildSlice(Frame frame) {
        int slice = heap.add(new Cell.Slice(frame.peek(3), frame.peek(2), frame.peek(1)));
        frame.drop(3);
        frame.push(slice);
    }

    /** Takes the top operand, a sequence of just so many elements, apart; the first element comes to lie on top. */
    void unpack(Frame frame, int count) {
        int sequence = frame.peek(1);
        if (!values.isIterable(sequence)) {
            throw Raised.typeError("cannot unpack non-iterable %s object".formatted(values.typeName(sequence)));
        }
        int[] elements =
                heap.at(sequence) instanceof SeriesCell series ? series.take(count + 1) : values.elements(sequence);
        if (elements.length > count) {
            throw new Raised("ValueError", "too many values to unpack (expected %d)".formatted(count));
        }
        if (elements.length < count) {
            throw new Raised(
                    "ValueError",
                    "not enough values to unpack (expected %d, got %d)".formatted(count, elements.length));
        }
        frame.drop(1);
        for (int at = count - 1; at >= 0; at--) {
            frame.push(elements[at]);
        }
    }

    /** {@code container[index] = value}, where it is no visible step. */
    void storeElement(int container, int index, int value) {
        if (!(heap.at(container) instanceof Container items)) {
            throw Raised.typeError(
                    "'%s' object does not support item assignment".formatted(values.typeName(container)));
        }
        if (heap.at(index) instanceof Cell.Slice && !values.isIterable(value)) {
            throw Raised.typeError("can only assign an iterable");
        }
        result(items.apply(0, new Operation(Action.SET_ITEM, items.object(), index, value, Operation.FOREVER)));
    }

    /** {@code del container[index]}, where it is no visible step. */
    void deleteElement(int container, int index) {
        if (!(heap.at(container) instanceof Container items)) {
            throw Raised.typeError("'%s' object doesn't support item deletion".formatted(values.typeName(container)));
        }
        result(items.apply(0, Operation.of(Action.DELETE_ITEM, items.object(), index)));
    }

    /** {@code left op= right}, where it is no visible step. */
    int inPlace(Arithmetic arithmetic, BinaryOperator operator, int left, int right) {
        if (heap.at(left) instanceof ListCell list && operator != BinaryOperator.BIT_OR) {
            Action action = operator == BinaryOperator.ADD ? Action.EXTEND : Action.REPEAT;
            result(list.apply(0, Operation.of(action, list.object(), right)));
            return left;
        }
        if (heap.at(left) instanceof DictCell dict && operator == BinaryOperator.BIT_OR) {
            result(dict.apply(0, Operation.of(Action.UPDATE, dict.object(), Dictionaries.of(values, right))));
            return left;
        }
        return arithmetic.binary(operator, left, right);
    }
}
