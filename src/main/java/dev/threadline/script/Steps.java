package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import java.util.Arrays;
import java.util.Set;

/** Which visible step an instruction asks for, if any; null where it is none. Changes nothing but what is shared. */
final class Steps {
    /** The methods that look at all elements of their arguments. */
    private static final Set<String> READING_METHODS = Set.of("extend", "update", "join", "format", "format_map");

    private final World world;
    private final Heap heap;
    private final PrimitiveCalls primitives;

    Steps(World world) {
        this.world = world;
        heap = world.heap();
        primitives = new PrimitiveCalls(world.values());
    }

    /** Asking whether a value is true: of a shared container, its length. */
    Operation truth(int value) {
        Container container = sharedBehind(value);
        return container == null ? null : Operation.of(Action.LENGTH, container.object());
    }

    /**
     * Reading a shared container as a whole: the first of the topmost operands that is one. A copy that only the thread has
     * takes its place, and the instruction runs again.
     *
     * @param deepest how many operands the instruction reads
     */
    Operation whole(Frame frame, int deepest) {
        for (int depth = deepest; depth >= 1; depth--) {
            Container container = sharedBehind(frame.peek(depth));
            if (container != null) {
                return Operation.of(Action.READ_ALL, container.object(), ValueCode.ofSmall(depth));
            }
        }
        return null;
    }

    /** Puts all that is left of what can be gone through once in its place, so that a step can look at it again and again. */
    private void goThrough(Frame frame, int depth) {
        if (heap.at(frame.peek(depth)) instanceof SeriesCell series) {
            frame.replace(depth, heap.add(new Cell.Tuple(series.take(series.length()))));
        }
    }

    /** Puts what {@link #whole} read in the place of the operand that it is a copy of. */
    static void replaceWhole(Frame frame, Heap heap, Operation operation, int copy) {
        int depth = ValueCode.small(operation.argument());
        int whole = frame.peek(depth);
        if (heap.cell(whole) instanceof Cell.View(var dict, var view)) {
            ((Container) heap.cell(copy)).replace(dict, copy);
            frame.replace(depth, heap.add(new Cell.View(copy, view)));
        } else {
            // What holds itself is to be written with dots, and its copy too.
            ((Container) heap.cell(copy)).replace(whole, copy);
            frame.replace(depth, copy);
        }
    }

    Operation comparison(ComparisonOperator operator, Frame frame) {
        int left = frame.peek(2);
        int right = frame.peek(1);
        return switch (operator) {
            case IS, IS_NOT -> null;
            case IN, NOT_IN -> {
                Container container = sharedBehind(right);
                boolean values = heap.at(right) instanceof Cell.View(var _, var view) && view != DictView.KEYS;
                yield container == null || values
                        ? whole(frame, 1)
                        : Operation.of(Action.CONTAINS, container.object(), left);
            }
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                isContainer(left) && isContainer(right) ? whole(frame, 2) : null;
        };
    }

    private boolean isContainer(int value) {
        return heap.at(value) instanceof Container || heap.at(value) instanceof Cell.View;
    }

    Operation loadElement(Frame frame) {
        Container container = shared(frame.peek(2));
        if (container == null) {
            return null;
        }
        return heap.at(frame.peek(1)) instanceof Cell.Slice
                ? Operation.of(Action.READ_ALL, container.object(), ValueCode.ofSmall(2))
                : Operation.of(Action.GET_ITEM, container.object(), frame.peek(1));
    }

    Operation storeElement(Frame frame, Host host) {
        int value = frame.peek(3);
        boolean slice = heap.at(frame.peek(1)) instanceof Cell.Slice;
        if (slice) {
            goThrough(frame, 3);
            value = frame.peek(3);
        }
        if (slice && sharedBehind(value) != null) {
            return Operation.of(Action.READ_ALL, sharedBehind(value).object(), ValueCode.ofSmall(3));
        }
        Container container = shared(frame.peek(2));
        if (container == null) {
            return null;
        }
        if (slice) {
            world.shareElements(value, frame.line(), host);
        } else {
            world.share(value, "element", frame.line(), host);
            world.share(frame.peek(1), "key", frame.line(), host);
        }
        return new Operation(Action.SET_ITEM, container.object(), frame.peek(1), value, Operation.FOREVER);
    }

    Operation deleteElement(Frame frame) {
        Container container = shared(frame.peek(2));
        return container == null ? null : Operation.of(Action.DELETE_ITEM, container.object(), frame.peek(1));
    }

    /** {@code list += sequence}, {@code list *= times} and {@code dict |= other}; of other values, the operator. */
    Operation inPlace(BinaryOperator operator, Frame frame, Host host) {
        if (heap.at(frame.peek(2)) instanceof Container && operator != BinaryOperator.MULTIPLY) {
            goThrough(frame, 1);
        }
        if (heap.at(frame.peek(2)) instanceof DictCell dict && operator == BinaryOperator.BIT_OR) {
            return uniting(dict, frame, host);
        }
        if (!(heap.at(frame.peek(2)) instanceof ListCell list) || operator == BinaryOperator.BIT_OR) {
            return whole(frame, 2);
        }
        Operation argument = operator == BinaryOperator.ADD ? whole(frame, 1) : null;
        if (argument != null || !list.isShared()) {
            return argument;
        }
        if (operator == BinaryOperator.MULTIPLY) {
            return Operation.of(Action.REPEAT, list.object(), frame.peek(1));
        }
        world.shareElements(frame.peek(1), frame.line(), host);
        return Operation.of(Action.EXTEND, list.object(), frame.peek(1));
    }

    private Operation uniting(DictCell dict, Frame frame, Host host) {
        Operation argument = whole(frame, 1);
        if (argument != null || !dict.isShared()) {
            return argument;
        }
        int other = Dictionaries.of(world.values(), frame.peek(1));
        Operation operation = Operation.of(Action.UPDATE, dict.object(), other);
        shareStored(operation, frame.line(), host);
        return operation;
    }

    /** A call of a function: {@code len} and {@code bool} of a shared container are steps, and reading it as a whole. */
    Operation call(Frame frame, int count) {
        if (!(heap.at(frame.peek(count + 1)) instanceof Cell.Predefined(var builtin))) {
            return null;
        }
        if (count == 1 && (builtin == Builtin.LEN || builtin == Builtin.BOOL)) {
            return truth(frame.peek(1));
        }
        return builtin.readsWhole() ? whole(frame, count) : null;
    }

    Operation method(ScriptThread thread, Frame frame, int count, CallShape shape) {
        Host host = thread.host();
        int receiver = frame.peek(count + 1);
        Arguments arguments = new Arguments(frame, count, shape);
        return switch (heap.at(receiver)) {
            case Container container -> {
                boolean reads = READING_METHODS.contains(shape.method());
                if (reads && arguments.count() == 1) {
                    goThrough(frame, count);
                }
                Operation argument = reads ? whole(frame, count) : null;
                if (argument != null || !container.isShared()) {
                    yield argument;
                }
                Operation operation = container.operation(arguments);
                if (operation != null) {
                    shareStored(operation, frame.line(), host);
                }
                yield operation;
            }
            case Cell.Text _ -> READING_METHODS.contains(shape.method()) ? whole(frame, count) : null;
            case Cell.Primitive primitive
            when PrimitiveCalls.isSide(primitive, arguments.method())
                    || PrimitiveCalls.callsBack(primitive, arguments.method()) -> null;
            case Cell.Primitive primitive -> {
                Operation operation = primitives.on(owner(primitive, arguments.method()), arguments, thread.phase());
                if (operation.action() == Action.PUT || operation.action() == Action.EXCHANGE) {
                    world.share(operation.argument(), "item", frame.line(), host);
                }
                yield operation;
            }
            case Cell.LockSide side -> primitives.onSide(side, lockOf(side).object(), arguments);
            case ThreadCell other
            when Threads.isQuiet(arguments.method()) || Callbacks.runs(other, arguments.method()) -> null;
            case ThreadCell other -> primitives.onThread(other, arguments);
            case InstanceCell instance -> onThread(instance, receiver, arguments, frame, host);
            case LocalCell _,
                    Cell.Constant _,
                    Cell.Error _,
                    Cell.Function _,
                    Cell.Method _,
                    Cell.Super _,
                    ClassCell _,
                    Variable _,
                    Cell.Tuple _,
                    Cell.Range _,
                    Cell.Slice _,
                    Cell.View _,
                    Cell.Walk _,
                    SeriesCell _ -> null;
        };
    }

    /** A method that an instance inherits from Thread; a started thread's object is shared. */
    private Operation onThread(InstanceCell instance, int receiver, Arguments arguments, Frame frame, Host host) {
        boolean initializes = arguments.method().equals(Inherited.INITIALIZER);
        if (initializes || Threads.isQuiet(arguments.method()) || !new Classes(heap).isThread(instance.type())) {
            return null;
        }
        if (!(heap.cell(instance.inner()) instanceof ThreadCell thread)) {
            throw new Raised(
                    "RuntimeError",
                    (arguments.method().equals("start") ? "thread" : "Thread") + ".__init__() not called");
        }
        if (Callbacks.runs(thread, arguments.method())) {
            return null;
        }
        Operation operation = primitives.onThread(thread, arguments);
        if (operation.action() == Action.START) {
            world.share(receiver, instance.name(), frame.line(), host);
        }
        return operation;
    }

    /** What goes into a shared container is shared from now on; what is only looked for in it is not. */
    private void shareStored(Operation operation, int line, Host host) {
        switch (operation.action()) {
            case APPEND -> world.share(operation.argument(), "element", line, host);
            case INSERT -> world.share(operation.second(), "element", line, host);
            case EXTEND -> world.shareElements(operation.argument(), line, host);
            case SET_DEFAULT -> {
                world.share(operation.argument(), "key", line, host);
                world.share(operation.second(), "element", line, host);
            }
            case UPDATE ->
                Arrays.stream(((DictCell) heap.cell(operation.argument())).contents())
                        .forEach(held -> world.share(held, "element", line, host));
            default -> {
                // Nothing goes in.
            }
        }
    }

    /** Beginning a loop: over a shared dictionary, asking how many entries it has, which must stay so. */
    Operation beginLoop(int sequence) {
        return sharedBehind(sequence) instanceof DictCell dict ? Operation.of(Action.LENGTH, dict.object()) : null;
    }

    /** The next element of a loop over a sequence. */
    Operation next(int sequence, int index) {
        return switch (heap.cell(sequence)) {
            case ListCell list when list.isShared() -> Operation.of(Action.NEXT, list.object(), index);
            case Cell.Walk walk when ((DictCell) heap.cell(walk.dict())).isShared() -> next(walk, index);
            default -> null;
        };
    }

    private Operation next(Cell.Walk walk, int index) {
        return next(walk, ((DictCell) heap.cell(walk.dict())).object(), index);
    }

    static Operation next(Cell.Walk walk, int object, int index) {
        return new Operation(walk.view().next(), object, index, ValueCode.ofSmall(walk.size()), Operation.FOREVER);
    }

    /** Entering a {@code with}. @throws Raised TypeError if the value can't be entered */
    Operation enter(int context) {
        if (!ValueCode.isSmall(context)
                && heap.cell(context) instanceof Cell.Primitive primitive
                && PrimitiveCalls.isEntered(primitive.model().kind())) {
            return Operation.of(Action.ACQUIRE, owner(primitive, "acquire").object());
        }
        if (!ValueCode.isSmall(context) && heap.cell(context) instanceof Cell.LockSide side) {
            return Operation.of(
                    side.reads() ? Action.ACQUIRE_SHARED : Action.ACQUIRE,
                    lockOf(side).object());
        }
        throw Raised.typeError("'%s' object does not support the context manager protocol"
                .formatted(world.values().typeName(context)));
    }

    /** Leaving a {@code with}. */
    Operation exit(int context) {
        if (heap.cell(context) instanceof Cell.LockSide side) {
            return Operation.of(
                    side.reads() ? Action.RELEASE_SHARED : Action.RELEASE,
                    lockOf(side).object());
        }
        Cell.Primitive primitive = (Cell.Primitive) heap.cell(context);
        return Operation.of(Action.RELEASE, owner(primitive, "release").object());
    }

    private Cell.Primitive lockOf(Cell.LockSide side) {
        return (Cell.Primitive) heap.cell(side.lock());
    }

    /** Whom a method is for: taking and giving back a condition means its lock. */
    private Cell.Primitive owner(Cell.Primitive primitive, String method) {
        boolean ofLock = primitive.model().kind() == ObjectKind.CONDITION
                && (method.equals("acquire") || method.equals("release"));
        return ofLock ? (Cell.Primitive) heap.cell(primitive.part()) : primitive;
    }

    /** The container that a value is, if it is a shared one. */
    private Container shared(int value) {
        return heap.at(value) instanceof Container container && container.isShared() ? container : null;
    }

    /** The same, and of a view of a dictionary the dictionary. */
    private Container sharedBehind(int value) {
        if (ValueCode.isSmall(value)) {
            return null;
        }
        return heap.cell(value) instanceof Cell.View(var dict, var _) ? shared(dict) : shared(value);
    }
}
