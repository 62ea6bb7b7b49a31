package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.List;

/** Calls of functions: those of the program enter a frame, those that are there from the start answer at once. */
final class Calls {
    private static final CallShape BY_PLACE = new CallShape("", List.of(), "");

    private final Heap heap;
    private final Values values;
    private final Builtins builtins;
    private final Errors errors;

    Calls(World world) {
        heap = world.heap();
        values = world.values();
        builtins = new Builtins(world);
        errors = new Errors(values);
    }

    /** Enters what a thread runs first. @throws Raised TypeError if it can't be called so */
    void begin(ScriptThread thread, int function, int[] arguments) {
        Frame outside = Frame.outside(function, arguments);
        call(thread, outside, arguments.length, BY_PLACE);
    }

    /**
     * Calls the function that lies below its arguments.
     *
     * @return whether a new frame was entered; otherwise the result is in place of function and arguments
     */
    boolean call(ScriptThread thread, Frame frame, int count, CallShape shape) {
        int function = frame.peek(count + 1);
        if (!ValueCode.isSmall(function)) {
            if (heap.cell(function) instanceof Cell.Function called) {
                Frame entered = Passing.entered(called, frame.slots, frame.top - count, count, shape.keywords());
                thread.enter(entered);
                frame.drop(count + 1);
                return true;
            }
            if (heap.cell(function) instanceof Cell.ErrorType type) {
                CallShape named = new CallShape(type.name(), shape.keywords(), "");
                int error = heap.add(errors.made(type, new Arguments(frame, count, named)));
                frame.drop(count + 1);
                frame.push(error);
                return false;
            }
            if (heap.cell(function) instanceof Cell.Predefined(var builtin)) {
                int result = builtins.call(thread, builtin, frame, count, shape);
                frame.drop(count + 1);
                frame.push(result);
                return false;
            }
        }
        throw Raised.typeError("'%s' object is not callable".formatted(values.typeName(function)));
    }
}
