package dev.threadline.explore;

import dev.threadline.model.Model;
import dev.threadline.model.StateReader;
import dev.threadline.model.StateWriter;
import java.util.Arrays;
import java.util.Collection;

/** States of models, one behind the other. Threads and values keep their numbers: they are only ever given back to the same program. */
final class SavedStates implements StateWriter, StateReader {
    private int[] numbers = new int[256];
    private int size;
    private int next;

    /** How much is saved. */
    int size() {
        return size;
    }

    /** Forgets what was saved from some size on. */
    void cut(int newSize) {
        size = newSize;
    }

    /** Saves the state of a model. @return where it is */
    int save(Model model) {
        int at = size;
        model.encode(this);
        return at;
    }

    /** Gives a model the state that was saved at some place. */
    void restore(Model model, int at) {
        next = at;
        model.decode(this);
    }

    @Override
    public void number(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    @Override
    public void thread(int thread) {
        number(thread);
    }

    /** In whatever order they come: nobody compares these states. */
    @Override
    public void threads(Collection<Integer> threads) {
        number(threads.size());
        threads.forEach(this::number);
    }

    @Override
    public void value(int code) {
        number(code);
    }

    @Override
    public int number() {
        return numbers[next++];
    }

    @Override
    public int thread() {
        return numbers[next++];
    }

    @Override
    public int value() {
        return numbers[next++];
    }
}
