package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.Set;

/**
 * The methods by which the program's classes give its own signs and functions their meaning. They are script code, so they
 * run in frames of their own: either the frame's result is the instruction's, or it takes the place of an operand, and the
 * instruction runs again.
 */
final class Specials {
    /** Those that mean something here; a program that defines another one is refused. */
    static final Set<String> KNOWN = Set.of(
            "__init__",
            "__str__",
            "__repr__",
            "__len__",
            "__contains__",
            "__eq__",
            "__lt__",
            "__le__",
            "__gt__",
            "__ge__",
            "__enter__",
            "__exit__",
            "__call__");

    private final Program program;
    private final AttributeNames names;
    private final Heap heap;
    private final Classes classes;
    private final Passing passing;
    private final Callbacks callbacks;

    Specials(World world) {
        program = world.program();
        names = program.attributeNames();
        heap = world.heap();
        classes = new Classes(heap);
        passing = new Passing(world.values());
        callbacks = new Callbacks(world);
    }

    /** The code that makes the text of a value, its own method or what asks each of its elements, or null if it needs none. @param repr whether as {@code repr} does */
    Cell.Function text(int value, boolean repr) {
        if (ValueCode.isSmall(value) || !(names.isMethod("__str__") || names.isMethod("__repr__"))) {
            return null;
        }
        Cell.Function own = repr ? null : classes.methodOf(value, "__str__");
        own = own != null ? own : classes.methodOf(value, "__repr__");
        boolean listed = own == null && names.isMethod("__repr__") && Listing.isOne(heap, value);
        return listed ? new Cell.Function(program.code(Prelude.LISTED)) : own;
    }

    /** Enters the code that makes the representation of the top operand. @return whether there is one */
    boolean enterRepresentation(ScriptThread thread, Frame frame) {
        Cell.Function text = text(frame.peek(1), true);
        if (text != null) {
            thread.enter(passing.entered(text, new int[] {frame.peek(1)}));
        }
        return text != null;
    }

    /** Enters the method that makes the text of an operand, which it takes the place of. @return whether there is one */
    boolean enterText(ScriptThread thread, Frame frame, int depth, boolean repr) {
        return enterInto(thread, frame, depth, text(frame.peek(depth), repr));
    }

    /** Enters the method that says whether an operand is true, whose place it takes. @return whether there is one */
    boolean enterTruth(ScriptThread thread, Frame frame) {
        int value = frame.peek(1);
        return names.isMethod("__len__")
                && !ValueCode.isSmall(value)
                && enterInto(thread, frame, 1, classes.methodOf(value, "__len__"));
    }

    private boolean enterInto(ScriptThread thread, Frame frame, int depth, Cell.Function method) {
        if (method == null) {
            return false;
        }
        Frame entered = passing.entered(method, new int[] {frame.peek(depth)});
        entered.into = frame.top - depth;
        thread.enter(entered);
        return true;
    }

    /** Enters the {@code __enter__} of the top operand. @return whether it is an object of the program that has one */
    boolean enterContext(ScriptThread thread, int context) {
        if (!names.isMethod("__enter__") || classes.methodOf(context, "__enter__") == null) {
            return false;
        }
        if (classes.methodOf(context, "__exit__") == null) {
            throw Raised.typeError("'%s' object does not support the context manager protocol (missed __exit__ method)"
                    .formatted(classes.nameOf(classes.instance(context))));
        }
        return enter(thread, context, "__enter__");
    }

    /**
     * Enters the {@code __exit__} of what a {@code with} has entered.
     *
     * @param error that leaves it, or None
     * @return whether it is an object of the program
     */
    boolean exitContext(ScriptThread thread, int context, int error, Errors errors) {
        if (classes.instance(context) == null) {
            return false;
        }
        int type = error == ValueCode.NONE ? error : errors.type(error);
        return enter(thread, context, "__exit__", type, error, ValueCode.NONE);
    }

    /** Enters a method of an object, whose result the instruction gives. @return whether there is one */
    boolean enter(ScriptThread thread, int object, String name, int... arguments) {
        Cell.Function method = names.isMethod(name) ? classes.methodOf(object, name) : null;
        if (method == null) {
            return false;
        }
        int[] all = new int[arguments.length + 1];
        all[0] = object;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        thread.enter(passing.entered(method, all));
        return true;
    }

    /**
     * Enters what answers a comparison: the method of the left object or the opposite one of the right, whose turn is first
     * where its class inherits from the left one's.
     *
     * @return whether there is one
     */
    boolean enterEither(ScriptThread thread, int left, String method, int right, String opposite) {
        if (!names.isMethod(method) && !names.isMethod(opposite)) {
            return false;
        }
        InstanceCell one = classes.instance(left);
        InstanceCell other = classes.instance(right);
        boolean swapped = one != null
                && other != null
                && one.type() != other.type()
                && classes.isKindOf(other.type(), one.type());
        return swapped && enter(thread, right, opposite, left)
                || enter(thread, left, method, right)
                || enter(thread, right, opposite, left);
    }

    /** Enters the search for a value in a list or a tuple, where its {@code __eq__} or an element's may be asked. */
    boolean enterSearch(ScriptThread thread, int value, int sequence) {
        boolean asks = names.isMethod("__eq__")
                && (heap.at(sequence) instanceof ListCell || heap.at(sequence) instanceof Cell.Tuple);
        if (asks) {
            thread.enter(callbacks.contains(value, sequence));
        }
        return asks;
    }

    /** Whether the program's classes have an order of their own, which only the step machine can ask for. */
    static boolean haveOrder(AttributeNames names) {
        return names.isMethod("__lt__") || names.isMethod("__gt__");
    }
}
