package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;

/** The methods of a dictionary as operations, with Python's arguments and complaints. */
record DictMethods(Values values, int object) {
    /** @return null if dictionaries have no such method, or it only gives a view */
    Operation operation(Arguments arguments) {
        String method = arguments.method();
        if (method.equals("update")) {
            return Operation.of(Action.UPDATE, object, updates(arguments));
        }
        return switch (method) {
            case "get" -> with(Action.LOOK_UP, arguments, ValueCode.NONE);
            case "setdefault" -> with(Action.SET_DEFAULT, arguments, ValueCode.NONE);
            case "pop" -> with(Action.POP, arguments, Heap.UNSET);
            case "popitem" -> plain(Action.POP_ITEM, arguments);
            case "clear" -> plain(Action.CLEAR, arguments);
            case "copy" -> plain(Action.COPY, arguments);
            default -> null;
        };
    }

    private Operation with(Action action, Arguments arguments, int otherwise) {
        arguments.refuseKeywords();
        arguments.require(1, 2);
        int second = arguments.count() == 2 ? arguments.get(1) : otherwise;
        return new Operation(action, object, arguments.get(0), second, Operation.FOREVER);
    }

    private Operation plain(Action action, Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(0, 0);
        return Operation.of(action, object);
    }

    /** The code of a private dictionary of what is to be put in. */
    private int updates(Arguments arguments) {
        return values.heap().add(Dictionaries.made(values, arguments));
    }
}
