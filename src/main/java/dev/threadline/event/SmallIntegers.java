package dev.threadline.event;

import java.math.BigInteger;
import java.util.stream.IntStream;

/** The integers that programs use most, made once: a list of a million zeros is then a million references to one. */
final class SmallIntegers {
    private static final int LEAST = -128;
    private static final int MOST = 1023;
    private static final Value.Int[] MADE = IntStream.rangeClosed(LEAST, MOST)
            .mapToObj(number -> new Value.Int(BigInteger.valueOf(number)))
            .toArray(Value.Int[]::new);

    private SmallIntegers() {}

    static Value.Int of(long value) {
        return value >= LEAST && value <= MOST ? MADE[(int) value - LEAST] : new Value.Int(BigInteger.valueOf(value));
    }
}
