package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import dev.threadline.model.QueueModel;
import dev.threadline.model.SemaphoreModel;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The methods of locks and threads as operations, with Python's arguments and complaints. */
final class PrimitiveCalls {
    private static final BigDecimal FOREVER = BigDecimal.ONE.negate();

    private final Values values;
    private final Seconds seconds;

    PrimitiveCalls(Values values) {
        this.values = values;
        seconds = new Seconds(values);
    }

    /** Whether {@code with} can enter it. */
    static boolean isEntered(ObjectKind kind) {
        return switch (kind) {
            case LOCK, RLOCK, SEMAPHORE, BOUNDED_SEMAPHORE, CONDITION -> true;
            default -> false;
        };
    }

    /**
     * @param phase how many steps of the call are done
     * @throws Raised AttributeError, TypeError or ValueError where Python would raise it
     */
    Operation on(Cell.Primitive primitive, Arguments arguments, int phase) {
        return switch (primitive.model().kind()) {
            case SEMAPHORE, BOUNDED_SEMAPHORE -> onSemaphore(primitive, arguments);
            case CONDITION -> onCondition(primitive, arguments, phase);
            case EVENT -> onEvent(primitive, arguments, phase);
            case BARRIER -> onBarrier(primitive, arguments, phase);
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE -> onQueue(primitive, arguments);
            default -> onLock(primitive, arguments);
        };
    }

    private Operation onCondition(Cell.Primitive primitive, Arguments arguments, int phase) {
        int object = primitive.object();
        return switch (arguments.method()) {
            case "wait" -> {
                Operation wait = waiting(primitive, arguments, phase);
                yield phase < 2 ? wait : Operation.of(Action.RESUME, object, ValueCode.FALSE);
            }
            case "notify" -> {
                arguments.allow("notify", "n");
                int count = arguments.named("n", 0);
                BigInteger number = count == Heap.UNSET ? BigInteger.ONE : integer(count);
                int many = number.max(BigInteger.ZERO)
                        .min(BigInteger.valueOf(ValueCode.MAX_SMALL))
                        .intValue();
                yield Operation.of(Action.NOTIFY, object, ValueCode.ofSmall(many));
            }
            case "notify_all", "notifyAll" -> plain(Action.NOTIFY, object, arguments);
            default -> throw noAttribute(values.typeName(primitive), arguments.method());
        };
    }

    private Operation onEvent(Cell.Primitive primitive, Arguments arguments, int phase) {
        int object = primitive.object();
        return switch (arguments.method()) {
            case "wait" -> waiting(primitive, arguments, phase);
            case "set" -> plain(Action.SET, object, arguments);
            case "clear" -> plain(Action.CLEAR_FLAG, object, arguments);
            case "is_set", "isSet" -> plain(Action.IS_SET, object, arguments);
            default -> throw noAttribute(values.typeName(primitive), arguments.method());
        };
    }

    private Operation onBarrier(Cell.Primitive primitive, Arguments arguments, int phase) {
        int object = primitive.object();
        return switch (arguments.method()) {
            case "wait" -> waiting(primitive, arguments, phase);
            case "abort" -> plain(Action.ABORT, object, arguments);
            case "reset" -> plain(Action.RESET, object, arguments);
            default -> throw noAttribute(values.typeName(primitive), arguments.method());
        };
    }

    private Operation onQueue(Cell.Primitive primitive, Arguments arguments) {
        int object = primitive.object();
        return switch (arguments.method()) {
            case "put" -> {
                arguments.allow("put", "item", "block", "timeout");
                int item = arguments.named("item", 0);
                if (item == Heap.UNSET) {
                    throw Raised.typeError("Queue.put() missing 1 required positional argument: 'item'");
                }
                // With room for any number Python does not even look at the time limit.
                boolean bounded = ((QueueModel) primitive.model()).isBounded();
                yield Operation.of(Action.PUT, object, item)
                        .within(bounded ? queuePatience(arguments, 1) : Operation.FOREVER);
            }
            case "get" -> {
                arguments.allow("get", "block", "timeout");
                yield Operation.of(Action.GET, object).within(queuePatience(arguments, 0));
            }
            case "put_nowait" -> {
                arguments.require(1, 1);
                yield Operation.of(Action.PUT, object, arguments.get(0)).within(Operation.NEVER);
            }
            case "get_nowait" -> plain(Action.GET, object, arguments).within(Operation.NEVER);
            case "task_done" -> plain(Action.TASK_DONE, object, arguments);
            case "join" -> plain(Action.JOIN, object, arguments);
            case "qsize" -> plain(Action.LENGTH, object, arguments);
            case "empty" -> plain(Action.IS_EMPTY, object, arguments);
            case "full" -> plain(Action.IS_FULL, object, arguments);
            default -> throw noAttribute(values.typeName(primitive), arguments.method());
        };
    }

    private long queuePatience(Arguments arguments, int place) {
        int block = arguments.named("block", place);
        int timeout = arguments.named("timeout", place + 1);
        if (block != Heap.UNSET && !values.truth(block)) {
            return Operation.NEVER;
        }
        if (timeout == Heap.UNSET || timeout == ValueCode.NONE) {
            return Operation.FOREVER;
        }
        BigDecimal time = seconds.of(timeout);
        if (time.signum() < 0) {
            throw new Raised("ValueError", "'timeout' must be a non-negative number");
        }
        return Seconds.nanoseconds(time);
    }

    private static Operation plain(Action action, int object, Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(0, 0);
        return Operation.of(action, object);
    }

    /** Goes in first, then comes out, for which there may be a time limit. */
    private Operation waiting(Cell.Primitive primitive, Arguments arguments, int phase) {
        arguments.allow("wait", "timeout");
        int timeout = arguments.named("timeout", 0);
        long patience = timeout == Heap.UNSET || timeout == ValueCode.NONE ? Operation.FOREVER : joinPatience(timeout);
        return phase == 0
                ? Operation.of(Action.WAIT, primitive.object())
                : Operation.of(Action.RESUME, primitive.object()).within(patience);
    }

    private BigInteger integer(int code) {
        BigInteger number = values.number(code);
        if (number == null) {
            throw Raised.typeError("'%s' object cannot be interpreted as an integer".formatted(values.typeName(code)));
        }
        return number;
    }

    private Operation onSemaphore(Cell.Primitive primitive, Arguments arguments) {
        int object = primitive.object();
        return switch (arguments.method()) {
            case "acquire" -> Operation.of(Action.ACQUIRE, object).within(permitPatience(arguments));
            case "release" -> {
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
                int many = permits.min(BigInteger.valueOf(SemaphoreModel.MOST)).intValue();
                yield Operation.of(Action.RELEASE, object, ValueCode.ofSmall(many));
            }
            default -> throw noAttribute(values.typeName(primitive), arguments.method());
        };
    }

    /** A semaphore's acquire: no time or None is for ever, and a time that is over already does not wait. */
    private long permitPatience(Arguments arguments) {
        arguments.allow("acquire", "blocking", "timeout");
        int blocking = arguments.named("blocking", 0);
        int timeout = arguments.named("timeout", 1);
        boolean timed = timeout != Heap.UNSET && timeout != ValueCode.NONE;
        if (blocking != Heap.UNSET && !values.truth(blocking)) {
            if (timed) {
                throw new Raised("ValueError", "can't specify timeout for non-blocking acquire");
            }
            return Operation.NEVER;
        }
        return timed ? joinPatience(timeout) : Operation.FOREVER;
    }

    private Operation onLock(Cell.Primitive primitive, Arguments arguments) {
        int object = primitive.object();
        switch (arguments.method()) {
            case "acquire" -> {
                return Operation.of(Action.ACQUIRE, object).within(patience(arguments));
            }
            case "release" -> {
                arguments.refuseKeywords();
                arguments.require(0, 0);
                return Operation.of(Action.RELEASE, object);
            }
            case "locked" -> {
                if (primitive.model().kind() == ObjectKind.LOCK) {
                    arguments.require(0, 0);
                    return Operation.of(Action.LOCKED, object);
                }
            }
            default -> {
                // No such method: told below.
            }
        }
        throw noAttribute(values.typeName(primitive), arguments.method());
    }

    private long patience(Arguments arguments) {
        arguments.allow("acquire", "blocking", "timeout");
        int blocking = arguments.named("blocking", 0);
        int timeout = arguments.named("timeout", 1);
        boolean waits = blocking == Heap.UNSET || values.truth(blocking);
        BigDecimal time = timeout == Heap.UNSET ? FOREVER : seconds.of(timeout);
        boolean forever = time.compareTo(FOREVER) == 0;
        if (!waits && !forever) {
            throw new Raised("ValueError", "can't specify a timeout for a non-blocking call");
        }
        if (time.signum() < 0 && !forever) {
            throw new Raised("ValueError", "timeout value must be positive");
        }
        if (!waits) {
            return Operation.NEVER;
        }
        return forever ? Operation.FOREVER : Seconds.nanoseconds(time);
    }

    /** @throws Raised AttributeError or TypeError where Python would raise it */
    Operation onThread(ThreadCell thread, Arguments arguments) {
        switch (arguments.method()) {
            case "start" -> {
                arguments.require(0, 0);
                return Operation.of(Action.START, thread.object());
            }
            case "join" -> {
                arguments.allow("join", "timeout");
                int timeout = arguments.named("timeout", 0);
                Operation join = Operation.of(Action.JOIN, thread.object());
                return timeout == Heap.UNSET || timeout == ValueCode.NONE ? join : join.within(joinPatience(timeout));
            }
            case "is_alive" -> {
                arguments.require(0, 0);
                return Operation.of(Action.IS_ALIVE, thread.object());
            }
            default -> throw noAttribute("Thread", arguments.method());
        }
    }

    private long joinPatience(int timeout) {
        return Seconds.nanoseconds(seconds.of(timeout).max(BigDecimal.ZERO));
    }

    /** A length of time in ns. @throws Raised TypeError or ValueError where Python's sleep would raise it */
    long sleepTime(int code) {
        BigDecimal time = seconds.of(code);
        if (time.signum() < 0) {
            throw new Raised("ValueError", "sleep length must be non-negative");
        }
        return Seconds.nanoseconds(time);
    }

    static Raised noAttribute(String type, String name) {
        return new Raised("AttributeError", "'%s' object has no attribute '%s'".formatted(type, name));
    }
}
