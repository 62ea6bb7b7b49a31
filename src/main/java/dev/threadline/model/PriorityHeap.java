package dev.threadline.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * A binary heap, least first, that compares just what CPython's {@code heapq} compares, and swaps just what that swaps: so
 * items without an order are found out at the same call, and lie then where they lie there.
 */
final class PriorityHeap {
    private final IntBinaryOperator order;
    private final List<Integer> heap = new ArrayList<>();

    /** @param order as a comparator answers */
    PriorityHeap(IntBinaryOperator order) {
        this.order = order;
    }

    /** Puts an item in. @throws NoOrder if it has none with one of the others; it is in all the same */
    void push(int item) {
        heap.add(item);
        rise(heap.size() - 1);
    }

    /** The item that {@link #pop} takes out. */
    int least() {
        return heap.getFirst();
    }

    /** Takes the least out. @throws NoOrder if some of the others have none; it is out all the same */
    int pop() {
        int last = heap.removeLast();
        if (heap.isEmpty()) {
            return last;
        }
        int least = heap.set(0, last);
        rise(sink());
        return least;
    }

    private void rise(int from) {
        for (int at = from; at > 0; ) {
            int parent = (at - 1) >> 1;
            if (order.applyAsInt(heap.get(at), heap.get(parent)) >= 0) {
                return;
            }
            Collections.swap(heap, at, parent);
            at = parent;
        }
    }

    /** Lets the smaller child rise past what is on top, all the way down. @return where that is then */
    private int sink() {
        int at = 0;
        for (int child = 1; child < heap.size(); child = 2 * at + 1) {
            int right = child + 1;
            int smaller =
                    right < heap.size() && order.applyAsInt(heap.get(child), heap.get(right)) >= 0 ? right : child;
            Collections.swap(heap, at, smaller);
            at = smaller;
        }
        return at;
    }

    /** The items as they lie, which decides all that is to come: even which of two equal ones comes out first. */
    List<Integer> items() {
        return Collections.unmodifiableList(heap);
    }

    void replace(List<Integer> items) {
        heap.clear();
        heap.addAll(items);
    }
}
