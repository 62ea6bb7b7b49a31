package dev.threadline.script;

import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import dev.threadline.model.QueueModel;

/** The methods of queues. */
final class QueueCalls {
    private final Values values;
    private final Patience patience;

    QueueCalls(Values values, Patience patience) {
        this.values = values;
        this.patience = patience;
    }

    Operation on(Cell.Primitive primitive, Arguments arguments) {
        int object = primitive.object();
        return switch (arguments.method()) {
            case "put" -> {
                arguments.allow("put", "item", "block", "timeout");
                // With room for any number Python does not even look at the time limit.
                boolean bounded = ((QueueModel) primitive.model()).isBounded();
                yield Operation.of(Action.PUT, object, item(arguments, "put"))
                        .within(bounded ? patience.ofQueue(arguments, 1) : Operation.FOREVER);
            }
            case "get" -> {
                arguments.allow("get", "block", "timeout");
                yield Operation.of(Action.GET, object).within(patience.ofQueue(arguments, 0));
            }
            case "put_nowait" -> {
                arguments.allow("put_nowait", "item");
                yield Operation.of(Action.PUT, object, item(arguments, "put_nowait"))
                        .within(Operation.NEVER);
            }
            case "get_nowait" ->
                PrimitiveCalls.plain(Action.GET, object, arguments).within(Operation.NEVER);
            case "task_done" -> PrimitiveCalls.plain(Action.TASK_DONE, object, arguments);
            case "join" -> PrimitiveCalls.plain(Action.JOIN, object, arguments);
            case "qsize" -> PrimitiveCalls.plain(Action.LENGTH, object, arguments);
            case "empty" -> PrimitiveCalls.plain(Action.IS_EMPTY, object, arguments);
            case "full" -> PrimitiveCalls.plain(Action.IS_FULL, object, arguments);
            default -> throw PrimitiveCalls.noAttribute(values.typeName(primitive), arguments.method());
        };
    }

    private static int item(Arguments arguments, String method) {
        int item = arguments.named("item", 0);
        if (item == Heap.UNSET) {
            throw Raised.typeError("Queue.%s() missing 1 required positional argument: 'item'".formatted(method));
        }
        return item;
    }
}
