package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import dev.threadline.model.SemaphoreModel;
import java.math.BigInteger;

/** The methods of what is acquired and released: locks and semaphores. */
final class LockCalls {
    private final Values values;
    private final Patience patience;

    LockCalls(Values values, Patience patience) {
        this.values = values;
        this.patience = patience;
    }

    Operation onLock(Cell.Primitive primitive, Arguments arguments) {
        int object = primitive.object();
        return switch (arguments.method()) {
            case "acquire" -> Operation.of(Action.ACQUIRE, object).within(patience.ofLock(arguments));
            case "release" -> PrimitiveCalls.plain(Action.RELEASE, object, arguments);
            default -> {
                if (arguments.method().equals("locked") && primitive.model().kind() == ObjectKind.LOCK) {
                    yield PrimitiveCalls.plain(Action.LOCKED, object, arguments);
                }
                throw PrimitiveCalls.noAttribute(values.typeName(primitive), arguments.method());
            }
        };
    }

    Operation onSemaphore(Cell.Primitive primitive, Arguments arguments) {
        int object = primitive.object();
        return switch (arguments.method()) {
            case "acquire" -> Operation.of(Action.ACQUIRE, object).within(patience.ofSemaphore(arguments));
            case "release" -> Operation.of(Action.RELEASE, object, permits(arguments));
            default -> throw PrimitiveCalls.noAttribute(values.typeName(primitive), arguments.method());
        };
    }

    private int permits(Arguments arguments) {
        arguments.allow("release", "n");
        int count = arguments.named("n", 0);
        BigInteger permits = count == Heap.UNSET ? BigInteger.ONE : values.number(count);
        if (permits == null) {
            throw Raised.typeError(
                    "'<' not supported between instances of '%s' and 'int'".formatted(values.typeName(count)));
        }
        if (permits.signum() < 1) {
            throw new Raised("ValueError", "n must be one or more");
        }
        return ValueCode.ofSmall(
                permits.min(BigInteger.valueOf(SemaphoreModel.MOST)).intValue());
    }
}
