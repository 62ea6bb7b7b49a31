package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Errors as values of the program: made, raised, caught. */
final class Errors {
    private static final String KEY_ERROR = "KeyError";

    private final Values values;
    private final Heap heap;
    private final Classes classes;

    Errors(Values values) {
        this.values = values;
        heap = values.heap();
        classes = new Classes(heap);
    }

    /** Whether a value is the class of an error, of which {@code raise} makes one. */
    boolean isUnmade(int value) {
        return !ValueCode.isSmall(value) && heap.cell(value) instanceof ClassCell && classes.errorType(value) != null;
    }

    /** An error of a type, from the arguments that it is called with. */
    Cell.Error made(Cell.ErrorType type, Arguments arguments) {
        arguments.refuseKeywords();
        String message = switch (arguments.count()) {
            case 0 -> "";
            // The text of a KeyError is its key as the program would write it.
            case 1 -> type.name().equals(KEY_ERROR) ? values.repr(arguments.get(0)) : values.text(arguments.get(0));
            default ->
                values.repr(heap.add(new Cell.Tuple(IntStream.range(0, arguments.count())
                        .map(arguments::get)
                        .toArray())));
        };
        return new Cell.Error(type.name(), message);
    }

    /** What {@code raise} of a value throws. */
    Raised raised(int value) {
        if (!ValueCode.isSmall(value)) {
            if (heap.cell(value) instanceof Cell.Error(var type, var message)) {
                return new Raised(type, message);
            }
            if (heap.cell(value) instanceof Cell.ErrorType(var name)) {
                return new Raised(name, "");
            }
            if (heap.cell(value) instanceof InstanceCell instance && classes.errorType(instance.type()) != null) {
                return new Raised(classes.nameOf(instance), values.errorText(instance), value);
            }
        }
        return Raised.typeError("exceptions must derive from BaseException");
    }

    /** The type or class of an error. */
    int type(int error) {
        return heap.cell(error) instanceof InstanceCell instance
                ? instance.type()
                : heap.add(new Cell.ErrorType(((Cell.Error) heap.cell(error)).type()));
    }

    /** Whether a type, or one of a tuple of types, catches an error. @throws Raised TypeError if it is none */
    boolean matches(int error, int type) {
        if (!ValueCode.isSmall(type)) {
            boolean ofProgram = heap.cell(type) instanceof ClassCell && classes.errorType(type) != null;
            if (heap.cell(error) instanceof InstanceCell instance
                    && (ofProgram || heap.cell(type) instanceof Cell.ErrorType)) {
                return classes.isKindOf(instance.type(), type);
            }
            if (ofProgram) {
                return false;
            }
            if (heap.cell(type) instanceof Cell.ErrorType(var caught)) {
                return ErrorTypes.isKindOf(((Cell.Error) heap.cell(error)).type(), caught);
            }
            if (heap.cell(type) instanceof Cell.Tuple(var types)) {
                return Arrays.stream(types).anyMatch(each -> matches(error, each));
            }
        }
        throw Raised.typeError("catching classes that do not inherit from BaseException is not allowed");
    }
}
