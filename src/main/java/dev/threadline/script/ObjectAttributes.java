package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;

/**
 * Attributes of the program's classes and their instances, by the rules of {@link Attributes}. What is looked for in an
 * instance and not found is its class's; a function of a class becomes a method of the instance.
 *
 * <p>A rebound attribute of a shared instance is looked for in one step, that of the instance's own variable, which is made
 * for it where there is none; if that step finds no value, the class's is taken, in a further step if it is rebound too.
 */
final class ObjectAttributes {
    private final World world;
    private final Heap heap;
    private final Values values;
    private final AttributeNames names;
    private final Classes classes;

    ObjectAttributes(World world) {
        this.world = world;
        heap = world.heap();
        values = world.values();
        names = world.program().attributeNames();
        classes = new Classes(heap);
    }

    /** The step that loading from the top operand asks for, or null if it is none. */
    Operation loading(ScriptThread thread, Frame frame, String name) {
        int object = frame.peek(1);
        if (ValueCode.isSmall(object)) {
            return null;
        }
        return switch (heap.cell(object)) {
            case InstanceCell instance when thread.phase() > 0 -> reading(instance.type(), name);
            case InstanceCell instance
            when instance.isShared() && names.isReboundInInstances(name) ->
                Operation.of(
                        Action.READ,
                        stepping(instance, name, frame, thread.host()).object());
            case InstanceCell instance -> value(instance, name) == Heap.UNSET ? reading(instance.type(), name) : null;
            case ClassCell _ -> reading(object, name);
            case Cell.Super(var type, var _) -> reading(((ClassCell) heap.cell(type)).base(), name);
            default -> null;
        };
    }

    private Operation reading(int type, String name) {
        Variable found = classes.find(type, name);
        return found != null && found.hasSteps() ? Operation.of(Action.READ, found.object()) : null;
    }

    private static int value(ObjectCell object, String name) {
        Variable own = object.attributes().get(name);
        return own == null ? Heap.UNSET : own.value();
    }

    /** The value of an attribute that takes no step, or {@link Heap#UNSET} if there is none. */
    int load(int object, String name) {
        return switch (heap.at(object)) {
            case InstanceCell instance -> ofInstance(object, instance, name);
            case ClassCell type -> ofClass(object, type, name);
            case Cell.Super(var type, var instance) -> {
                Variable found = classes.find(((ClassCell) heap.cell(type)).base(), name);
                yield found == null ? Heap.UNSET : bound(instance, found.value());
            }
            case Cell.Function function
            when name.equals("__name__") -> heap.text(function.code().name());
            default -> Heap.UNSET;
        };
    }

    private int ofInstance(int object, InstanceCell instance, String name) {
        int own = value(instance, name);
        return own != Heap.UNSET ? own : ofType(object, instance, name);
    }

    /** What an instance has by its class. */
    private int ofType(int object, InstanceCell instance, String name) {
        Variable found = classes.find(instance.type(), name);
        if (found != null) {
            return bound(object, found.value());
        }
        if (name.equals("__class__")) {
            return instance.type();
        }
        return name.equals("args") && heap.cell(instance.inner()) instanceof Cell.Tuple ? instance.inner() : Heap.UNSET;
    }

    private int ofClass(int object, ClassCell type, String name) {
        Variable found = classes.find(object, name);
        if (found != null) {
            return found.value();
        }
        return name.equals("__name__") ? heap.text(type.name()) : Heap.UNSET;
    }

    private int bound(int object, int value) {
        boolean method = !ValueCode.isSmall(value) && heap.cell(value) instanceof Cell.Function;
        return method ? heap.add(new Cell.Method(object, value)) : value;
    }

    /** Whether a step has found no value in an instance, and its class's takes a further one. */
    boolean goesOn(int object, Operation step, String name, int result) {
        return result == Heap.UNSET
                && heap.at(object) instanceof InstanceCell instance
                && isOfItsOwn(instance, step, name)
                && reading(instance.type(), name) != null;
    }

    private static boolean isOfItsOwn(InstanceCell instance, Operation step, String name) {
        Variable own = instance.attributes().get(name);
        return own != null && own.hasSteps() && own.object() == step.object();
    }

    /** The value of an attribute, from what the step of loading it gave; {@link Heap#UNSET} if there is none. */
    int loaded(int object, Operation step, String name, int result) {
        return switch (heap.at(object)) {
            case InstanceCell instance ->
                result == Heap.UNSET
                        ? ofType(object, instance, name)
                        : isOfItsOwn(instance, step, name) ? result : bound(object, result);
            case Cell.Super(var _, var instance) -> bound(instance, result);
            default -> result;
        };
    }

    /**
     * Puts two values in place of the top operand, an object whose method is going to be called: the method's function and
     * the object; or None and a value that is called without the object; or the mark of no value and an object that the
     * method is a matter of by its name alone.
     */
    void loadMethod(Frame frame, String name) {
        int object = frame.pop();
        Cell cell = ValueCode.isSmall(object) ? null : heap.cell(object);
        switch (cell) {
            case InstanceCell instance -> {
                int own = value(instance, name);
                if (own == Heap.UNSET) {
                    pushMethodOfType(frame, object, instance, name);
                } else {
                    pushMethod(frame, object, own, false);
                }
            }
            case ClassCell type -> {
                Variable found = classes.find(object, name);
                if (found == null && !name.equals(Inherited.INITIALIZER)) {
                    throw none(object, name);
                }
                pushMethod(frame, object, found == null ? Heap.UNSET : found.value(), false);
            }
            case Cell.Super(var type, var instance) -> {
                Variable found = classes.find(((ClassCell) heap.cell(type)).base(), name);
                pushMethod(frame, instance, found == null ? Heap.UNSET : found.value(), true);
            }
            case null, default -> pushMethod(frame, object, Heap.UNSET, false);
        }
    }

    /** As {@link #loadMethod}, from what the step of loading gave. */
    void loadedMethod(Frame frame, Operation step, String name, int result) {
        int object = frame.pop();
        switch (heap.cell(object)) {
            case InstanceCell instance when result == Heap.UNSET -> pushMethodOfType(frame, object, instance, name);
            case InstanceCell instance -> pushMethod(frame, object, result, !isOfItsOwn(instance, step, name));
            case Cell.Super(var _, var instance) -> pushMethod(frame, instance, result, true);
            default -> pushMethod(frame, object, result, false);
        }
    }

    private void pushMethodOfType(Frame frame, int object, InstanceCell instance, String name) {
        Variable found = classes.find(instance.type(), name);
        pushMethod(frame, object, found == null ? Heap.UNSET : found.value(), true);
    }

    private void pushMethod(Frame frame, int object, int value, boolean binds) {
        boolean bound =
                binds && value != Heap.UNSET && !ValueCode.isSmall(value) && heap.cell(value) instanceof Cell.Function;
        frame.push(bound ? value : value == Heap.UNSET ? Heap.UNSET : ValueCode.NONE);
        frame.push(bound || value == Heap.UNSET ? object : value);
    }

    /** The step that storing into the top operand what lies below it asks for, or null if it is none. */
    Operation storing(Frame frame, String name, Host host) {
        int object = frame.peek(1);
        if (!(heap.at(object) instanceof ObjectCell cell) || !cell.isShared() || isPlain(cell)) {
            return null;
        }
        world.share(frame.peek(2), cell.name() + "." + name, frame.line(), host);
        return names.isRebound(cell, name)
                ? Operation.of(Action.WRITE, stepping(cell, name, frame, host).object(), frame.peek(2))
                : null;
    }

    /** Stores an attribute without a step. @return whether the object can have it */
    boolean store(ObjectCell object, String name, int value) {
        if (isPlain(object)) {
            return false;
        }
        own(object, name).set(value);
        return true;
    }

    /** Whether it is what {@code object()} makes, which has no attributes. */
    private boolean isPlain(ObjectCell cell) {
        return cell instanceof InstanceCell instance && !(heap.cell(instance.type()) instanceof ClassCell);
    }

    private Variable own(ObjectCell object, String name) {
        return object.attributes().computeIfAbsent(name, any -> {
            heap.charge(Heap.VARIABLE_BYTES);
            return new Variable(values, Heap.UNSET);
        });
    }

    private Variable stepping(ObjectCell object, String name, Frame frame, Host host) {
        Variable variable = own(object, name);
        world.giveSteps(object, name, variable, frame.line(), host);
        return variable;
    }

    private Raised none(int object, String name) {
        return !ValueCode.isSmall(object) && heap.cell(object) instanceof ClassCell type
                ? new Raised("AttributeError", "type object '%s' has no attribute '%s'".formatted(type.name(), name))
                : PrimitiveCalls.noAttribute(values.typeName(object), name);
    }
}
