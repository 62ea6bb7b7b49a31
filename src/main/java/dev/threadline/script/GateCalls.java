package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import java.math.BigInteger;

/** The methods of what threads wait at until others let them go on: conditions, events and barriers. */
final class GateCalls {
    private final Values values;
    private final Patience patience;

    GateCalls(Values values, Patience patience) {
        this.values = values;
        this.patience = patience;
    }

    Operation onCondition(Cell.Primitive primitive, Arguments arguments, int phase) {
        int object = primitive.object();
        return switch (arguments.method()) {
            case "wait" -> {
                Operation wait = PrimitiveCalls.waiting(object, phase, patience(arguments));
                yield phase < 2 ? wait : Operation.of(Action.RESUME, object, ValueCode.FALSE);
            }
            case "notify" -> Operation.of(Action.NOTIFY, object, count(arguments));
            case "notify_all", "notifyAll" -> PrimitiveCalls.plain(Action.NOTIFY, object, arguments);
            default -> throw PrimitiveCalls.noAttribute(values.typeName(primitive), arguments.method());
        };
    }

    /** How many to notify, as a code. */
    private int count(Arguments arguments) {
        arguments.allow("notify", "n");
        int count = arguments.named("n", 0);
        BigInteger number = count == Heap.UNSET ? BigInteger.ONE : values.number(count);
        if (number == null) {
            throw Raised.typeError("'%s' object cannot be interpreted as an integer".formatted(values.typeName(count)));
        }
        return ValueCode.ofSmall(number.max(BigInteger.ZERO)
                .min(BigInteger.valueOf(ValueCode.MAX_SMALL))
                .intValue());
    }

    Operation onEvent(Cell.Primitive primitive, Arguments arguments, int phase) {
        int object = primitive.object();
        return switch (arguments.method()) {
            case "wait" -> PrimitiveCalls.waiting(object, phase, patience(arguments));
            case "set" -> PrimitiveCalls.plain(Action.SET, object, arguments);
            case "clear" -> PrimitiveCalls.plain(Action.CLEAR_FLAG, object, arguments);
            case "is_set", "isSet" -> PrimitiveCalls.plain(Action.IS_SET, object, arguments);
            default -> throw PrimitiveCalls.noAttribute(values.typeName(primitive), arguments.method());
        };
    }

    Operation onBarrier(Cell.Primitive primitive, Arguments arguments, int phase) {
        int object = primitive.object();
        return switch (arguments.method()) {
            case "wait" -> PrimitiveCalls.waiting(object, phase, patience(arguments));
            case "abort" -> PrimitiveCalls.plain(Action.ABORT, object, arguments);
            case "reset" -> PrimitiveCalls.plain(Action.RESET, object, arguments);
            default -> throw PrimitiveCalls.noAttribute(values.typeName(primitive), arguments.method());
        };
    }

    private long patience(Arguments arguments) {
        arguments.allow("wait", "timeout");
        return patience.of(arguments.named("timeout", 0));
    }
}
