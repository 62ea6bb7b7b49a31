package dev.threadline.script;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** What {@code enumerate}, {@code zip}, {@code map}, {@code filter} and {@code reversed} give: something to go through once. */
final class SeriesCell implements Cell {
    private final String type;
    private final int[] elements;
    private final AtomicInteger position = new AtomicInteger();

    /** @param type what Python calls it; @param elements not to be changed */
    SeriesCell(String type, int[] elements) {
        this.type = type;
        this.elements = elements;
    }

    String type() {
        return type;
    }

    /** How many elements it was made with. */
    int length() {
        return elements.length;
    }

    /** What has not been gone through yet. */
    int[] left() {
        return Arrays.copyOfRange(elements, position.get(), elements.length);
    }

    /** Goes through what is left, or as much of it as is wanted. @return what it was */
    int[] take(int most) {
        int from = position.getAndUpdate(at -> at + Math.min(most, elements.length - at));
        return Arrays.copyOfRange(elements, from, from + Math.min(most, elements.length - from));
    }

    /** Goes to the next element. @return {@link Heap#UNSET} where there is none left */
    int next() {
        int[] taken = take(1);
        return taken.length == 0 ? Heap.UNSET : taken[0];
    }

    /** Goes on to the first element that passes a test. @return whether there is one */
    boolean reaches(IntPredicate test) {
        for (int element = next(); element != Heap.UNSET; element = next()) {
            if (test.test(element)) {
                return true;
            }
        }
        return false;
    }
}
