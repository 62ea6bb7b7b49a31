package dev.threadline.script;

import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;

/**
 * A list or a dictionary. While one thread alone can reach it, what is done with it is no step; once it is shared, for good,
 * each operation is one, and the container is the model behind its own guard.
 */
sealed interface Container extends Cell, Model permits ListCell, DictCell {
    /** The object of a container that is not shared. */
    int PRIVATE = -1;

    /** Its number as a shared object, or {@link #PRIVATE}. */
    int object();

    /** Makes it shared, as an object of the run. */
    void share(int asObject);

    default boolean isShared() {
        return object() != PRIVATE;
    }

    /** How many elements or entries it has now. */
    int size();

    /** The codes that it holds now: what is shared together with it. */
    int[] contents();

    /** Puts one value in the place of another wherever a private container holds it. */
    void replace(int held, int by);

    /**
     * The operation of a method.
     *
     * @return null if it has no such method
     * @throws Raised TypeError if the arguments don't fit
     */
    Operation operation(Arguments arguments);

    /** Does what an operation asks for. @throws Raised where Python would raise */
    Effect change(Operation operation);

    @Override
    default boolean enabled(int thread, Operation operation) {
        return true;
    }

    @Override
    default Effect apply(int thread, Operation operation) {
        try {
            return change(operation);
        } catch (Raised error) {
            return Effect.refused(error.type(), error.getMessage());
        }
    }
}
