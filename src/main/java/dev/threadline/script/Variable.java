package dev.threadline.script;

import dev.threadline.model.VariableModel;

/**
 * A variable that is no global: one that functions share, or an attribute. While no other thread can change it, reading and
 * writing it are no steps; once it is an object of the run they are.
 */
final class Variable implements Cell {
    private static final int PRIVATE = -1;

    private final VariableModel model;
    private volatile int object = PRIVATE;

    Variable(Values values, int value) {
        model = new VariableModel(value, values::shown);
    }

    VariableModel model() {
        return model;
    }

    /** Its value now. */
    int value() {
        return model.code();
    }

    /** Gives it a value without a step. */
    void set(int value) {
        model.restore(value);
    }

    /** Whether reading and writing it are visible steps. */
    boolean hasSteps() {
        return object != PRIVATE;
    }

    /** Its number as an object of the run; only where {@link #hasSteps} holds. */
    int object() {
        return object;
    }

    /** Makes reading and writing it visible steps, for good. */
    void becomes(int newObject) {
        object = newObject;
    }
}
