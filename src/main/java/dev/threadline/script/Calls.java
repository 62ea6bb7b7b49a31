package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.Arrays;
import java.util.List;

/** Calls of functions: those of the program enter a frame, those that are there from the start answer at once. */
final class Calls {
    private static final CallShape BY_PLACE = new CallShape("", List.of(), "");

    private final Heap heap;
    private final Values values;
    private final Builtins builtins;
    private final Errors errors;
    private final Classes classes;
    private final Naming naming;
    private final Inherited inherited;
    private final Specials specials;
    private final Callbacks callbacks;
    private final Passing passing;

    Calls(World world) {
        heap = world.heap();
        values = world.values();
        builtins = new Builtins(world);
        errors = new Errors(values);
        classes = new Classes(heap);
        naming = new Naming(world);
        inherited = new Inherited(world);
        specials = new Specials(world);
        callbacks = new Callbacks(world);
        passing = new Passing(world.values());
    }

    /** Enters what a thread runs first. @throws Raised TypeError if it can't be called so */
    void begin(ScriptThread thread, int function, int[] arguments) {
        callbacks.begins(thread, function);
        if (isOfProgram(function)) {
            call(thread, Frame.outside(function, arguments), arguments.length, BY_PLACE);
        } else {
            thread.enter(callbacks.spread(function, arguments, heap.add(new Cell.Tuple(new int[0]))));
        }
    }

    /** Whether calling it takes no step, and enters a frame at most. */
    private boolean isOfProgram(int function) {
        return switch (heap.at(function)) {
            case Cell.Function _, ClassCell _, InstanceCell _ -> true;
            case Cell.Method _ -> BuiltinMethods.nameOf(heap, function) == null;
            default -> false;
        };
    }

    /**
     * Calls the function that lies below its arguments.
     *
     * @return whether a new frame was entered; otherwise the result is in place of function and arguments
     */
    boolean call(ScriptThread thread, Frame frame, int count, CallShape shape) {
        int callee = frame.peek(count + 1);
        switch (heap.at(callee)) {
            case Cell.Function function -> {
                enter(
                        thread,
                        frame,
                        count,
                        passing.entered(function, frame.slots, frame.top - count, count, shape.keywords()));
                return true;
            }
            case Cell.Method(var object, var function)
            when heap.cell(function) instanceof Cell.Text(var method) -> {
                return inherited(thread, frame, count, object, new CallShape(method, shape.keywords(), shape.hint()));
            }
            case Cell.Method(var object, var function) -> {
                enter(
                        thread,
                        frame,
                        count,
                        withObject(frame, count, object, (Cell.Function) heap.cell(function), shape));
                return true;
            }
            case InstanceCell instance
            when classes.method(instance.type(), "__call__") != null -> {
                Cell.Function function = classes.method(instance.type(), "__call__");
                enter(thread, frame, count, withObject(frame, count, callee, function, shape));
                return true;
            }
            case ClassCell _ -> {
                return instantiate(thread, frame, count, shape);
            }
            case Cell.ErrorType type -> {
                CallShape named = new CallShape(type.name(), shape.keywords(), "");
                int error = heap.add(errors.made(type, new Arguments(frame, count, named)));
                frame.drop(count + 1);
                frame.push(error);
                return false;
            }
            case Cell.Predefined(var builtin) -> {
                if (builtin == Builtin.CALL_WITH) {
                    spread(thread, frame);
                    return true;
                }
                if (entersSpecial(thread, builtin, frame, count)) {
                    return true;
                }
                Frame entered = callbacks.ofFunction(builtin, frame, count, shape);
                if (entered != null) {
                    enter(thread, frame, count, entered);
                    return true;
                }
                int result = builtins.call(thread, builtin, frame, count, shape);
                frame.drop(count + 1);
                frame.push(result);
                return false;
            }
            default -> throw Raised.typeError("'%s' object is not callable".formatted(values.typeName(callee)));
        }
    }

    /** Calls a method that is a value from where no instruction can take a step of it: only what is inherited takes none. */
    private boolean inherited(ScriptThread thread, Frame frame, int count, int object, CallShape shape) {
        if (!inherited.has(object)) {
            throw new Raised(
                    "NotImplementedError",
                    "the method '%s' of a '%s' can't be called with such arguments here; call it in a function of your own"
                            .formatted(shape.method(), values.typeName(object)));
        }
        frame.replace(count + 1, object);
        int result = inherited.method(thread, frame, count, shape);
        frame.drop(count + 1);
        frame.push(result);
        return false;
    }

    private static void enter(ScriptThread thread, Frame frame, int count, Frame entered) {
        thread.enter(entered);
        frame.drop(count + 1);
    }

    /** A frame for a method, whose object takes the place of the callee below the arguments. */
    private Frame withObject(Frame frame, int count, int object, Cell.Function function, CallShape shape) {
        int first = frame.top - count - 1;
        frame.slots[first] = object;
        return passing.entered(function, frame.slots, first, count + 1, shape.keywords());
    }

    private boolean instantiate(ScriptThread thread, Frame frame, int count, CallShape shape) {
        int type = frame.peek(count + 1);
        ClassCell called = (ClassCell) heap.cell(type);
        Arguments arguments = new Arguments(frame, count, shape);
        InstanceCell instance = new InstanceCell(naming.ofInstance(called.name(), shape.hint(), frame), type);
        int made = heap.add(instance);
        if (classes.errorType(type) != null) {
            instance.setInner(inherited.given(arguments));
        }
        Cell.Function initializer = classes.method(type, Inherited.INITIALIZER);
        if (initializer == null) {
            inherited.initialize(made, arguments, thread.host(), frame.line());
            frame.drop(count + 1);
            frame.push(made);
            return false;
        }
        Frame entered = withObject(frame, count, made, initializer, shape);
        entered.made = made;
        enter(thread, frame, count, entered);
        return true;
    }

    /** Makes an error of the class that is the top operand, whose place it takes. @return whether a frame was entered */
    boolean makeError(ScriptThread thread, Frame frame) {
        int place = frame.top - 1;
        int type = frame.peek(1);
        frame.push(type);
        if (!call(thread, frame, 0, BY_PLACE)) {
            frame.slots[place] = frame.pop();
            return false;
        }
        thread.frame().into = place;
        return true;
    }

    /** Enters the program's own method for what a builtin asks of an argument. @return whether there is one */
    private boolean entersSpecial(ScriptThread thread, Builtin builtin, Frame frame, int count) {
        switch (builtin) {
            case PRINT, STR -> {
                for (int depth = count; depth >= 1; depth--) {
                    if (specials.enterText(thread, frame, depth, false)) {
                        return true;
                    }
                }
                return false;
            }
            case LEN, REPR -> {
                boolean entered = count == 1
                        && (builtin == Builtin.LEN
                                ? specials.enter(thread, frame.peek(1), "__len__")
                                : specials.enterRepresentation(thread, frame));
                if (entered) {
                    frame.drop(2);
                }
                return entered;
            }
            case BOOL -> {
                return count == 1 && specials.enterTruth(thread, frame);
            }
            default -> {
                return false;
            }
        }
    }

    /** Leaves a call with the top operand as its result. @throws Raised TypeError if an {@code __init__} has one */
    void leave(ScriptThread thread, Frame frame) {
        int result = frame.pop();
        if (frame.made != Heap.UNSET) {
            if (result != ValueCode.NONE) {
                throw Raised.typeError("__init__() should return None, not '%s'".formatted(values.typeName(result)));
            }
            result = frame.made;
        }
        thread.leave();
        if (thread.isOver()) {
            return;
        }
        Frame caller = thread.frame();
        if (frame.into >= 0) {
            caller.slots[frame.into] = result;
        } else {
            caller.push(result);
            caller.pc++;
        }
    }

    /** How {@link Opcode#CALL_SPREAD} passes its arguments. @throws Raised TypeError if a keyword is no text */
    CallShape spreadShape(Frame frame) {
        int[] names = ((Cell.Tuple) heap.cell(frame.slots[0])).elements();
        return names.length == 0
                ? BY_PLACE
                : new CallShape("", Arrays.stream(names).mapToObj(this::keyword).toList(), "");
    }

    private String keyword(int key) {
        if (heap.at(key) instanceof Cell.Text(var name)) {
            return name;
        }
        throw Raised.typeError("keywords must be strings");
    }

    /** Enters a call of a function with what a tuple and a dictionary hold: the operands of {@link Builtin#CALL_WITH}. */
    private void spread(ScriptThread thread, Frame frame) {
        int function = frame.peek(3);
        int[] byPlace = values.elements(frame.peek(2));
        DictCell named = (DictCell) heap.cell(frame.peek(1));
        int[] keys = named.keys();
        int[] arguments = Arrays.copyOf(byPlace, byPlace.length + keys.length);
        System.arraycopy(named.entryValues(), 0, arguments, byPlace.length, keys.length);
        Frame entered = callbacks.spread(function, arguments, heap.add(new Cell.Tuple(keys)));
        frame.drop(4);
        thread.enter(entered);
    }
}
