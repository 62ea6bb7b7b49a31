package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import java.util.List;

/**
 * The methods of what is not of the program, as values. Which there are nobody lists: a value is asked for a method without
 * arguments, and says whether it misses the arguments or the method. Asking changes nothing.
 */
final class BuiltinMethods {
    private final Heap heap;
    private final Methods methods;
    private final PrimitiveCalls primitives;

    BuiltinMethods(World world) {
        heap = world.heap();
        methods = new Methods(world.values());
        primitives = new PrimitiveCalls(world.values());
    }

    /** The code of a method of an object as a value, or {@link Heap#UNSET} if it has none of that name. */
    int of(int object, String name) {
        int owner = heap.at(object) instanceof Cell.Super(var _, var instance) ? instance : object;
        return has(owner, name) ? heap.add(new Cell.Method(owner, heap.text(name))) : Heap.UNSET;
    }

    /** The name of the method that a value is, or null if it is none or one of the program. */
    static String nameOf(Heap heap, int value) {
        return heap.at(value) instanceof Cell.Method(var _, var function)
                        && heap.cell(function) instanceof Cell.Text(var name)
                ? name
                : null;
    }

    private boolean has(int object, String name) {
        Arguments none = new Arguments(Frame.outside(object, new int[0]), 0, new CallShape(name, List.of(), ""));
        return switch (heap.at(object)) {
            case Container container ->
                answers(() -> {
                    if (container.operation(none) == null) {
                        methods.call(object, none);
                    }
                });
            case Cell.Text _, Cell.Tuple _, Cell.Range _ -> answers(() -> methods.call(object, none));
            case Cell.Primitive primitive ->
                PrimitiveCalls.isSide(primitive, name)
                        || PrimitiveCalls.callsBack(primitive, name)
                        || primitive.model().kind() == ObjectKind.CONDITION
                                && (name.equals("acquire") || name.equals("release"))
                        || answers(() -> primitives.on(primitive, none, 0));
            case Cell.LockSide side -> answers(() -> primitives.onSide(side, 0, none));
            case ThreadCell thread -> ofThread(thread, name, none);
            case InstanceCell instance ->
                name.equals(Inherited.INITIALIZER)
                        || heap.at(instance.inner()) instanceof ThreadCell thread && ofThread(thread, name, none);
            default -> false;
        };
    }

    private boolean ofThread(ThreadCell thread, String name, Arguments none) {
        return Threads.isQuiet(name)
                || Callbacks.runs(thread, name)
                || answers(() -> primitives.onThread(thread, none));
    }

    private static boolean answers(Runnable call) {
        try {
            call.run();
            return true;
        } catch (Raised error) {
            return !error.type().equals("AttributeError");
        }
    }
}
