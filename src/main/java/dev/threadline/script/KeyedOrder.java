package dev.threadline.script;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sorting by keys. A key function is a function of the program, which only the step machine can call; so the compiler has the
 * keys computed before, and {@code key=} passes a list of them.
 */
final class KeyedOrder {
    private KeyedOrder() {}

    /** The keys that {@code key=} passes. @throws Raised TypeError if it passes something else, ValueError if too few or many */
    static int[] keys(Values values, int key, int count) {
        if (!(values.heap().at(key) instanceof ListCell list)) {
            throw Raised.typeError("key= is read here only where sorted, min, max or sort is called by its own name");
        }
        int[] keys = list.items();
        if (keys.length != count) {
            throw new Raised("ValueError", "list modified during sort");
        }
        return keys;
    }

    /** The elements in the order of their keys. */
    static int[] sorted(Values values, int[] elements, int[] keys, boolean reversed) {
        if (keys == elements) {
            return values.sorted(elements, reversed);
        }
        int[] places = IntStream.range(0, keys.length).toArray();
        int[] order = Order.sorted(places, reversed, (left, right) -> values.compare(keys[left], keys[right], "<"));
        return Arrays.stream(order).map(place -> elements[place]).toArray();
    }
}
