package dev.threadline.script;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Python's operators on floating-point numbers. */
final class Reals {
    /** Digits behind the point beyond which rounding changes nothing. */
    private static final int MOST_PLACES = 400;

    private Reals() {}

    /**
     * {@code left op right}.
     *
     * @throws Raised ZeroDivisionError or OverflowError where Python would raise it
     * @throws IllegalArgumentException for an operator that floats do not have
     */
    static double binary(BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / divisor(b, "float division by zero");
            case FLOOR_DIVIDE -> quotient(a, divisor(b, "float floor division by zero"));
            case MODULO -> remainder(a, divisor(b, "float modulo"));
            case POWER -> power(a, b);
            case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT ->
                throw new IllegalArgumentException("floats have no " + operator);
        };
    }

    static boolean has(BinaryOperator operator) {
        return switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, FLOOR_DIVIDE, MODULO, POWER -> true;
            case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT -> false;
        };
    }

    private static double divisor(double b, String message) {
        if (b == 0) {
            throw new Raised("ZeroDivisionError", message);
        }
        return b;
    }

    /** Has the sign of the divisor, which is not 0. */
    private static double remainder(double a, double b) {
        double rest = a % b;
        if (rest == 0) {
            return Math.copySign(0, b);
        }
        return rest < 0 == b < 0 ? rest : rest + b;
    }

    /** Rounded down. Goes by the remainder: a divided by b may be rounded up to a whole number that it does not reach. */
    private static double quotient(double a, double b) {
        double rest = a % b;
        double quotient = (a - rest) / b;
        if (rest != 0 && rest < 0 != b < 0) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0, a / b);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /** {@code a ** b}. @throws Raised ZeroDivisionError, OverflowError, or ValueError where Python's result is complex */
    static double power(double a, double b) {
        if (a == 1 || a == -1 && Double.isInfinite(b)) {
            return 1;
        }
        if (a == 0 && b < 0) {
            throw new Raised("ZeroDivisionError", "0.0 cannot be raised to a negative power");
        }
        boolean finite = Double.isFinite(a) && Double.isFinite(b);
        if (finite && a < 0 && b != Math.rint(b)) {
            throw new Raised(
                    "ValueError",
                    "a negative number to the power of a fraction is a complex number, which this subset does not have");
        }
        double power = Math.pow(a, b);
        if (finite && Double.isInfinite(power)) {
            throw new Raised("OverflowError", "(34, 'Numerical result out of range')");
        }
        return power;
    }

    /** The integer that is left when the fraction is cut off. @throws Raised if there is none */
    static BigInteger whole(double value) {
        return integral(value).toBigInteger();
    }

    /** The nearest integer, the even one of two. @throws Raised if there is none */
    static BigInteger rounded(double value) {
        return integral(value).setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
    }

    private static BigDecimal integral(double value) {
        if (Double.isNaN(value)) {
            throw new Raised("ValueError", "cannot convert float NaN to integer");
        }
        if (Double.isInfinite(value)) {
            throw new Raised("OverflowError", "cannot convert float infinity to integer");
        }
        return new BigDecimal(value);
    }

    /** Rounded to so many places behind the point, or before it where negative. */
    static double rounded(double value, int places) {
        if (!Double.isFinite(value) || places > MOST_PLACES) {
            return value;
        }
        double rounded = places < -MOST_PLACES
                ? 0
                : new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
        if (Double.isInfinite(rounded)) {
            throw new Raised("OverflowError", "rounded value too large to represent");
        }
        return Math.copySign(rounded, value);
    }

    /** Exactly: no integer is rounded to be compared. Neither is a NaN. */
    static int compare(double real, BigInteger integer) {
        return Double.isInfinite(real) ? (real > 0 ? 1 : -1) : new BigDecimal(real).compareTo(new BigDecimal(integer));
    }
}
