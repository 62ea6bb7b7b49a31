package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import java.util.Map;

/** Which visible step an instruction asks for, if any; null where it is none. Changes nothing but what is shared. */
final class Steps {
    private static final Map<String, Action> LIST_METHODS = Map.of(
            "append", Action.APPEND,
            "pop", Action.POP,
            "insert", Action.INSERT,
            "remove", Action.REMOVE,
            "clear", Action.CLEAR,
            "index", Action.INDEX,
            "count", Action.COUNT,
            "reverse", Action.REVERSE,
            "sort", Action.SORT,
            "extend", Action.EXTEND);

    private final World world;
    private final Heap heap;
    private final PrimitiveCalls primitives;

    Steps(World world) {
        this.world = world;
        heap = world.heap();
        primitives = new PrimitiveCalls(world.values());
    }

    /** The action of a list's method. @return null if lists have no such method */
    static Action listMethod(String name) {
        return LIST_METHODS.get(name);
    }

    /** Asking whether a value is true: of a shared list, its length. */
    Operation truth(int value) {
        ListCell list = sharedList(value);
        return list == null ? null : Operation.of(Action.LENGTH, list.object());
    }

    Operation comparison(ComparisonOperator operator, int left, int right) {
        boolean membership = operator == ComparisonOperator.IN || operator == ComparisonOperator.NOT_IN;
        ListCell list = membership ? sharedList(right) : null;
        return list == null ? null : Operation.of(Action.CONTAINS, list.object(), left);
    }

    Operation loadElement(Frame frame) {
        ListCell list = sharedList(frame.peek(2));
        return list == null ? null : Operation.of(Action.GET_ITEM, list.object(), frame.peek(1));
    }

    Operation storeElement(Frame frame, Host host) {
        ListCell list = sharedList(frame.peek(2));
        if (list == null) {
            return null;
        }
        int value = frame.peek(3);
        world.share(value, "element", frame.line(), host);
        return new Operation(Action.SET_ITEM, list.object(), frame.peek(1), value, Operation.FOREVER);
    }

    /** {@code list += sequence} and {@code list *= times}. */
    Operation inPlace(BinaryOperator operator, Frame frame, Host host) {
        ListCell list = sharedList(frame.peek(2));
        if (list == null) {
            return null;
        }
        if (operator == BinaryOperator.MULTIPLY) {
            return Operation.of(Action.REPEAT, list.object(), frame.peek(1));
        }
        world.shareElements(frame.peek(1), frame.line(), host);
        return Operation.of(Action.EXTEND, list.object(), frame.peek(1));
    }

    /** A call of a function: {@code len} and {@code bool} of a shared list are steps. */
    Operation call(Frame frame, int count) {
        if (count != 1 || ValueCode.isSmall(frame.peek(2))) {
            return null;
        }
        boolean length = heap.cell(frame.peek(2)) instanceof Cell.Predefined(var builtin)
                && (builtin == Builtin.LEN || builtin == Builtin.BOOL);
        return length ? truth(frame.peek(1)) : null;
    }

    Operation method(ScriptThread thread, Frame frame, int count, CallShape shape) {
        Host host = thread.host();
        int receiver = frame.peek(count + 1);
        if (ValueCode.isSmall(receiver)) {
            return null;
        }
        Arguments arguments = new Arguments(frame, count, shape);
        return switch (heap.cell(receiver)) {
            case ListCell list
            when list.isShared() && listMethod(shape.method()) != null -> {
                Operation operation = onList(list.object(), arguments);
                shareStored(operation, frame.line(), host);
                yield operation;
            }
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
            case ThreadCell _ when Threads.isQuiet(arguments.method()) -> null;
            case ThreadCell other -> primitives.onThread(other, arguments);
            case InstanceCell instance -> onThread(instance, receiver, arguments, frame, host);
            case LocalCell _,
                    ListCell _,
                    Cell.Constant _,
                    Cell.Function _,
                    Cell.Method _,
                    Cell.Super _,
                    ClassCell _,
                    Variable _,
                    Cell.Tuple _,
                    Cell.Range _ -> null;
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
        Operation operation = primitives.onThread(thread, arguments);
        if (operation.action() == Action.START) {
            world.share(receiver, instance.name(), frame.line(), host);
        }
        return operation;
    }

    /** What goes into a shared list is shared from now on; what is only looked for in it is not. */
    private void shareStored(Operation operation, int line, Host host) {
        switch (operation.action()) {
            case APPEND -> world.share(operation.argument(), "element", line, host);
            case INSERT -> world.share(operation.second(), "element", line, host);
            case EXTEND -> world.shareElements(operation.argument(), line, host);
            default -> {
                // Nothing goes in.
            }
        }
    }

    /** The operation of a list's method. @throws Raised TypeError if the arguments don't fit */
    static Operation onList(int object, Arguments arguments) {
        Action action = listMethod(arguments.method());
        arguments.refuseKeywords();
        return switch (action) {
            case APPEND, REMOVE, INDEX, COUNT, EXTEND -> {
                arguments.require(1, 1);
                yield Operation.of(action, object, arguments.get(0));
            }
            case POP -> {
                arguments.require(0, 1);
                if (arguments.count() == 1 && arguments.get(0) == ValueCode.NONE) {
                    throw Raised.typeError("'NoneType' object cannot be interpreted as an integer");
                }
                yield Operation.of(action, object, arguments.count() == 0 ? ValueCode.NONE : arguments.get(0));
            }
            case INSERT -> {
                arguments.require(2, 2);
                yield new Operation(action, object, arguments.get(0), arguments.get(1), Operation.FOREVER);
            }
            default -> {
                arguments.require(0, 0);
                yield Operation.of(action, object);
            }
        };
    }

    /** The next element of a loop over a sequence. */
    Operation next(int sequence, int index) {
        ListCell list = sharedList(sequence);
        return list == null ? null : Operation.of(Action.NEXT, list.object(), index);
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

    private ListCell sharedList(int value) {
        return !ValueCode.isSmall(value) && heap.cell(value) instanceof ListCell list && list.isShared() ? list : null;
    }
}
