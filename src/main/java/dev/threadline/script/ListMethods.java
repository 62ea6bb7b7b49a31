package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import java.util.Map;

/** The methods of a list as operations, with Python's arguments and complaints. */
record ListMethods(Values values, int object) {
    private static final Map<String, Action> ACTIONS = Map.ofEntries(
            Map.entry("append", Action.APPEND),
            Map.entry("pop", Action.POP),
            Map.entry("insert", Action.INSERT),
            Map.entry("remove", Action.REMOVE),
            Map.entry("clear", Action.CLEAR),
            Map.entry("index", Action.INDEX),
            Map.entry("count", Action.COUNT),
            Map.entry("copy", Action.COPY),
            Map.entry("reverse", Action.REVERSE),
            Map.entry("sort", Action.SORT),
            Map.entry("extend", Action.EXTEND));

    /** @return null if lists have no such method. @throws Raised TypeError if the arguments don't fit */
    Operation operation(Arguments arguments) {
        Action action = ACTIONS.get(arguments.method());
        if (action == null) {
            return null;
        }
        if (action != Action.SORT) {
            arguments.refuseKeywords();
        }
        return switch (action) {
            case INDEX -> {
                arguments.require(1, 3);
                int range = Slices.ofIndex(values.heap(), arguments);
                yield new Operation(action, object, arguments.get(0), range, Operation.FOREVER);
            }
            case APPEND, REMOVE, COUNT, EXTEND -> {
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
            case SORT -> {
                arguments.allowKeywords("sort", "reverse", "key");
                if (arguments.count() > 0) {
                    throw Raised.typeError("sort() takes no positional arguments");
                }
                int reverse = arguments.named("reverse", -1);
                boolean reversed = reverse != Heap.UNSET && values.truth(reverse);
                int key = arguments.named("key", -1);
                yield new Operation(
                        action,
                        object,
                        ValueCode.of(reversed),
                        key == Heap.UNSET ? ValueCode.NONE : key,
                        Operation.FOREVER);
            }
            default -> {
                arguments.require(0, 0);
                yield Operation.of(action, object);
            }
        };
    }
}
