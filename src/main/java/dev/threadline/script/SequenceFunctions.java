package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The built-in functions that make sequences or go through them. */
final class SequenceFunctions {
    private final Values values;
    private final Heap heap;
    private final Arithmetic arithmetic;

    SequenceFunctions(Values values) {
        this.values = values;
        heap = values.heap();
        arithmetic = new Arithmetic(values);
    }

    /** {@code len(value)}. */
    int length(int value) {
        return switch (heap.at(value)) {
            case Cell.Text(var text) -> ValueCode.ofSmall(TextMethods.length(text));
            case Cell.Range range -> heap.integer(range.length());
            case Container container -> ValueCode.ofSmall(container.size());
            case Cell.View(var dict, var _) -> length(dict);
            case Cell.Tuple(var elements) -> ValueCode.ofSmall(elements.length);
            default -> throw Raised.typeError("object of type '%s' has no len()".formatted(values.typeName(value)));
        };
    }

    /** {@code range(...)}. */
    int range(Arguments arguments) {
        arguments.require(1, 3);
        long[] bounds = new long[arguments.count()];
        for (int place = 0; place < bounds.length; place++) {
            BigInteger number = values.number(arguments.get(place));
            if (number == null) {
                throw Raised.typeError("'%s' object cannot be interpreted as an integer"
                        .formatted(values.typeName(arguments.get(place))));
            }
            if (number.bitLength() > 61) {
                throw new Raised("OverflowError", "range() takes integers of at most 61 bits here");
            }
            bounds[place] = number.longValue();
        }
        if (bounds.length == 3 && bounds[2] == 0) {
            throw new Raised("ValueError", "range() arg 3 must not be zero");
        }
        return heap.add(
                bounds.length == 1
                        ? new Cell.Range(0, bounds[0], 1)
                        : new Cell.Range(bounds[0], bounds[1], bounds.length == 3 ? bounds[2] : 1));
    }

    /** {@code list(...)} and {@code tuple(...)}. */
    int sequence(Arguments arguments, boolean list) {
        arguments.require(0, 1);
        int[] elements = arguments.count() == 0 ? new int[0] : values.elements(arguments.get(0));
        return heap.add(list ? new ListCell(values, elements) : new Cell.Tuple(elements));
    }

    /** {@code min(...)} and {@code max(...)}. */
    int extreme(Arguments arguments, boolean least) {
        String name = arguments.method();
        arguments.allowKeywords(name, "default", "key");
        if (arguments.count() == 0) {
            throw Raised.typeError(name + " expected at least 1 argument, got 0");
        }
        int[] candidates = arguments.count() == 1
                ? values.elements(arguments.get(0))
                : IntStream.range(0, arguments.count()).map(arguments::get).toArray();
        int otherwise = arguments.named("default", -1);
        if (candidates.length == 0) {
            if (otherwise == Heap.UNSET) {
                throw new Raised("ValueError", name + "() arg is an empty sequence");
            }
            return otherwise;
        }
        int[] keys = keys(arguments, candidates);
        int best = 0;
        for (int at = 1; at < candidates.length; at++) {
            boolean better = least
                    ? values.compare(keys[at], keys[best], "<") < 0
                    : values.compare(keys[at], keys[best], ">") > 0;
            best = better ? at : best;
        }
        return candidates[best];
    }

    /** What elements are compared by: themselves, or what the compiler has had computed of each. */
    private int[] keys(Arguments arguments, int[] elements) {
        int key = arguments.named("key", -1);
        return key == Heap.UNSET || key == ValueCode.NONE ? elements : KeyedOrder.keys(values, key, elements.length);
    }

    /** {@code sum(values, start)}. */
    int sum(Arguments arguments) {
        arguments.allow("sum", "iterable", "start");
        if (arguments.count() == 0) {
            throw Raised.typeError("sum() takes at least 1 positional argument (0 given)");
        }
        int start = arguments.named("start", 1);
        if (start != Heap.UNSET && heap.at(start) instanceof Cell.Text) {
            throw Raised.typeError("sum() can't sum strings [use ''.join(seq) instead]");
        }
        int total = start == Heap.UNSET ? ValueCode.ofSmall(0) : start;
        for (int element : values.elements(arguments.get(0))) {
            total = arithmetic.binary(BinaryOperator.ADD, total, element);
        }
        return total;
    }

    /** {@code sorted(values, reverse=...)}. */
    int sorted(Arguments arguments) {
        arguments.allowKeywords("sorted", "reverse", "key");
        if (arguments.count() != 1) {
            throw Raised.typeError("sorted expected 1 argument, got %d".formatted(arguments.count()));
        }
        int reverse = arguments.named("reverse", -1);
        boolean reversed = reverse != Heap.UNSET && values.truth(reverse);
        int[] elements = values.elements(arguments.get(0));
        int[] sorted = KeyedOrder.sorted(values, elements, keys(arguments, elements), reversed);
        return heap.add(new ListCell(values, sorted));
    }

    /** {@code enumerate(values, start)}. */
    int enumerated(Arguments arguments) {
        arguments.allow("enumerate", "iterable", "start");
        if (arguments.count() == 0) {
            throw Raised.typeError("enumerate() missing required argument 'iterable' (pos 1)");
        }
        int start = arguments.named("start", 1);
        BigInteger first = start == Heap.UNSET ? BigInteger.ZERO : values.number(start);
        if (first == null) {
            throw Raised.typeError("'%s' object cannot be interpreted as an integer".formatted(values.typeName(start)));
        }
        int[] elements = values.elements(arguments.get(0));
        for (int at = 0; at < elements.length; at++) {
            int number = heap.integer(first.add(BigInteger.valueOf(at)));
            elements[at] = heap.add(new Cell.Tuple(new int[] {number, elements[at]}));
        }
        return heap.add(new SeriesCell("enumerate", elements));
    }

    /** {@code zip(...)}: as many tuples as the shortest has elements. */
    int zipped(Arguments arguments) {
        arguments.refuseKeywords();
        int[][] all = IntStream.range(0, arguments.count())
                .mapToObj(place -> values.elements(arguments.get(place)))
                .toArray(int[][]::new);
        int count = Arrays.stream(all).mapToInt(each -> each.length).min().orElse(0);
        int[] tuples = new int[count];
        for (int at = 0; at < count; at++) {
            int place = at;
            tuples[at] = heap.add(new Cell.Tuple(
                    Arrays.stream(all).mapToInt(each -> each[place]).toArray()));
        }
        return heap.add(new SeriesCell("zip", tuples));
    }

    /** {@code reversed(values)}. */
    int reversed(Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(1, 1);
        int value = arguments.get(0);
        String type = values.typeName(value);
        if (!values.isIterable(value) || heap.at(value) instanceof SeriesCell) {
            throw Raised.typeError("'%s' object is not reversible".formatted(type));
        }
        int[] elements = values.elements(value);
        int[] backwards = IntStream.range(0, elements.length)
                .map(at -> elements[elements.length - 1 - at])
                .toArray();
        return heap.add(new SeriesCell(type + "_reverseiterator", backwards));
    }

    /** {@code map(f, values)}, of what the compiler has had computed of each value. */
    int mapped(Arguments arguments) {
        return heap.add(new SeriesCell("map", computed(arguments).items()));
    }

    /** {@code filter(f, values)}, likewise. */
    int filtered(Arguments arguments) {
        int[] results = computed(arguments).items();
        int[] elements = values.elements(arguments.get(1));
        int[] left = IntStream.range(0, elements.length)
                .filter(at -> values.truth(results[at]))
                .map(at -> elements[at])
                .toArray();
        return heap.add(new SeriesCell("filter", left));
    }

    private ListCell computed(Arguments arguments) {
        if (arguments.count() == 2 && heap.at(arguments.get(0)) instanceof ListCell list) {
            return list;
        }
        throw Raised.typeError(
                "%s() is read here only where it is called by its own name".formatted(arguments.method()));
    }

    /** {@code any(values)}, and with the opposite test the opposite of {@code all}. */
    int any(Arguments arguments, IntPredicate test) {
        arguments.refuseKeywords();
        arguments.require(1, 1);
        int value = arguments.get(0);
        return ValueCode.of(
                heap.at(value) instanceof SeriesCell series
                        ? series.reaches(test)
                        : Arrays.stream(values.elements(value)).anyMatch(test));
    }
}
