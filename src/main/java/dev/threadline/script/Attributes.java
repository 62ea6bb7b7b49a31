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
    private final Inherited inherited;
    private final ObjectAttributes objects;
    private final BuiltinMethods methods;
    private final Errors errors;

    Attributes(World world) {
        heap = world.heap();
        values = world.values();
        threads = new Threads(world);
        inherited = new Inherited(world);
        objects = new ObjectAttributes(world);
        methods = new BuiltinMethods(world);
        errors = new Errors(values);
    }

    /** The step that loading from the top operand asks for, or null if it is none. */
    Operation loading(ScriptThread thread, Frame frame, String name) {
        if (!(heap.at(frame.peek(1)) instanceof Cell.Primitive primitive)
                || primitive.model().kind() != ObjectKind.BARRIER) {
            return objects.loading(thread, frame, name);
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
            case InstanceCell instance -> {
                int own = objects.load(object, name);
                ThreadCell inner = own == Heap.UNSET ? inherited.thread(instance, name) : null;
                yield inner == null ? own : threads.attribute(inner, name, thread.host());
            }
            case Cell.Error error when name.equals("args") -> errors.arguments(error);
            case Cell.Predefined(var builtin) when isName(name) -> heap.text(builtin.pythonName());
            case Cell.ErrorType(var type) when isName(name) -> heap.text(type);
            case Cell.Function function
            when isName(name) -> heap.text(function.code().name());
            case ClassCell type when isName(name) -> heap.text(type.name());
            default -> objects.load(object, name);
        };
        return orMethod(object, name, value);
    }

    private int orMethod(int object, String name, int value) {
        int found = value == Heap.UNSET ? methods.of(object, name) : value;
        if (found == Heap.UNSET) {
            throw none(object, name);
        }
        return found;
    }

    private static boolean isName(String attribute) {
        return attribute.equals("__name__");
    }

    /** What never changes of a primitive. */
    private static int fixed(Model model, String name) {
        return switch (model) {
            case BarrierModel barrier when name.equals("parties") -> ValueCode.ofSmall(barrier.parties());
            case QueueModel queue when name.equals("maxsize") -> ValueCode.ofSmall(queue.room());
            default -> Heap.UNSET;
        };
    }

    /** As {@link ObjectAttributes#goesOn}. */
    boolean goesOn(int object, Operation step, String name, int result) {
        return objects.goesOn(object, step, name, result);
    }

    /** The value of an attribute, from what the step of loading it gave. @throws Raised AttributeError if it gave none */
    int loaded(int object, Operation step, String name, int result) {
        return orMethod(object, name, objects.loaded(object, step, name, result));
    }

    /** The step that storing into the top operand what lies below it asks for, or null if it is none. */
    Operation storing(Frame frame, String name, Host host) {
        boolean ofThread = heap.at(frame.peek(1)) instanceof InstanceCell instance
                && Inherited.isOfThread(name)
                && inherited.isThread(instance);
        return ofThread ? null : objects.storing(frame, name, host);
    }

    /** Stores an attribute without a step. @throws Raised AttributeError if the object can't have it */
    void store(ScriptThread thread, int object, String name, int value) {
        switch (heap.at(object)) {
            case ThreadCell other when threads.setAttribute(other, name, value, thread.host()) -> {
                // It is done.
            }
            case LocalCell local -> local.set(thread.id(), name, value);
            case InstanceCell instance
            when Inherited.isOfThread(name) && inherited.isThread(instance) ->
                threads.setAttribute(inherited.thread(instance, name), name, value, thread.host());
            case ObjectCell cell when objects.store(cell, name, value) -> {
                // It is done.
            }
            default -> throw none(object, name);
        }
    }

    /** As {@link ObjectAttributes#loadMethod}. */
    void loadMethod(Frame frame, String name) {
        objects.loadMethod(frame, name);
    }

    /** As {@link ObjectAttributes#loadedMethod}. */
    void loadedMethod(Frame frame, Operation step, String name, int result) {
        objects.loadedMethod(frame, step, name, result);
    }

    private Raised none(int object, String name) {
        return heap.at(object) instanceof ClassCell type
                ? new Raised("AttributeError", "type object '%s' has no attribute '%s'".formatted(type.name(), name))
                : PrimitiveCalls.noAttribute(values.typeName(object), name);
    }
}
