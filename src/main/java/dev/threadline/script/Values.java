package dev.threadline.script;

import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.math.BigInteger;
import java.util.Arrays;

/** What the values of a program mean: truth, equality, order, and how they are written. Python's rules. */
final class Values {
    /** How deep values may lie in each other to be compared. */
    private static final int MAX_DEPTH = 200;

    private final Heap heap;

    Values(Heap heap) {
        this.heap = heap;
    }

    Heap heap() {
        return heap;
    }

    /** Whether Python takes it for true. A shared list is looked at as it is at this moment. */
    boolean truth(int code) {
        if (ValueCode.isSmall(code)) {
            return code != 0;
        }
        return switch (heap.cell(code)) {
            case Cell.Singleton _ -> code == ValueCode.TRUE;
            case Cell.Text(var text) -> !text.isEmpty();
            case Cell.Tuple(var elements) -> elements.length > 0;
            case ListCell list -> list.size() > 0;
            case Cell.Range range -> range.length() > 0;
            case Cell.Big _,
                    Cell.Function _,
                    Cell.Predefined _,
                    Cell.ErrorType _,
                    Cell.NamedThreads _,
                    Cell.Error _,
                    Cell.Primitive _,
                    Cell.LockSide _,
                    ThreadCell _ -> true;
        };
    }

    /** The integer of a value; a truth value counts as 0 or 1. Null if it is no number. */
    BigInteger number(int code) {
        if (ValueCode.isSmall(code)) {
            return BigInteger.valueOf(ValueCode.small(code));
        }
        if (code == ValueCode.TRUE) {
            return BigInteger.ONE;
        }
        if (code == ValueCode.FALSE) {
            return BigInteger.ZERO;
        }
        return heap.cell(code) instanceof Cell.Big(var value) ? value : null;
    }

    /** An integer as Java has them, with 32 bits. @throws Raised TypeError or OverflowError if it is none */
    int javaInteger(int code) {
        BigInteger number = number(code);
        if (number == null) {
            throw Raised.typeError("'%s' object cannot be interpreted as an integer".formatted(typeName(code)));
        }
        if (number.bitLength() > 31) {
            throw new Raised("OverflowError", "an integer of Java has 32 bits: %d is too large".formatted(number));
        }
        return number.intValue();
    }

    /** A place in a sequence. @throws Raised TypeError if it is no integer; one out of range of an int is clamped */
    int toIndex(int code) {
        BigInteger number = number(code);
        if (number == null) {
            throw Raised.typeError("list indices must be integers or slices, not " + typeName(code));
        }
        return number.bitLength() < 32 ? number.intValue() : number.signum() * Integer.MAX_VALUE;
    }

    /** {@code ==}. */
    boolean equal(int left, int right) {
        return equal(left, right, 0);
    }

    private boolean equal(int left, int right, int depth) {
        if (left == right) {
            return true;
        }
        if (ValueCode.isSmall(left) && ValueCode.isSmall(right)) {
            return false;
        }
        BigInteger a = number(left);
        BigInteger b = number(right);
        if (a != null || b != null) {
            return a != null && a.equals(b);
        }
        return switch (heap.cell(left)) {
            case Cell.Text(var text) -> heap.cell(right) instanceof Cell.Text(var other) && text.equals(other);
            case Cell.Tuple(var elements) ->
                heap.cell(right) instanceof Cell.Tuple(var others) && allEqual(elements, others, depth);
            case ListCell list ->
                heap.cell(right) instanceof ListCell other && allEqual(list.items(), other.items(), depth);
            case Cell.Range range -> heap.cell(right) instanceof Cell.Range other && range.hasSameElements(other);
            case Cell.Function(var code) ->
                heap.cell(right) instanceof Cell.Function(var other) && code.number() == other.number();
            case Cell.LockSide side -> side.equals(heap.cell(right));
            case Cell.Singleton _,
                    Cell.Big _,
                    Cell.Predefined _,
                    Cell.ErrorType _,
                    Cell.NamedThreads _,
                    Cell.Error _,
                    Cell.Primitive _,
                    ThreadCell _ -> false;
        };
    }

    private boolean allEqual(int[] left, int[] right, int depth) {
        if (depth > MAX_DEPTH) {
            throw new Raised("RecursionError", "maximum recursion depth exceeded in comparison");
        }
        if (left.length != right.length) {
            return false;
        }
        for (int i = 0; i < left.length; i++) {
            if (!equal(left[i], right[i], depth + 1)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Which of two values comes first: negative, 0 or positive.
     *
     * @param symbol of the comparison that asks, for the error
     * @throws Raised TypeError if they have no order
     */
    int compare(int left, int right, String symbol) {
        return compare(left, right, symbol, 0);
    }

    private int compare(int left, int right, String symbol, int depth) {
        BigInteger a = number(left);
        BigInteger b = number(right);
        if (a != null && b != null) {
            return a.compareTo(b);
        }
        if (a == null && b == null) {
            Cell one = heap.cell(left);
            Cell other = heap.cell(right);
            if (one instanceof Cell.Text(var text) && other instanceof Cell.Text(var otherText)) {
                return comparePoints(text, otherText);
            }
            if (one instanceof Cell.Tuple(var x) && other instanceof Cell.Tuple(var y)) {
                return compare(x, y, symbol, depth);
            }
            if (one instanceof ListCell x && other instanceof ListCell y) {
                return compare(x.items(), y.items(), symbol, depth);
            }
        }
        throw Raised.typeError("'%s' not supported between instances of '%s' and '%s'"
                .formatted(symbol, typeName(left), typeName(right)));
    }

    private int compare(int[] left, int[] right, String symbol, int depth) {
        if (depth > MAX_DEPTH) {
            throw new Raised("RecursionError", "maximum recursion depth exceeded in comparison");
        }
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            if (!equal(left[i], right[i])) {
                return compare(left[i], right[i], symbol, depth + 1);
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int comparePoints(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    /** The values in order, equal ones as they stood. */
    int[] sorted(int[] items) {
        return Arrays.stream(items)
                .boxed()
                .sorted((left, right) -> compare(left, right, "<"))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The elements of a sequence. @throws Raised TypeError if it is none */
    int[] elements(int code) {
        if (!ValueCode.isSmall(code)) {
            switch (heap.cell(code)) {
                case ListCell list -> {
                    return list.items();
                }
                case Cell.Tuple(var elements) -> {
                    return elements.clone();
                }
                case Cell.Text(var text) -> {
                    return text.codePoints()
                            .map(point -> heap.text(Character.toString(point)))
                            .toArray();
                }
                case Cell.Range range -> {
                    return rangeElements(range);
                }
                case Cell.Singleton _,
                        Cell.Big _,
                        Cell.Function _,
                        Cell.Predefined _,
                        Cell.ErrorType _,
                        Cell.NamedThreads _,
                        Cell.Error _,
                        Cell.Primitive _,
                        Cell.LockSide _,
                        ThreadCell _ -> {
                    // No sequence: told below.
                }
            }
        }
        throw Raised.typeError("'%s' object is not iterable".formatted(typeName(code)));
    }

    private int[] rangeElements(Cell.Range range) {
        if (range.length() > Heap.MAX_CELLS) {
            throw new Raised("MemoryError", "a list of %,d elements".formatted(range.length()));
        }
        int[] elements = new int[(int) range.length()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = heap.integer(range.start() + i * range.step());
        }
        return elements;
    }

    /** What Python calls the value's type. */
    String typeName(int code) {
        if (ValueCode.isSmall(code)) {
            return "int";
        }
        return switch (heap.cell(code)) {
            case Cell.Singleton _ -> code == ValueCode.NONE ? "NoneType" : "bool";
            case Cell.Big _ -> "int";
            case Cell.Text _ -> "str";
            case Cell.Function _ -> "function";
            case Cell.Predefined _ -> "builtin_function_or_method";
            case Cell.NamedThreads _ -> "dict";
            case Cell.Error(var type, var _) -> type;
            case Cell.ErrorType _ -> "type";
            case Cell.Tuple _ -> "tuple";
            case Cell.Range _ -> "range";
            case Cell.Primitive primitive -> typeName(primitive);
            case Cell.LockSide side -> side.typeName();
            case ListCell _ -> "list";
            case ThreadCell _ -> "Thread";
        };
    }

    /** What Python calls the type of a primitive. */
    String typeName(Cell.Primitive primitive) {
        return switch (primitive.model().kind()) {
            case LOCK -> "_thread.lock";
            case RLOCK -> "_thread.RLock";
            case SEMAPHORE -> "Semaphore";
            case BOUNDED_SEMAPHORE -> "BoundedSemaphore";
            case CONDITION -> "Condition";
            case EVENT -> "Event";
            case BARRIER -> "Barrier";
            case QUEUE -> "Queue";
            case LIFO_QUEUE -> "LifoQueue";
            case PRIORITY_QUEUE -> "PriorityQueue";
            case READ_WRITE_LOCK -> "ReadWriteLock";
            case COUNT_DOWN_LATCH -> "CountDownLatch";
            case ATOMIC_INTEGER -> "AtomicInteger";
            case EXCHANGER -> "Exchanger";
            case THREAD, VARIABLE, LIST -> primitive.model().kind().name();
        };
    }

    /** {@code str(value)}. @throws Raised MemoryError or ValueError if it would be too long */
    String text(int code) {
        if (!ValueCode.isSmall(code)) {
            if (heap.cell(code) instanceof Cell.Text(var text)) {
                return text;
            }
            if (heap.cell(code) instanceof Cell.Error(var _, var message)) {
                return message;
            }
        }
        return repr(code);
    }

    /** {@code repr(value)}. @throws Raised MemoryError or ValueError if it would be too long */
    String repr(int code) {
        return ValueCode.isSmall(code) ? Integer.toString(ValueCode.small(code)) : new Representation(this).of(code);
    }

    /** The value as events tell it. */
    Value shown(int code) {
        return new Showing(this).of(code, 0);
    }
}
