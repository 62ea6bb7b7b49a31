package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import dev.threadline.model.SemaphoreModel;
import java.math.BigInteger;

/** The methods of locks and threads as operations, with Python's arguments and complaints. */
final class PrimitiveCalls {
    private static final long NS_PER_SECOND = 1_000_000_000L;

    /** Longer waits than Python's own limit are refused by it too: about 292 years. */
    private static final long MAX_SECONDS = Long.MAX_VALUE / NS_PER_SECOND;

    private final Values values;

    PrimitiveCalls(Values values) {
        this.values = values;
    }

    /** @throws Raised AttributeError, TypeError or ValueError where Python would raise it */
    Operation on(Cell.Primitive primitive, Arguments arguments) {
        return switch (primitive.model().kind()) {
            case SEMAPHORE, BOUNDED_SEMAPHORE -> onSemaphore(primitive, arguments);
            default -> onLock(primitive, arguments);
        };
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
        BigInteger seconds = timeout == Heap.UNSET ? BigInteger.ONE.negate() : values.number(timeout);
        if (seconds == null) {
            throw Raised.typeError(
                    "'%s' object cannot be interpreted as an integer".formatted(values.typeName(timeout)));
        }
        boolean forever = seconds.equals(BigInteger.ONE.negate());
        if (!waits && !forever) {
            throw new Raised("ValueError", "can't specify a timeout for a non-blocking call");
        }
        if (seconds.signum() < 0 && !forever) {
            throw new Raised("ValueError", "timeout value must be a non-negative number");
        }
        if (!waits) {
            return Operation.NEVER;
        }
        return forever ? Operation.FOREVER : nanoseconds(seconds);
    }

    private static long nanoseconds(BigInteger seconds) {
        if (seconds.compareTo(BigInteger.valueOf(MAX_SECONDS)) > 0) {
            throw new Raised("OverflowError", "timeout value is too large");
        }
        return seconds.longValue() * NS_PER_SECOND;
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
        BigInteger seconds = values.number(timeout);
        if (seconds == null) {
            throw Raised.typeError(
                    "'%s' object cannot be interpreted as an integer".formatted(values.typeName(timeout)));
        }
        return nanoseconds(seconds.max(BigInteger.ZERO));
    }

    /** A length of time in ns. @throws Raised TypeError or ValueError where Python's sleep would raise it */
    long sleepTime(int code) {
        BigInteger seconds = values.number(code);
        if (seconds == null) {
            throw Raised.typeError("'%s' object cannot be interpreted as an integer".formatted(values.typeName(code)));
        }
        if (seconds.signum() < 0) {
            throw new Raised("ValueError", "sleep length must be non-negative");
        }
        return nanoseconds(seconds);
    }

    static Raised noAttribute(String type, String name) {
        return new Raised("AttributeError", "'%s' object has no attribute '%s'".formatted(type, name));
    }
}
