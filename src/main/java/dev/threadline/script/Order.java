package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** Which values are equal, and which of two comes first. Python's rules. */
final class Order {
    /** How deep values may lie in each other to be compared. */
    private static final int MAX_DEPTH = 200;

    /** What to write where an order of the program's own can't be asked. */
    private static final String ALONE =
            "compare or sort such objects alone, or put a number that is never the same before each, as in (1, 0, task)";

    private final Values values;
    private final Heap heap;

    Order(Values values) {
        this.values = values;
        heap = values.heap();
    }

    /** {@code ==}, or one and the same. */
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
        if (values.isNumber(left) || values.isNumber(right)) {
            return values.isNumber(left)
                    && values.isNumber(right)
                    && !values.isNaN(left)
                    && !values.isNaN(right)
                    && compareNumbers(left, right) == 0;
        }
        return switch (heap.cell(left)) {
            case Cell.Text(var text) -> heap.cell(right) instanceof Cell.Text(var other) && text.equals(other);
            case Cell.Tuple(var elements) ->
                heap.cell(right) instanceof Cell.Tuple(var others) && allEqual(elements, others, depth);
            case ListCell list ->
                heap.cell(right) instanceof ListCell other && allEqual(list.items(), other.items(), depth);
            case DictCell dict -> heap.cell(right) instanceof DictCell other && equal(dict, other, depth);
            case Cell.View(var _, var view) ->
                heap.cell(right) instanceof Cell.View(var _, var other)
                        && view == other
                        && view != DictView.VALUES
                        && equalAsSets(left, right, depth);
            case Cell.Range range -> heap.cell(right) instanceof Cell.Range other && range.hasSameElements(other);
            case Cell.Method(var object, var function) ->
                heap.cell(right) instanceof Cell.Method(var other, var called)
                        && object == other
                        && equal(function, called, depth);
            case Cell.LockSide side -> side.equals(heap.cell(right));
            case Cell.Predefined type -> type.equals(heap.cell(right));
            case Cell.ErrorType type -> type.equals(heap.cell(right));
            case InstanceCell instance -> identical(instance);
            case Cell.Singleton _,
                    Cell.Function _,
                    Variable _,
                    Cell.Super _,
                    ClassCell _,
                    Cell.Big _,
                    Cell.Real _,
                    Cell.Slice _,
                    Cell.Walk _,
                    SeriesCell _,
                    Cell.NamedThreads _,
                    Cell.Error _,
                    Cell.Primitive _,
                    LocalCell _,
                    ThreadCell _ -> false;
        };
    }

    private boolean identical(InstanceCell instance) {
        refuseOwn(instance, "__eq__", "compare with '==' one by one");
        return false;
    }

    /** What would call a method of the program, which only the step machine can do. */
    private void refuseOwn(Cell value, String method, String instead) {
        if (value instanceof InstanceCell instance && new Classes(heap).method(instance.type(), method) != null) {
            throw new Raised(
                    "NotImplementedError",
                    "the %s of a '%s' can't be asked here; %s"
                            .formatted(method, new Classes(heap).nameOf(instance), instead));
        }
    }

    private boolean allEqual(int[] left, int[] right, int depth) {
        checkDepth(depth);
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

    private boolean equal(DictCell left, DictCell right, int depth) {
        checkDepth(depth);
        int[] keys = left.keys();
        if (keys.length != right.size()) {
            return false;
        }
        for (int key : keys) {
            int one = left.get(key);
            int other = right.get(key);
            if (one == Heap.UNSET || other == Heap.UNSET || !equal(one, other, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean equalAsSets(int left, int right, int depth) {
        int[] all = values.elements(left);
        int[] others = values.elements(right);
        return all.length == others.length
                && Arrays.stream(all)
                        .allMatch(one -> Arrays.stream(others).anyMatch(other -> equal(one, other, depth + 1)));
    }

    private static void checkDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new Raised("RecursionError", "maximum recursion depth exceeded in comparison");
        }
    }

    /**
     * Which of two values comes first: negative, 0 or positive. What is not a number has no order with any float: the answer
     * is then one for which the comparison that asks fails.
     *
     * @param symbol of the comparison that asks
     * @throws Raised TypeError if they have no order
     */
    int compare(int left, int right, String symbol) {
        return compare(left, right, symbol, 0);
    }

    private int compare(int left, int right, String symbol, int depth) {
        if (values.isNumber(left) && values.isNumber(right)) {
            return values.isNaN(left) || values.isNaN(right)
                    ? (symbol.startsWith("<") ? 1 : -1)
                    : compareNumbers(left, right);
        }
        Cell one = heap.at(left);
        Cell other = heap.at(right);
        if (one instanceof Cell.Text(var text) && other instanceof Cell.Text(var otherText)) {
            return comparePoints(text, otherText);
        }
        if (one instanceof Cell.Tuple(var x) && other instanceof Cell.Tuple(var y)) {
            return compare(x, y, symbol, depth);
        }
        if (one instanceof ListCell x && other instanceof ListCell y) {
            return compare(x.items(), y.items(), symbol, depth);
        }
        ComparisonOperator operator = ComparisonOperator.of(symbol);
        refuseOwn(one, operator.method(), ALONE);
        refuseOwn(other, operator.mirrored().method(), ALONE);
        throw Raised.typeError("'%s' not supported between instances of '%s' and '%s'"
                .formatted(symbol, values.typeName(left), values.typeName(right)));
    }

    /** Of two numbers, neither of them a NaN. */
    private int compareNumbers(int left, int right) {
        if (ValueCode.isSmall(left) && ValueCode.isSmall(right)) {
            return Integer.compare(left, right);
        }
        BigInteger a = values.number(left);
        BigInteger b = values.number(right);
        if (a != null && b != null) {
            return a.compareTo(b);
        }
        if (a == null && b == null) {
            double x = values.real(left);
            double y = values.real(right);
            return x < y ? -1 : x > y ? 1 : 0;
        }
        return a == null ? Reals.compare(values.real(left), b) : -Reals.compare(values.real(right), a);
    }

    private int compare(int[] left, int[] right, String symbol, int depth) {
        checkDepth(depth);
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
    int[] sorted(int[] items, boolean reversed) {
        return sorted(items, reversed, (left, right) -> compare(left, right, "<"));
    }

    /**
     * Numbers in an order, equal ones as they stood. A merge sort of our own, since a NaN among what they stand for breaks the
     * promises that Java's wants to hear about an order.
     */
    static int[] sorted(int[] items, boolean reversed, IntBinaryOperator order) {
        int[] from = items.clone();
        int[] to = new int[from.length];
        for (int width = 1; width < from.length; width *= 2) {
            for (int start = 0; start < from.length; start += 2 * width) {
                merge(
                        from,
                        to,
                        start,
                        Math.min(start + width, from.length),
                        Math.min(start + 2 * width, from.length),
                        reversed,
                        order);
            }
            int[] done = to;
            to = from;
            from = done;
        }
        return from;
    }

    private static void merge(
            int[] from, int[] to, int start, int middle, int end, boolean reversed, IntBinaryOperator order) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takesRight = left == middle
                    || right < end
                            && (reversed
                                    ? order.applyAsInt(from[left], from[right]) < 0
                                    : order.applyAsInt(from[right], from[left]) < 0);
            to[at] = takesRight ? from[right++] : from[left++];
        }
    }
}
