package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Operation;

/**
 * Calls of methods: of what is not of the program by the method's name, of the program's objects by what {@link
 * Attributes#loadMethod} found. Each says whether the machine has to leave the code that it is in, because a visible step is
 * pending or another frame was entered.
 */
final class MethodCalls {
    private final Steps steps;
    private final Calls calls;
    private final Callbacks callbacks;
    private final Elements elements;
    private final Inherited inherited;
    private final Heap heap;

    MethodCalls(World world, Steps steps, Calls calls, Elements elements) {
        this.steps = steps;
        this.calls = calls;
        this.elements = elements;
        callbacks = new Callbacks(world);
        inherited = new Inherited(world);
        heap = world.heap();
    }

    /** Calls a method by its name alone. @param below how many operands lie below the arguments */
    boolean byName(ScriptThread thread, Frame frame, int count, CallShape shape, int below) {
        Operation operation = steps.method(thread, frame, count, shape);
        if (operation != null) {
            thread.setPending(operation);
            return true;
        }
        Frame entered = callbacks.ofMethod(frame, count, shape);
        if (entered != null) {
            frame.drop(count + below);
            thread.enter(entered);
            return true;
        }
        int result = inherited.has(frame.peek(count + 1))
                ? inherited.method(thread, frame, count, shape)
                : elements.method(thread, frame, count, shape);
        frame.drop(count + below);
        frame.push(result);
        return false;
    }

    /** Calls a value that lies below its arguments. */
    boolean function(ScriptThread thread, Frame frame, int count, CallShape shape) {
        if (BuiltinMethods.nameOf(heap, frame.peek(count + 1)) != null) {
            return builtin(thread, frame, count, shape, 1);
        }
        Operation operation = steps.call(frame, count);
        if (operation != null) {
            thread.setPending(operation);
            return true;
        }
        return calls.call(thread, frame, count, shape);
    }

    /** Calls a method that is a value, by its name. Its object lies in its place meanwhile. */
    private boolean builtin(ScriptThread thread, Frame frame, int count, CallShape shape, int below) {
        int callee = frame.peek(count + 1);
        CallShape named = new CallShape(BuiltinMethods.nameOf(heap, callee), shape.keywords(), shape.hint());
        frame.replace(count + 1, ((Cell.Method) heap.cell(callee)).object());
        boolean leaves = byName(thread, frame, count, named, below);
        if (thread.pending() != null) {
            frame.replace(count + 1, callee);
        }
        return leaves;
    }

    /** Calls what {@link Attributes#loadMethod} left below the arguments. */
    boolean loaded(ScriptThread thread, Frame frame, int count, CallShape shape) {
        int mark = frame.peek(count + 2);
        if (mark == Heap.UNSET) {
            return byName(thread, frame, count, shape, 2);
        }
        if (mark == ValueCode.NONE && BuiltinMethods.nameOf(heap, frame.peek(count + 1)) != null) {
            return builtin(thread, frame, count, shape, 2);
        }
        Operation operation = steps.call(frame, count);
        if (operation != null) {
            thread.setPending(operation);
            return true;
        }
        if (mark != ValueCode.NONE) {
            return calls.call(thread, frame, count + 1, shape);
        }
        if (!calls.call(thread, frame, count, shape)) {
            frame.popSecond();
            return false;
        }
        if (thread.frame().into < 0) {
            frame.drop(1);
        }
        return true;
    }
}
