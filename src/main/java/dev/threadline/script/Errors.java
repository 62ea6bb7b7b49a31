package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Errors as values of the program: made, raised, caught. */
final class Errors {
    private static final String KEY_ERROR = "KeyError";

    private final Values values;
    private final Heap heap;

    Errors(Values values) {
        this.values = values;
        heap = values.heap();
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
        }
        return Raised.typeError("exceptions must derive from BaseException");
    }

    /** Whether a type, or one of a tuple of types, catches an error. @throws Raised TypeError if it is none */
    boolean matches(int error, int type) {
        if (!ValueCode.isSmall(type)) {
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
