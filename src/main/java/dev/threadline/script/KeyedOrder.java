package dev.threadline.script;

import dev.threadline.event.ValueCode;
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
        Heap heap = values.heap();
        // By pairs of the key and the place, whose order the place decides where keys are equal, as it stands.
        int[] places = IntStream.range(0, keys.length)
                .map(at -> heap.add(new Cell.Tuple(new int[] {keys[at], ValueCode.ofSmall(reversed ? -at : at)})))
                .toArray();
        int[] sorted = new int[elements.length];
        int[] order = values.sorted(places, reversed);
        for (int at = 0; at < order.length; at++) {
            int place = ValueCode.small(((Cell.Tuple) heap.cell(order[at])).elements()[1]);
            sorted[at] = elements[Math.abs(place)];
        }
        return sorted;
    }
}
