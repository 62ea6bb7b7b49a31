package dev.threadline.model;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;

/**
 * The meaning of one object: what it holds, when an operation is enabled, what it changes, what it refuses. The same model
 * stands behind free runs (inside the object's guard), controlled runs and the search of states. It knows no clock, no
 * scheduler and no waiting threads; who is enabled next is somebody else's choice.
 */
public interface Model {
    /** What kind of object this is. */
    ObjectKind kind();

    /** Whether an operation could take its step now. An operation that would be refused is enabled. */
    boolean enabled(int thread, Operation operation);

    /**
     * Takes the step of an operation that is {@link #enabled}.
     *
     * @throws IllegalArgumentException if this kind of object has no such operation
     */
    Effect apply(int thread, Operation operation);

    /**
     * Another object whose state the operations of this one change too, so that both are one to the outside; -1 for none.
     */
    default int companion() {
        return -1;
    }

    /** Whether an operation that is not enabled could be given up now; if not, it has to be waited for. */
    default boolean canExpire(int thread, Operation operation) {
        return true;
    }

    /**
     * Gives up an operation that is not enabled, because it does not wait or its time is over.
     *
     * @return null if it can't be given up any more, see {@link #canExpire}
     */
    default Effect expire(int thread, Operation operation) {
        throw new IllegalArgumentException(operation.action() + " of a " + kind() + " can't give up");
    }

    /** Whether a thread that waits for an operation could come to although nobody woke it. */
    default boolean canStir(int thread, Operation operation) {
        return false;
    }

    /**
     * Lets a thread that {@link #canStir} come to as if it had been woken; it has yet to take the operation that it waits for.
     */
    default Effect stir(int thread, Operation operation) {
        throw new IllegalArgumentException(operation.action() + " of a " + kind() + " can't come to by itself");
    }

    /** The state as events tell it. */
    ObjectState snapshot();

    /** Writes the state, so that equal states write equal numbers. */
    void encode(StateWriter out);

    /** Becomes the state that {@link #encode} wrote. */
    void decode(StateReader in);

    /** The complaint about an operation that a kind of object does not have. */
    static IllegalArgumentException unknown(Model model, Operation operation) {
        return new IllegalArgumentException(model.kind() + " has no " + operation.action());
    }
}
