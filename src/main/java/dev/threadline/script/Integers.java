package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Python's operators on integers of any size. */
final class Integers {
    /** Bits of the largest integer that a program may compute. */
    private static final long MAX_BITS = 1 << 17;

    /** Bits that a quotient has at least before it is rounded to a float: enough that the last one only says "and more". */
    private static final int QUOTIENT_BITS = 66;

    private final Heap heap;

    Integers(Heap heap) {
        this.heap = heap;
    }

    /** The code of {@code left op right} of two small integers, where that is quick; otherwise {@link Heap#UNSET}. */
    int small(BinaryOperator operator, long a, long b) {
        return switch (operator) {
            case ADD -> heap.integer(a + b);
            case SUBTRACT -> heap.integer(a - b);
            case MULTIPLY -> heap.integer(a * b);
            case FLOOR_DIVIDE -> heap.integer(Math.floorDiv(a, divisor(b, operator)));
            case MODULO -> heap.integer(Math.floorMod(a, divisor(b, operator)));
            case DIVIDE -> heap.real((double) a / divisor(b, operator));
            case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT, POWER -> Heap.UNSET;
        };
    }

    private static long divisor(long b, BinaryOperator operator) {
        if (b == 0) {
            throw zeroDivision(operator);
        }
        return b;
    }

    private static Raised zeroDivision(BinaryOperator operator) {
        return new Raised(
                "ZeroDivisionError",
                switch (operator) {
                    case MODULO -> "integer modulo by zero";
                    case DIVIDE -> "division by zero";
                    default -> "integer division or modulo by zero";
                });
    }

    /** The code of {@code left op right}, whose integers are a and b. @throws Raised where Python would raise */
    int binary(BinaryOperator operator, int left, int right, BigInteger a, BigInteger b) {
        return switch (operator) {
            case ADD -> bounded(a.add(b));
            case SUBTRACT -> bounded(a.subtract(b));
            case MULTIPLY -> {
                bounded((long) a.bitLength() + b.bitLength());
                yield heap.integer(a.multiply(b));
            }
            case DIVIDE -> heap.real(quotient(a, b));
            case FLOOR_DIVIDE, MODULO -> {
                if (b.signum() == 0) {
                    throw zeroDivision(operator);
                }
                BigInteger[] parts = floored(a, b);
                yield heap.integer(operator == BinaryOperator.MODULO ? parts[1] : parts[0]);
            }
            case POWER -> b.signum() < 0 ? heap.real(Reals.power(real(a), real(b))) : power(a, b);
            case SHIFT_LEFT -> {
                int by = shift(b);
                bounded(a.signum() == 0 ? 0 : (long) a.bitLength() + by);
                yield heap.integer(a.signum() == 0 ? a : a.shiftLeft(by));
            }
            case SHIFT_RIGHT -> heap.integer(a.shiftRight(shift(b)));
            case BIT_AND -> logical(left, right, a.and(b));
            case BIT_OR -> logical(left, right, a.or(b));
            case BIT_XOR -> logical(left, right, a.xor(b));
        };
    }

    /** Quotient and remainder, the quotient rounded down; the divisor is not 0. */
    static BigInteger[] floored(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        if (parts[1].signum() != 0 && parts[1].signum() != b.signum()) {
            return new BigInteger[] {parts[0].subtract(BigInteger.ONE), parts[1].add(b)};
        }
        return parts;
    }

    /** The float that is next to the quotient. */
    private static double quotient(BigInteger a, BigInteger b) {
        if (b.signum() == 0) {
            throw zeroDivision(BinaryOperator.DIVIDE);
        }
        if (a.bitLength() <= 53 && b.bitLength() <= 53) {
            return a.doubleValue() / b.doubleValue();
        }
        int shift = Math.max(0, QUOTIENT_BITS - (a.bitLength() - b.bitLength()));
        BigInteger[] parts = a.abs().shiftLeft(shift).divideAndRemainder(b.abs());
        BigInteger rounded = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        double size = new BigDecimal(rounded)
                .divide(new BigDecimal(BigInteger.ONE.shiftLeft(shift)))
                .doubleValue();
        if (Double.isInfinite(size)) {
            throw new Raised("OverflowError", "integer division result too large for a float");
        }
        return a.signum() * b.signum() * size;
    }

    /** The float that is next to an integer. @throws Raised OverflowError if there is none */
    static double real(BigInteger number) {
        double real = number.doubleValue();
        if (Double.isInfinite(real)) {
            throw new Raised("OverflowError", "int too large to convert to float");
        }
        return real;
    }

    private int power(BigInteger base, BigInteger exponent) {
        if (base.abs().compareTo(BigInteger.ONE) <= 0) {
            boolean same = exponent.testBit(0);
            return heap.integer(exponent.signum() == 0 ? BigInteger.ONE : same ? base : base.multiply(base));
        }
        bounded((long) base.bitLength() * (exponent.bitLength() > 31 ? MAX_BITS + 1 : exponent.longValue()));
        return heap.integer(base.pow(exponent.intValueExact()));
    }

    /** Two truth values give a truth value. */
    private int logical(int left, int right, BigInteger result) {
        return isTruthValue(left) && isTruthValue(right) ? ValueCode.of(result.signum() != 0) : heap.integer(result);
    }

    private static boolean isTruthValue(int code) {
        return code == ValueCode.TRUE || code == ValueCode.FALSE;
    }

    private static int shift(BigInteger by) {
        if (by.signum() < 0) {
            throw new Raised("ValueError", "negative shift count");
        }
        return by.bitLength() < 32 ? by.intValue() : Integer.MAX_VALUE;
    }

    private int bounded(BigInteger result) {
        bounded(result.bitLength());
        return heap.integer(result);
    }

    private static void bounded(long bits) {
        if (bits > MAX_BITS) {
            throw new Raised("MemoryError", "an integer of more than %,d bits".formatted(MAX_BITS));
        }
    }
}
