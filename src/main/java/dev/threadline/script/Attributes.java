package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.BarrierModel;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.model.QueueModel;

/**
 * Attributes of values: what {@code object.name} gives and what storing it changes. Where one is shared, loading or storing
 * it is a visible step, which {@link #loading} or {@link #storing} asks for; otherwise {@link #load} or {@link #store} does
 * it at once.
 */
final class Attributes {
    private final Heap heap;
    private final Values values;
    private final Threads threads;

    Attributes(World world) {
        heap = world.heap();
        values = world.values();
        threads = new Threads(world);
    }

    /** The step that loading from the top operand asks for, or null if it is none. */
    Operation loading(Frame frame, String name, Host host) {
        if (!(heap.at(frame.peek(1)) instanceof Cell.Primitive primitive)
                || primitive.model().kind() != ObjectKind.BARRIER) {
            return null;
        }
        return switch (name) {
            case "n_waiting" -> Operation.of(Action.LENGTH, primitive.object());
            case "broken" -> Operation.of(Action.IS_BROKEN, primitive.object());
            default -> null;
        };
    }

    /** The value of an attribute that takes no step. @throws Raised AttributeError if there is none */
    int load(ScriptThread thread, int object, String name) {
        int value = switch (heap.at(object)) {
            case ThreadCell other -> threads.attribute(other, name, thread.host());
            case LocalCell local -> local.get(thread.id(), name);
            case Cell.Primitive primitive -> fixed(primitive.model(), name);
            default -> Heap.UNSET;
        };
        return loaded(object, name, value);
    }

    /** What never changes of a primitive. */
    private static int fixed(Model model, String name) {
        return switch (model) {
            case BarrierModel barrier when name.equals("parties") -> ValueCode.ofSmall(barrier.parties());
            case QueueModel queue when name.equals("maxsize") -> ValueCode.ofSmall(queue.room());
            default -> Heap.UNSET;
        };
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
    void store(ScriptThread thread, int object, String name, int value) {
        switch (heap.at(object)) {
            case ThreadCell other when threads.setAttribute(other, name, value, thread.host()) -> {
                // It is done.
            }
            case LocalCell local -> local.set(thread.id(), name, value);
            default -> throw none(object, name);
        }
    }

    private Raised none(int object, String name) {
        return PrimitiveCalls.noAttribute(values.typeName(object), name);
    }
}
