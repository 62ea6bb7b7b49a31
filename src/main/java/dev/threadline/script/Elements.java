package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;
import java.math.BigInteger;

/** Elements and methods of values, and loops over them, as far as they are no visible steps. */
final class Elements {
    private final World world;
    private final Heap heap;
    private final Values values;

    Elements(World world) {
        this.world = world;
        heap = world.heap();
        values = world.values();
    }

    /** The method of a value that takes no visible step. */
    int method(ScriptThread thread, Frame frame, int count, CallShape shape) {
        int receiver = frame.peek(count + 1);
        if (!ValueCode.isSmall(receiver)
                && heap.cell(receiver) instanceof ListCell list
                && Steps.listMethod(shape.method()) != null) {
            Operation operation = Steps.onList(list.object(), new Arguments(frame, count, shape));
            return result(list.apply(0, operation));
        }
        if (heap.at(receiver) instanceof ThreadCell other && Threads.isQuiet(shape.method())) {
            return new Threads(world).method(other, new Arguments(frame, count, shape), thread.host());
        }
        if (!ValueCode.isSmall(receiver)
                && heap.cell(receiver) instanceof Cell.Primitive primitive
                && PrimitiveCalls.isSide(primitive, shape.method())) {
            new Arguments(frame, count, shape).require(0, 0);
            return heap.add(new Cell.LockSide(receiver, shape.method().equals("readLock")));
        }
        throw PrimitiveCalls.noAttribute(values.typeName(receiver), shape.method());
    }

    private static int result(Effect effect) {
        if (effect.isRefused()) {
            throw new Raised(effect.failure());
        }
        return effect.result();
    }

    /** {@code container[index]}. */
    int element(int container, int index) {
        if (!ValueCode.isSmall(container)) {
            switch (heap.cell(container)) {
                case Cell.NamedThreads _ -> {
                    return world.namedThread(index);
                }
                case ListCell list -> {
                    return result(list.apply(0, Operation.of(Action.GET_ITEM, list.object(), index)));
                }
                case Cell.Tuple(var elements) -> {
                    return elements[(int) place(index, elements.length, "tuple")];
                }
                case Cell.Text(var text) -> {
                    int[] points = text.codePoints().toArray();
                    return heap.text(Character.toString(points[(int) place(index, points.length, "string")]));
                }
                case Cell.Range range -> {
                    long at = place(index, range.length(), "range object");
                    return heap.integer(range.start() + at * range.step());
                }
                default -> {
                    // Nothing that has elements: told below.
                }
            }
        }
        throw Raised.typeError("'%s' object is not subscriptable".formatted(values.typeName(container)));
    }

    private long place(int index, long length, String what) {
        BigInteger number = values.number(index);
        if (number == null) {
            String owner = what.equals("string") ? "string" : what.equals("tuple") ? "tuple" : "range";
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

    /** Takes the top operand, a sequence of just so many elements, apart; the first element comes to lie on top. */
    void unpack(Frame frame, int count) {
        int sequence = frame.peek(1);
        int[] elements;
        try {
            elements = values.elements(sequence);
        } catch (Raised none) {
            throw none.type().equals("TypeError")
                    ? Raised.typeError("cannot unpack non-iterable %s object".formatted(values.typeName(sequence)))
                    : none;
        }
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
        if (!ValueCode.isSmall(container) && heap.cell(container) instanceof ListCell list) {
            result(list.apply(0, new Operation(Action.SET_ITEM, list.object(), index, value, Operation.FOREVER)));
            return;
        }
        throw Raised.typeError("'%s' object does not support item assignment".formatted(values.typeName(container)));
    }

    /** {@code left op= right}, where it is no visible step. */
    int inPlace(Arithmetic arithmetic, BinaryOperator operator, int left, int right) {
        if (!ValueCode.isSmall(left) && heap.cell(left) instanceof ListCell list) {
            Action action = operator == BinaryOperator.ADD ? Action.EXTEND : Action.REPEAT;
            result(list.apply(0, Operation.of(action, list.object(), right)));
            return left;
        }
        return arithmetic.binary(operator, left, right);
    }

    /** @throws Raised TypeError if a loop can't go over the value */
    void checkIterable(int value) {
        boolean iterable = !ValueCode.isSmall(value)
                && (heap.cell(value) instanceof ListCell
                        || heap.cell(value) instanceof Cell.Range
                        || heap.cell(value) instanceof Cell.Tuple
                        || heap.cell(value) instanceof Cell.Text);
        if (!iterable) {
            throw Raised.typeError("'%s' object is not iterable".formatted(values.typeName(value)));
        }
        if (heap.cell(value) instanceof Cell.Range range && range.length() > ValueCode.MAX_SMALL) {
            throw new Raised("OverflowError", "a loop of more than %,d rounds".formatted(ValueCode.MAX_SMALL));
        }
    }

    /** The element of a sequence for a loop, or {@link Heap#UNSET} past its end. */
    int next(int sequence, int index) {
        int at = ValueCode.small(index);
        return switch (heap.cell(sequence)) {
            case Cell.Range range -> at < range.length() ? heap.integer(range.start() + at * range.step()) : Heap.UNSET;
            case ListCell list -> list.at(at);
            case Cell.Tuple(var elements) -> at < elements.length ? elements[at] : Heap.UNSET;
            case Cell.Text(var text) ->
                at < text.codePointCount(0, text.length())
                        ? heap.text(Character.toString(text.codePointAt(text.offsetByCodePoints(0, at))))
                        : Heap.UNSET;
            default -> throw new IllegalStateException("checked when the loop began");
        };
    }
}
