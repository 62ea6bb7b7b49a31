package dev.threadline.script;

import dev.threadline.event.Detail;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.NoOrder;
import java.math.BigInteger;

/** What the values of a program mean: truth, numbers, elements, types, and how they are written. Python's rules. */
final class Values {
    private final Heap heap;
    private final Classes classes;
    private final Order order;
    private final Keys keys;

    Values(Heap heap) {
        this.heap = heap;
        classes = new Classes(heap);
        order = new Order(this);
        keys = new Keys(this);
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
            case Cell.Real(var value) -> value != 0;
            case Cell.Text(var text) -> !text.isEmpty();
            case Cell.Tuple(var elements) -> elements.length > 0;
            case Container container -> container.size() > 0;
            case Cell.View(var dict, var _) -> truth(dict);
            case Cell.Range range -> range.length() > 0;
            case Cell.Slice _,
                    Cell.Walk _,
                    SeriesCell _,
                    Cell.Big _,
                    Cell.Function _,
                    Variable _,
                    Cell.Method _,
                    Cell.Super _,
                    ObjectCell _,
                    Cell.Predefined _,
                    Cell.ErrorType _,
                    Cell.NamedThreads _,
                    Cell.Error _,
                    Cell.Primitive _,
                    LocalCell _,
                    Cell.LockSide _,
                    ThreadCell _ -> true;
        };
    }

    /** The integer of a value; a truth value counts as 0 or 1. Null if it is none, a float too. */
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

    /** Whether it is an integer, a truth value or a float. */
    boolean isNumber(int code) {
        if (ValueCode.isSmall(code)) {
            return true;
        }
        return switch (heap.cell(code)) {
            case Cell.Big _, Cell.Real _ -> true;
            case Cell.Singleton _ -> code == ValueCode.TRUE || code == ValueCode.FALSE;
            default -> false;
        };
    }

    /** The float of a number. @throws Raised OverflowError if it is too large an integer */
    double real(int code) {
        if (ValueCode.isSmall(code)) {
            return ValueCode.small(code);
        }
        return heap.cell(code) instanceof Cell.Real(var real) ? real : Integers.real(number(code));
    }

    /** Whether it is the float that is not a number and not equal to itself. */
    boolean isNaN(int code) {
        return heap.at(code) instanceof Cell.Real(var real) && Double.isNaN(real);
    }

    /** A place in a sequence. @throws Raised TypeError if it is no integer; one out of range of an int is clamped */
    int toIndex(int code) {
        BigInteger number = number(code);
        if (number == null) {
            throw Raised.typeError("list indices must be integers or slices, not " + typeName(code));
        }
        return number.bitLength() < 32 ? number.intValue() : number.signum() * Integer.MAX_VALUE;
    }

    /** {@code ==}, or one and the same. */
    boolean equal(int left, int right) {
        return order.equal(left, right);
    }

    /** Which of two items of a queue comes first. @throws NoOrder if they have no order */
    int comparedInQueue(int left, int right) {
        try {
            return compare(left, right, "<");
        } catch (Raised none) {
            throw new NoOrder(new Detail.Failure(none.type(), none.getMessage()));
        }
    }

    /** As {@link Keys#of}. */
    Object key(int code) {
        return keys.of(code);
    }

    /** As {@link Order#compare}. */
    int compare(int left, int right, String symbol) {
        return order.compare(left, right, symbol);
    }

    /** As {@link Order#sorted}. */
    int[] sorted(int[] items, boolean reversed) {
        return order.sorted(items, reversed);
    }

    /** Whether a loop can go over it. */
    boolean isIterable(int code) {
        return switch (heap.at(code)) {
            case Container _, Cell.Tuple _, Cell.Text _, Cell.Range _, Cell.View _, SeriesCell _ -> true;
            case Cell.Constant _,
                    Cell.Error _,
                    Cell.Function _,
                    Variable _,
                    Cell.Slice _,
                    Cell.Walk _,
                    Cell.Primitive _,
                    Cell.LockSide _,
                    Cell.Method _,
                    Cell.Super _,
                    ObjectCell _,
                    LocalCell _,
                    ThreadCell _ -> false;
        };
    }

    /** What a loop over a value goes through, a container's as it is at this moment; what can be gone through once, that is. @throws Raised TypeError if it is none */
    int[] elements(int code) {
        return switch (heap.at(code)) {
            case ListCell list -> list.items();
            case DictCell dict -> dict.keys();
            case Cell.Tuple(var elements) -> elements.clone();
            case SeriesCell series -> series.take(series.length());
            case Cell.Text(var text) ->
                text.codePoints()
                        .map(point -> heap.text(Character.toString(point)))
                        .toArray();
            case Cell.Range range -> rangeElements(range);
            case Cell.View view -> elements(view);
            case Cell.Constant _,
                    Cell.Error _,
                    Cell.Function _,
                    Variable _,
                    Cell.Slice _,
                    Cell.Walk _,
                    Cell.Primitive _,
                    Cell.LockSide _,
                    Cell.Method _,
                    Cell.Super _,
                    ObjectCell _,
                    LocalCell _,
                    ThreadCell _ -> throw Raised.typeError("'%s' object is not iterable".formatted(typeName(code)));
        };
    }

    private int[] elements(Cell.View view) {
        // A copy, since its keys and values have to be of one moment.
        DictCell dict = ((DictCell) heap.cell(view.dict())).copied();
        return switch (view.view()) {
            case KEYS -> dict.keys();
            case VALUES -> dict.entryValues();
            case ITEMS -> {
                int[] keys = dict.keys();
                int[] items = dict.entryValues();
                for (int at = 0; at < items.length; at++) {
                    items[at] = heap.add(new Cell.Tuple(new int[] {keys[at], items[at]}));
                }
                yield items;
            }
        };
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
            case Cell.Real _ -> "float";
            case Cell.Text _ -> "str";
            case Cell.Function _ -> "function";
            case Cell.Predefined(var builtin) when builtin.isType() -> "type";
            case Variable _ -> "cell";
            case Cell.Method _ -> "method";
            case Cell.Super _ -> "super";
            case ClassCell _ -> "type";
            case InstanceCell instance -> classes.nameOf(instance);
            case Cell.Predefined _ -> "builtin_function_or_method";
            case Cell.NamedThreads _ -> "dict";
            case Cell.Error(var type, var _, var _) -> type;
            case Cell.ErrorType _ -> "type";
            case Cell.Tuple _ -> "tuple";
            case Cell.Range _ -> "range";
            case Cell.Primitive primitive -> typeName(primitive);
            case Cell.LockSide side -> side.typeName();
            case ListCell _ -> "list";
            case ThreadCell thread -> thread.typeName();
            case LocalCell _ -> "_thread._local";
            case DictCell _ -> "dict";
            case Cell.Slice _ -> "slice";
            case Cell.View(var _, var view) -> view.typeName();
            case Cell.Walk(var _, var view, var _) -> view.typeName();
            case SeriesCell series -> series.type();
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
            case THREAD, VARIABLE, LIST, DICT, INTERPRETER_LOCK ->
                primitive.model().kind().name();
        };
    }

    /** {@code str(value)}. @throws Raised MemoryError or ValueError if it would be too long */
    String text(int code) {
        if (!ValueCode.isSmall(code)) {
            if (heap.cell(code) instanceof Cell.Text(var text)) {
                return text;
            }
            if (heap.cell(code) instanceof Cell.Error(var _, var message, var _)) {
                return message;
            }
            if (heap.cell(code) instanceof InstanceCell instance) {
                requireOwnText(instance, "__str__");
                return classes.errorType(instance.type()) != null ? errorText(instance) : repr(code);
            }
        }
        return repr(code);
    }

    /** The text that an error of one of the program's classes has from its arguments. */
    String errorText(InstanceCell error) {
        if (!(heap.cell(error.inner()) instanceof Cell.Tuple(var arguments)) || arguments.length == 0) {
            return "";
        }
        boolean isKey = ErrorTypes.isKindOf(classes.errorType(error.type()), "KeyError");
        return arguments.length > 1 ? repr(error.inner()) : isKey ? repr(arguments[0]) : text(arguments[0]);
    }

    /** @throws Raised NotImplementedError if only the program's own code could make the text, which can't run here */
    void requireOwnText(InstanceCell instance, String name) {
        if (classes.method(instance.type(), name) != null || classes.method(instance.type(), "__repr__") != null) {
            throw new Raised(
                    "NotImplementedError",
                    "the text of a '%s' can't be made inside another value's; write str(...) around it"
                            .formatted(classes.nameOf(instance)));
        }
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
