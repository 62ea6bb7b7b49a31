package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Operation;
import java.math.BigDecimal;

/** How long an operation may wait, from the arguments of its call, with Python's complaints: each family has rules of its own. */
final class Patience {
    private static final BigDecimal FOREVER = BigDecimal.ONE.negate();

    private final Values values;
    private final Seconds seconds;

    Patience(Values values) {
        this.values = values;
        seconds = new Seconds(values);
    }

    /** A lock's {@code blocking} and {@code timeout}: -1 is for ever. */
    long ofLock(Arguments arguments) {
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
        BigDecimal time = seconds.of(timeout);
        if (time.signum() < 0) {
            throw new Raised("ValueError", "'timeout' must be a non-negative number");
        }
        return Seconds.nanoseconds(time);
    }

    /** Where nothing or None is for ever, and less than no time is no time. */
    long of(int timeout) {
        return isGiven(timeout) ? Seconds.nanoseconds(seconds.of(timeout).max(BigDecimal.ZERO)) : Operation.FOREVER;
    }

    /** A length of time in ns. @throws Raised TypeError or ValueError where Python's sleep would raise it */
    long ofSleep(int code) {
        BigDecimal time = seconds.of(code);
        if (time.signum() < 0) {
            throw new Raised("ValueError", "sleep length must be non-negative");
        }
        return Seconds.nanoseconds(time);
    }

    private static boolean isGiven(int timeout) {
        return timeout != Heap.UNSET && timeout != ValueCode.NONE;
    }
}
