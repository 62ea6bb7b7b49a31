package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;

/** The methods of the primitives with Java's names. Lengths of time are seconds, as everywhere in a script. */
final class JavaCalls {
    private final Values values;
    private final Patience patience;

    JavaCalls(Values values, Patience patience) {
        this.values = values;
        this.patience = patience;
    }

    /** {@code lock}, {@code tryLock} and {@code unlock} of {@code readLock()} or {@code writeLock()}. */
    Operation onSide(Cell.LockSide side, int object, Arguments arguments) {
        Action acquire = side.reads() ? Action.ACQUIRE_SHARED : Action.ACQUIRE;
        return switch (arguments.method()) {
            case "lock" -> PrimitiveCalls.plain(acquire, object, arguments);
            case "tryLock" -> {
                arguments.allow("tryLock", "timeout");
                int timeout = arguments.named("timeout", 0);
                yield Operation.of(acquire, object)
                        .within(timeout == Heap.UNSET ? Operation.NEVER : patience.of(timeout));
            }
            case "unlock" ->
                PrimitiveCalls.plain(side.reads() ? Action.RELEASE_SHARED : Action.RELEASE, object, arguments);
            default -> throw PrimitiveCalls.noAttribute(side.typeName(), arguments.method());
        };
    }

    Operation onLatch(Cell.Primitive latch, Arguments arguments, int phase) {
        int object = latch.object();
        return switch (arguments.method()) {
            case "await" -> {
                arguments.allow("await", "timeout");
                yield PrimitiveCalls.waiting(object, phase, patience.of(arguments.named("timeout", 0)));
            }
            case "countDown" -> PrimitiveCalls.plain(Action.COUNT_DOWN, object, arguments);
            case "getCount" -> PrimitiveCalls.plain(Action.GET_COUNT, object, arguments);
            default -> throw PrimitiveCalls.noAttribute(values.typeName(latch), arguments.method());
        };
    }

    Operation onExchanger(Cell.Primitive exchanger, Arguments arguments, int phase) {
        if (!arguments.method().equals("exchange")) {
            throw PrimitiveCalls.noAttribute(values.typeName(exchanger), arguments.method());
        }
        arguments.allow("exchange", "item", "timeout");
        if (arguments.count() == 0) {
            throw Raised.typeError("exchange() takes the item that is offered");
        }
        long limit = patience.of(arguments.named("timeout", 1));
        return phase == 0
                ? Operation.of(Action.EXCHANGE, exchanger.object(), arguments.get(0))
                : Operation.of(Action.RESUME, exchanger.object()).within(limit);
    }

    Operation onAtomicInteger(Cell.Primitive atomic, Arguments arguments) {
        int object = atomic.object();
        return switch (arguments.method()) {
            case "get" -> PrimitiveCalls.plain(Action.READ, object, arguments);
            case "set" -> with(Action.WRITE, object, arguments);
            case "getAndSet" -> with(Action.GET_AND_SET, object, arguments);
            case "addAndGet" -> with(Action.ADD_AND_GET, object, arguments);
            case "getAndAdd" -> with(Action.GET_AND_ADD, object, arguments);
            case "incrementAndGet" -> by(1, Action.ADD_AND_GET, object, arguments);
            case "decrementAndGet" -> by(-1, Action.ADD_AND_GET, object, arguments);
            case "getAndIncrement" -> by(1, Action.GET_AND_ADD, object, arguments);
            case "getAndDecrement" -> by(-1, Action.GET_AND_ADD, object, arguments);
            case "compareAndSet" -> {
                arguments.refuseKeywords();
                arguments.require(2, 2);
                yield new Operation(
                        Action.COMPARE_AND_SET,
                        object,
                        integer(arguments.get(0)),
                        integer(arguments.get(1)),
                        Operation.FOREVER);
            }
            default -> throw PrimitiveCalls.noAttribute(values.typeName(atomic), arguments.method());
        };
    }

    private Operation with(Action action, int object, Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(1, 1);
        return Operation.of(action, object, integer(arguments.get(0)));
    }

    private static Operation by(int step, Action action, int object, Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(0, 0);
        return Operation.of(action, object, ValueCode.ofSmall(step));
    }

    private int integer(int code) {
        values.javaInteger(code);
        return code;
    }
}
