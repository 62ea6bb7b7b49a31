package dev.threadline.script;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Lengths of time as programs write them: seconds, as an integer or a float. */
final class Seconds {
    /** Seconds from 1970 to about the year 290,000, beyond which there are no dates. */
    static final long FURTHEST_DATE = 1L << 43;

    private static final int DIGITS_OF_NS = 9;

    /** Longer waits than Python's own limit are refused by it too: about 292 years. */
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 1_000_000_000L);

    private final Values values;

    Seconds(Values values) {
        this.values = values;
    }

    /** The exact value. @throws Raised TypeError, ValueError or OverflowError if it is no length of time */
    BigDecimal of(int code) {
        BigInteger integer = values.number(code);
        if (integer != null) {
            return new BigDecimal(integer);
        }
        if (values.isNaN(code)) {
            throw new Raised("ValueError", "Invalid value NaN (not a number)");
        }
        if (values.heap().at(code) instanceof Cell.Real(var real)) {
            if (Double.isInfinite(real)) {
                throw tooLarge();
            }
            return new BigDecimal(real);
        }
        throw Raised.typeError("'%s' object cannot be interpreted as an integer".formatted(values.typeName(code)));
    }

    /** In ns, rounded up. @throws Raised OverflowError if it is too long */
    static long nanoseconds(BigDecimal seconds) {
        if (seconds.compareTo(MOST) > 0) {
            throw tooLarge();
        }
        return seconds.movePointRight(DIGITS_OF_NS)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static Raised tooLarge() {
        return new Raised("OverflowError", "timeout value is too large");
    }
}
