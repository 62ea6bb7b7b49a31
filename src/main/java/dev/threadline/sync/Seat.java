package dev.threadline.sync;

import dev.threadline.model.Action;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;

/** The place of a primitive in one run: its model, its number, and the operations on it, which are made once. */
final class Seat {
    private static final int ACTIONS = Action.values().length;

    private final Session session;
    private final Model model;
    private final int object;

    /** By action; filled when first asked. Two threads that make the same one do no harm. */
    private final Operation[] operations = new Operation[ACTIONS];

    Seat(Session session, Model model, int object) {
        this.session = session;
        this.model = model;
        this.object = object;
    }

    Session session() {
        return session;
    }

    Model model() {
        return model;
    }

    int object() {
        return object;
    }

    /** An operation without arguments that waits until it is enabled. */
    Operation operation(Action action) {
        Operation made = operations[action.ordinal()];
        if (made == null) {
            made = Operation.of(action, object);
            operations[action.ordinal()] = made;
        }
        return made;
    }

    /** An operation with an argument that waits until it is enabled. */
    Operation operation(Action action, int argument) {
        return Operation.of(action, object, argument);
    }
}
