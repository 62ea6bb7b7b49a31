package dev.threadline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * A binary heap, least first, that compares just what CPython's {@code heapq} compares: so items without an order are found out
 * at the same call. A comparison that fails leaves everything as it was.
 */
final class PriorityHeap {
    private final IntBinaryOperator order;
    private final List<Integer> heap = new ArrayList<>();

    /** @param order as a comparator answers */
    PriorityHeap(IntBinaryOperator order) {
        this.order = order;
    }

    void push(int item) {
        List<Integer> before = List.copyOf(heap);
        heap.add(item);
        guarded(before, () -> rise(0, heap.size() - 1));
    }

    /** Takes the least out. */
    int pop() {
        List<Integer> before = List.copyOf(heap);
        int last = heap.removeLast();
        if (heap.isEmpty()) {
            return last;
        }
        int least = heap.set(0, last);
        guarded(before, this::sink);
        return least;
    }

    private void guarded(List<Integer> before, Runnable change) {
        try {
            change.run();
        } catch (RuntimeException none) {
            heap.clear();
            heap.addAll(before);
            throw none;
        }
    }

    private void rise(int top, int from) {
        int item = heap.get(from);
        int at = from;
        while (at > top) {
            int parent = (at - 1) >> 1;
            if (order.applyAsInt(item, heap.get(parent)) >= 0) {
                break;
            }
            heap.set(at, heap.get(parent));
            at = parent;
        }
        heap.set(at, item);
    }

    /** Lets the smaller child rise all the way down, and then the item that was on top rise to its place. */
    private void sink() {
        int item = heap.getFirst();
        int at = 0;
        for (int child = 1; child < heap.size(); child = 2 * at + 1) {
            int right = child + 1;
            int smaller =
                    right < heap.size() && order.applyAsInt(heap.get(child), heap.get(right)) >= 0 ? right : child;
            heap.set(at, heap.get(smaller));
            at = smaller;
        }
        heap.set(at, item);
        rise(0, at);
    }

    void encode(StateWriter out) {
        out.number(heap.size());
        heap.forEach(out::value);
    }

    void decode(StateReader in) {
        heap.clear();
        for (int left = in.number(); left > 0; left--) {
            heap.add(in.value());
        }
    }
}
