package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Operation;

/**
 * Attributes of values: what {@code object.name} gives and what storing it changes. Where one is shared, loading or storing
 * it is a visible step, which {@link #loading} or {@link #storing} asks for; otherwise {@link #load} or {@link #store} does
 * it at once.
 */
final class Attributes {
    private final Heap heap;
    private final Values values;

    Attributes(World world) {
        heap = world.heap();
        values = world.values();
    }

    /** The step that loading from the top operand asks for, or null if it is none. */
    Operation loading(Frame frame, String name, Host host) {
        return null;
    }

    /** The value of an attribute that takes no step. @throws Raised AttributeError if there is none */
    int load(int object, String name) {
        if (!ValueCode.isSmall(object) && heap.cell(object) instanceof ThreadCell thread) {
            switch (name) {
                case "name" -> {
                    return heap.text(thread.name());
                }
                case "daemon" -> {
                    return ValueCode.of(thread.isDaemon());
                }
                default -> {
                    // No such attribute: told below.
                }
            }
        }
        if (name.equals("__name__")) {
            switch (heap.at(object)) {
                case Cell.Predefined(var builtin) -> {
                    return heap.text(builtin.pythonName());
                }
                case Cell.ErrorType(var type) -> {
                    return heap.text(type);
                }
                case Cell.Function function -> {
                    return heap.text(function.code().name());
                }
                default -> {
                    // No such attribute: told below.
                }
            }
        }
        throw none(object, name);
    }

    /** The value of an attribute, from what the step of loading it gave. @throws Raised AttributeError if it gave none */
    int loaded(int object, String name, int result) {
        if (result == Heap.UNSET) {
            throw none(object, name);
        }
        return result;
    }

    /** The step that storing into the top operand what lies below it asks for, or null if it is none. */
    Operation storing(Frame frame, String name, Host host) {
        return null;
    }

    /** Stores an attribute without a step. @throws Raised AttributeError if the object can't have it */
    void store(int object, String name, int value) {
        throw none(object, name);
    }

    private Raised none(int object, String name) {
        return PrimitiveCalls.noAttribute(values.typeName(object), name);
    }
}
