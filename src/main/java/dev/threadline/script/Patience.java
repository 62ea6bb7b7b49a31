package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Operation;
import java.math.BigInteger;

/** How long an operation may wait, from the arguments of its call, with Python's complaints: each family has rules of its own. */
final class Patience {
    private static final long NS_PER_SECOND = 1_000_000_000L;

    /** Longer waits than Python's own limit are refused by it too: about 292 years. */
    private static final long MAX_SECONDS = Long.MAX_VALUE / NS_PER_SECOND;

    private final Values values;

    Patience(Values values) {
        this.values = values;
    }

    /** A lock's {@code blocking} and {@code timeout}: -1 is for ever. */
    long ofLock(Arguments arguments) {
        arguments.allow("acquire", "blocking", "timeout");
        int blocking = arguments.named("blocking", 0);
        int timeout = arguments.named("timeout", 1);
        boolean waits = blocking == Heap.UNSET || values.truth(blocking);
        BigInteger seconds = timeout == Heap.UNSET ? BigInteger.ONE.negate() : seconds(timeout);
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

    /** A semaphore's: no time or None is for ever, and a time that is over already does not wait. */
    long ofSemaphore(Arguments arguments) {
        arguments.allow("acquire", "blocking", "timeout");
        int blocking = arguments.named("blocking", 0);
        int timeout = arguments.named("timeout", 1);
        if (blocking != Heap.UNSET && !values.truth(blocking)) {
            if (isGiven(timeout)) {
                throw new Raised("ValueError", "can't specify timeout for non-blocking acquire");
            }
            return Operation.NEVER;
        }
        return of(timeout);
    }

    /** A queue's {@code block} and {@code timeout}, from a place on. */
    long ofQueue(Arguments arguments, int place) {
        int block = arguments.named("block", place);
        int timeout = arguments.named("timeout", place + 1);
        if (block != Heap.UNSET && !values.truth(block)) {
            return Operation.NEVER;
        }
        if (!isGiven(timeout)) {
            return Operation.FOREVER;
        }
        BigInteger seconds = seconds(timeout);
        if (seconds.signum() < 0) {
            throw new Raised("ValueError", "'timeout' must be a non-negative number");
        }
        return nanoseconds(seconds);
    }

    /** Where nothing or None is for ever, and less than no time is no time. */
    long of(int timeout) {
        return isGiven(timeout) ? nanoseconds(seconds(timeout).max(BigInteger.ZERO)) : Operation.FOREVER;
    }

    /** A length of time in ns. @throws Raised TypeError or ValueError where Python's sleep would raise it */
    long ofSleep(int code) {
        BigInteger seconds = seconds(code);
        if (seconds.signum() < 0) {
            throw new Raised("ValueError", "sleep length must be non-negative");
        }
        return nanoseconds(seconds);
    }

    private static boolean isGiven(int timeout) {
        return timeout != Heap.UNSET && timeout != ValueCode.NONE;
    }

    private BigInteger seconds(int code) {
        BigInteger seconds = values.number(code);
        if (seconds == null) {
            throw Raised.typeError("'%s' object cannot be interpreted as an integer".formatted(values.typeName(code)));
        }
        return seconds;
    }

    private static long nanoseconds(BigInteger seconds) {
        if (seconds.compareTo(BigInteger.valueOf(MAX_SECONDS)) > 0) {
            throw new Raised("OverflowError", "timeout value is too large");
        }
        return seconds.longValue() * NS_PER_SECOND;
    }
}
