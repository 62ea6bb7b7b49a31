package dev.threadline.script;

import dev.threadline.event.ValueCode;

/** What classes are and which is a kind of which: those of the program, the types of errors, Thread and object. */
final class Classes {
    private final Heap heap;

    Classes(Heap heap) {
        this.heap = heap;
    }

    /** What the class of an instance is called. */
    String nameOf(InstanceCell instance) {
        return heap.cell(instance.type()) instanceof ClassCell type ? type.name() : Builtin.OBJECT.pythonName();
    }

    /** The value as an instance of one of the program's classes, or null. */
    InstanceCell instance(int value) {
        return !ValueCode.isSmall(value) && heap.cell(value) instanceof InstanceCell instance ? instance : null;
    }

    /** The variable of a class's attribute, its own or inherited from a class of the program; null if there is none. */
    Variable find(int type, String name) {
        for (int at = type; heap.cell(at) instanceof ClassCell cell; at = cell.base()) {
            Variable found = cell.attributes().get(name);
            if (found != null && found.value() != Heap.UNSET) {
                return found;
            }
        }
        return null;
    }

    /** The method that a class gives its instances under a name, or null if there is none. */
    Cell.Function method(int type, String name) {
        Variable found = find(type, name);
        return found != null
                        && !ValueCode.isSmall(found.value())
                        && heap.cell(found.value()) instanceof Cell.Function function
                ? function
                : null;
    }

    /** The method that a value has by its class, or null if it has none. */
    Cell.Function methodOf(int value, String name) {
        InstanceCell instance = instance(value);
        return instance == null ? null : method(instance.type(), name);
    }

    /** What a class of the program inherits from in the end: a type of errors, Thread, or the mark of none. */
    int root(int type) {
        int at = type;
        while (heap.cell(at) instanceof ClassCell cell) {
            at = cell.base();
        }
        return at;
    }

    /** The type of errors that a class of the program inherits from, or null. */
    String errorType(int type) {
        return heap.cell(root(type)) instanceof Cell.ErrorType(var name) ? name : null;
    }

    boolean isThread(int type) {
        return heap.cell(root(type)) instanceof Cell.Predefined(var builtin) && builtin == Builtin.THREAD;
    }

    /** Whether a class of the program is another, or inherits from it. */
    boolean isKindOf(int type, int other) {
        for (int at = type; heap.cell(at) instanceof ClassCell cell; at = cell.base()) {
            if (at == other) {
                return true;
            }
        }
        return switch (heap.cell(other)) {
            case Cell.ErrorType(var caught) -> errorType(type) != null && ErrorTypes.isKindOf(errorType(type), caught);
            case Cell.Predefined(var builtin) ->
                builtin == Builtin.OBJECT || builtin == Builtin.THREAD && isThread(type);
            default -> false;
        };
    }

    /**
     * {@code isinstance(value, type)}.
     *
     * @throws Raised TypeError if the second is no class and no tuple of classes
     */
    boolean isInstance(Values values, int value, int type) {
        if (!ValueCode.isSmall(type)) {
            InstanceCell instance = instance(value);
            switch (heap.cell(type)) {
                case Cell.Tuple(var types) -> {
                    for (int each : types) {
                        if (isInstance(values, value, each)) {
                            return true;
                        }
                    }
                    return false;
                }
                case ClassCell _ -> {
                    return instance != null && isKindOf(instance.type(), type);
                }
                case Cell.ErrorType(var wanted) -> {
                    return instance != null
                            ? isKindOf(instance.type(), type)
                            : !ValueCode.isSmall(value)
                                    && heap.cell(value) instanceof Cell.Error(var found, var _, var _)
                                    && ErrorTypes.isKindOf(found, wanted);
                }
                case Cell.Predefined(var builtin)
                when builtin.isType() -> {
                    String found = values.typeName(value);
                    return instance != null
                            ? isKindOf(instance.type(), type)
                            : builtin == Builtin.OBJECT
                                    || builtin.pythonName().equals(found)
                                    || builtin == Builtin.INT && found.equals("bool");
                }
                default -> {
                    // No class: told below.
                }
            }
        }
        throw Raised.typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
    }
}
