package dev.threadline.explore;

import java.util.Arrays;

/** A growing sequence of integers, in one array. */
final class IntSequence {
    private int[] numbers;
    private int size;

    IntSequence(int capacity) {
        numbers = new int[Math.max(capacity, 16)];
    }

    int size() {
        return size;
    }

    int get(int at) {
        return numbers[at];
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size++] = number;
    }

    void set(int at, int number) {
        numbers[at] = number;
    }

    void addAll(IntSequence others) {
        for (int at = 0; at < others.size(); at++) {
            add(others.get(at));
        }
    }

    int removeLast() {
        return numbers[--size];
    }

    int last() {
        return numbers[size - 1];
    }

    void setLast(int number) {
        numbers[size - 1] = number;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
