package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;

/** Calls that enter a code of the {@link Prelude}, because it may call the program's own functions. */
final class Callbacks {
    private static final String RUN = "run";

    private final World world;
    private final Program program;
    private final Heap heap;

    Callbacks(World world) {
        this.world = world;
        program = world.program();
        heap = world.heap();
    }

    /** The frame that a call of a method enters, or null if it enters none. @throws Raised TypeError if arguments don't fit */
    Frame ofMethod(Frame frame, int count, CallShape shape) {
        int receiver = frame.peek(count + 1);
        if (shape.method().equals(RUN) && thread(receiver) instanceof ThreadCell thread) {
            new Arguments(frame, count, shape).require(0, 0);
            int[] call = ((Cell.Tuple) heap.cell(thread.call())).elements();
            if (thread.finished() != ValueCode.NONE) {
                return entered(Prelude.TIMER, call);
            }
            spend(thread, receiver);
            return entered(Prelude.RUN, call);
        }
        if (!(heap.at(receiver) instanceof Cell.Primitive primitive)
                || !PrimitiveCalls.callsBack(primitive, shape.method())) {
            return null;
        }
        Arguments arguments = new Arguments(frame, count, shape);
        if (primitive.model().kind() == ObjectKind.CONDITION) {
            arguments.allow("wait_for", "predicate", "timeout");
            int predicate = arguments.named("predicate", 0);
            if (predicate == Heap.UNSET) {
                throw Raised.typeError("Condition.wait_for() missing 1 required positional argument: 'predicate'");
            }
            return entered(Prelude.WAIT_FOR, receiver, predicate, orNone(arguments.named("timeout", 1)));
        }
        arguments.allow("wait", "timeout");
        int[] made = ((Cell.Tuple) heap.cell(primitive.part())).elements();
        int timeout = orNone(arguments.named("timeout", 0));
        return entered(Prelude.BARRIER_WAIT, receiver, made[0], timeout == ValueCode.NONE ? made[1] : timeout);
    }

    /** Notes that a thread begins. @throws Raised AttributeError if it would run its target, and that has been run */
    void begins(ScriptThread beginning, int function) {
        int receiver = world.thread(beginning.id());
        if (receiver == ValueCode.NONE
                || !(thread(receiver) instanceof ThreadCell thread)
                || thread.finished() != ValueCode.NONE) {
            return;
        }
        boolean runsTarget = function == ((Cell.Tuple) heap.cell(thread.call())).elements()[0]
                || heap.at(function) instanceof Cell.Function(var code, var _, var _) && code.number() == Prelude.RUN;
        if (runsTarget) {
            spend(thread, receiver);
        }
    }

    private void spend(ThreadCell thread, int receiver) {
        if (thread.isSpent()) {
            throw new Raised(
                    "AttributeError",
                    "'%s' object has no attribute '_target'"
                            .formatted(world.values().typeName(receiver)));
        }
        thread.setSpent(true);
    }

    /** Whether a method of a thread, or of what inherits from it, is the prelude's. */
    static boolean runs(ThreadCell thread, String method) {
        return method.equals(RUN) && thread.call() != ValueCode.NONE;
    }

    /** The thread that a value is and that has something to run; null if it is none. */
    private ThreadCell thread(int receiver) {
        int inner = heap.at(receiver) instanceof InstanceCell instance ? instance.inner() : receiver;
        return inner != Heap.UNSET && heap.at(inner) instanceof ThreadCell thread && runs(thread, RUN) ? thread : null;
    }

    /** The frame that a call of a function enters, or null if it enters none. */
    Frame ofFunction(Builtin builtin, Frame frame, int count, CallShape shape) {
        if (builtin == Builtin.RANKS) {
            return entered(Prelude.RANKS, frame.peek(1));
        }
        boolean counts = builtin == Builtin.ACTIVE_COUNT || builtin == Builtin.ACTIVE_COUNT_OF_OLD;
        if (builtin != Builtin.THREADS_ALIVE && !counts) {
            return null;
        }
        Arguments arguments = new Arguments(frame, count, new CallShape(builtin.pythonName(), shape.keywords(), ""));
        arguments.refuseKeywords();
        arguments.require(0, 0);
        return entered(counts ? Prelude.ACTIVE_COUNT : Prelude.ENUMERATE);
    }

    /** The frame that looks for a value in a list or a tuple by the {@code __eq__} of the program's classes. */
    Frame contains(int value, int sequence) {
        return entered(Prelude.CONTAINS, value, sequence);
    }

    /** A frame that calls a function. @param names the code of a tuple of texts: the names of the last arguments */
    Frame spread(int function, int[] arguments, int names) {
        Frame frame = new Frame(program.code(Prelude.SPREAD), arguments.length + 2);
        frame.slots[0] = names;
        frame.push(function);
        for (int argument : arguments) {
            frame.push(argument);
        }
        return frame;
    }

    private static int orNone(int given) {
        return given == Heap.UNSET ? ValueCode.NONE : given;
    }

    private Frame entered(int number, int... arguments) {
        return new Passing(world.values()).entered(new Cell.Function(program.code(number)), arguments);
    }
}
