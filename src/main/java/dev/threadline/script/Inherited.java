package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.Set;
import java.util.stream.IntStream;

/** What instances of the program's classes inherit from Thread, from types of errors and from object. */
final class Inherited {
    static final String INITIALIZER = "__init__";

    private static final Set<String> OF_THREAD = Set.of("name", "daemon", "ident", "native_id");

    private final World world;
    private final Heap heap;
    private final Values values;
    private final Classes classes;
    private final Threads threads;

    Inherited(World world) {
        this.world = world;
        heap = world.heap();
        values = world.values();
        classes = new Classes(heap);
        threads = new Threads(world);
    }

    /** Whether threads have such an attribute. */
    static boolean isOfThread(String attribute) {
        return OF_THREAD.contains(attribute);
    }

    boolean isThread(InstanceCell instance) {
        return classes.isThread(instance.type());
    }

    /**
     * The thread that an instance is, for one of its attributes; null if it is none.
     *
     * @throws Raised AssertionError or RuntimeError if it is not one yet
     */
    ThreadCell thread(InstanceCell instance, String attribute) {
        if (!isThread(instance) || !isOfThread(attribute)) {
            return null;
        }
        if (!(heap.cell(instance.inner()) instanceof ThreadCell thread)) {
            throw new Raised("AssertionError", "Thread.__init__() not called");
        }
        return thread;
    }

    /** Whether a method of a value is looked for here. */
    boolean has(int receiver) {
        return !ValueCode.isSmall(receiver) && heap.cell(receiver) instanceof ObjectCell;
    }

    /** The method of an instance that takes no visible step; the instance lies below the arguments. */
    int method(ScriptThread thread, Frame frame, int count, CallShape shape) {
        int receiver = frame.peek(count + 1);
        if (Threads.isQuiet(shape.method())
                && heap.cell(receiver) instanceof InstanceCell instance
                && isThread(instance)) {
            return threads.method(thread(instance, "name"), new Arguments(frame, count, shape), thread.host());
        }
        if (!shape.method().equals(INITIALIZER)) {
            throw PrimitiveCalls.noAttribute(values.typeName(receiver), shape.method());
        }
        boolean ofClass = heap.cell(receiver) instanceof ClassCell;
        int instance = ofClass && count > 0 ? frame.peek(count) : receiver;
        initialize(instance, new Arguments(frame, ofClass ? count - 1 : count, shape), thread.host(), frame.line());
        return ValueCode.NONE;
    }

    /**
     * The {@code __init__} that an instance inherits.
     *
     * @throws Raised TypeError if it does not take such arguments
     */
    void initialize(int code, Arguments arguments, Host host, int line) {
        InstanceCell instance = classes.instance(code);
        if (instance == null) {
            throw Raised.typeError(
                    "descriptor '__init__' requires an instance of a class of the program but received a '%s'"
                            .formatted(values.typeName(code)));
        }
        if (classes.isThread(instance.type())) {
            instance.setInner(threads.make(arguments, ownRun(code, instance), host, line));
            world.addThread(((ThreadCell) heap.cell(instance.inner())).thread(), code);
        } else if (classes.errorType(instance.type()) != null) {
            arguments.refuseKeywords();
            instance.setInner(given(arguments));
        } else if (arguments.count() > 0 || !arguments.keywords().isEmpty()) {
            throw Raised.typeError(
                    classes.method(instance.type(), INITIALIZER) == null
                            ? classes.nameOf(instance) + "() takes no arguments"
                            : "object.__init__() takes exactly one argument (the instance to initialize)");
        }
    }

    /** The arguments that an error keeps. */
    int given(Arguments arguments) {
        return heap.add(new Cell.Tuple(
                IntStream.range(0, arguments.count()).map(arguments::get).toArray()));
    }

    private int ownRun(int code, InstanceCell instance) {
        Variable run = classes.find(instance.type(), "run");
        return run == null ? Heap.UNSET : heap.add(new Cell.Method(code, run.value()));
    }
}
