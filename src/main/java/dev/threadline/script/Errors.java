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
        int all = heap.add(new Cell.Tuple(
                IntStream.range(0, arguments.count()).map(arguments::get).toArray()));
        String message = switch (arguments.count()) {
            case 0 -> "";
            // The text of a KeyError is its key as the program would write it.
            case 1 -> type.name().equals(KEY_ERROR) ? values.repr(arguments.get(0)) : values.text(arguments.get(0));
            default -> values.repr(all);
        };
        return new Cell.Error(type.name(), message, all);
    }

    /** What {@code raise} of a value throws. */
    Raised raised(int value) {
        if (!ValueCode.isSmall(value)) {
            if (heap.cell(value) instanceof Cell.Error(var type, var message, var _)) {
                return new Raised(type, message, value);
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

    /** {@code error.args}. @throws Raised NotImplementedError if they are not known */
    int arguments(Cell.Error error) {
        if (error.arguments() != ValueCode.NONE) {
            return error.arguments();
        }
        if (error.type().equals(KEY_ERROR)) {
            throw new Raised("NotImplementedError", "the args of a KeyError are not kept here; ask for str(error)");
        }
        boolean none = error.message().isEmpty();
        return heap.add(new Cell.Tuple(none ? new int[0] : new int[] {heap.text(error.message())}));
    }

    /** Requires of what stands behind {@code from} that it is an error, a type of errors or None. @return None */
    int requireCause(int cause) {
        boolean error = cause == ValueCode.NONE
                || isUnmade(cause)
                || switch (heap.at(cause)) {
                    case Cell.Error _, Cell.ErrorType _ -> true;
                    case InstanceCell instance -> classes.errorType(instance.type()) != null;
                    default -> false;
                };
        if (!error) {
            throw Raised.typeError("exception causes must derive from BaseException");
        }
        return ValueCode.NONE;
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
