package dev.threadline.sync;

import dev.threadline.model.Model;
import dev.threadline.model.StateReader;
import dev.threadline.model.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** The state of a model as plain numbers, in the order in which the model writes it. */
final class Numbers implements StateReader, StateWriter {
    private final List<Integer> numbers = new ArrayList<>();
    private int next;

    /** Numbers to be written. */
    Numbers() {}

    /** What a model holds. */
    Numbers(Model model) {
        model.encode(this);
    }

    @Override
    public int number() {
        return numbers.get(next++);
    }

    @Override
    public int thread() {
        return number();
    }

    @Override
    public int value() {
        return number();
    }

    @Override
    public void number(int number) {
        numbers.add(number);
    }

    @Override
    public void thread(int thread) {
        number(thread);
    }

    @Override
    public void value(int code) {
        number(code);
    }
}
