package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** The built-in functions that make numbers or work on them. */
final class NumberFunctions {
    /** Python reads no longer integers. */
    private static final int MOST_DIGITS = 4300;

    private static final int MOST_BASE = 36;
    private static final int HEXADECIMAL = 16;

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9a-z]+(_[0-9a-z]+)*", Pattern.CASE_INSENSITIVE);
    private static final Pattern REAL = Pattern.compile(
            "[+-]?(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)(e[+-]?\\d+(_\\d+)*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern INFINITE = Pattern.compile("[+-]?inf(inity)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAN = Pattern.compile("[+-]?nan", Pattern.CASE_INSENSITIVE);

    private final Values values;
    private final Heap heap;
    private final Arithmetic arithmetic;

    NumberFunctions(Values values) {
        this.values = values;
        heap = values.heap();
        arithmetic = new Arithmetic(values);
    }

    /** {@code int(value, base)}. */
    int integer(Arguments arguments) {
        arguments.allow("int", "", "base");
        if (arguments.count() == 0) {
            return ValueCode.ofSmall(0);
        }
        int value = arguments.get(0);
        int base = arguments.named("base", 1);
        if (heap.at(value) instanceof Cell.Text(var text)) {
            return heap.integer(parsed(text, base == Heap.UNSET ? 10 : values.toIndex(base)));
        }
        if (base != Heap.UNSET) {
            throw Raised.typeError("int() can't convert non-string with explicit base");
        }
        if (heap.at(value) instanceof Cell.Real(var real)) {
            return heap.integer(Reals.whole(real));
        }
        BigInteger number = values.number(value);
        if (number == null) {
            throw Raised.typeError("int() argument must be a string, a bytes-like object or a real number, not '%s'"
                    .formatted(values.typeName(value)));
        }
        return heap.integer(number);
    }

    private static BigInteger parsed(String text, int base) {
        if (base != 0 && (base < 2 || base > MOST_BASE)) {
            throw new Raised("ValueError", "int() base must be >= 2 and <= 36, or 0");
        }
        String digits = text.strip();
        if (digits.length() > MOST_DIGITS) {
            throw new Raised(
                    "ValueError",
                    "Exceeds the limit (%d digits) for integer string conversion: value has %d digits"
                            .formatted(MOST_DIGITS, digits.length()));
        }
        String sign = digits.startsWith("-") || digits.startsWith("+") ? digits.substring(0, 1) : "";
        String plain = digits.substring(sign.length());
        int prefixed = prefix(plain);
        int radix = base == 0 ? (prefixed == 0 ? 10 : prefixed) : base;
        if (prefixed == radix) {
            plain = plain.substring(2);
            plain = plain.startsWith("_") ? plain.substring(1) : plain;
        }
        try {
            if (INTEGER.matcher(plain).matches() && !plain.startsWith("-") && !plain.startsWith("+")) {
                return new BigInteger(sign + plain.replace("_", ""), radix);
            }
        } catch (NumberFormatException notOfThisBase) {
            // Told below.
        }
        throw new Raised(
                "ValueError", "invalid literal for int() with base %d: %s".formatted(base, Literals.quoted(text)));
    }

    private static int prefix(String digits) {
        return digits.regionMatches(true, 0, "0x", 0, 2)
                ? HEXADECIMAL
                : digits.regionMatches(true, 0, "0o", 0, 2) ? 8 : digits.regionMatches(true, 0, "0b", 0, 2) ? 2 : 0;
    }

    /** {@code float(value)}. */
    int real(Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(0, 1);
        if (arguments.count() == 0) {
            return heap.real(0);
        }
        int value = arguments.get(0);
        if (heap.at(value) instanceof Cell.Text(var text)) {
            return heap.real(parsedReal(text));
        }
        if (!values.isNumber(value)) {
            throw Raised.typeError(
                    "float() argument must be a string or a real number, not '%s'".formatted(values.typeName(value)));
        }
        return heap.real(values.real(value));
    }

    private static double parsedReal(String text) {
        String digits = text.strip();
        double sign = digits.startsWith("-") ? -1 : 1;
        if (REAL.matcher(digits).matches()) {
            return Double.parseDouble(digits.replace("_", ""));
        }
        if (INFINITE.matcher(digits).matches()) {
            return sign * Double.POSITIVE_INFINITY;
        }
        if (NAN.matcher(digits).matches()) {
            return Double.NaN;
        }
        throw new Raised("ValueError", "could not convert string to float: " + Literals.quoted(text));
    }

    /** {@code abs(value)}. */
    int size(Arguments arguments) {
        arguments.require(1, 1);
        int value = arguments.get(0);
        if (heap.at(value) instanceof Cell.Real(var real)) {
            return heap.real(Math.abs(real));
        }
        return heap.integer(number(value, "bad operand type for abs(): '%s'").abs());
    }

    private BigInteger number(int value, String otherwise) {
        BigInteger number = values.number(value);
        if (number == null) {
            throw Raised.typeError(otherwise.formatted(values.typeName(value)));
        }
        return number;
    }

    private BigInteger index(int value) {
        return number(value, "'%s' object cannot be interpreted as an integer");
    }

    /** {@code round(value, places)}. */
    int rounded(Arguments arguments) {
        arguments.allow("round", "number", "ndigits");
        int value = arguments.named("number", 0);
        int digits = arguments.named("ndigits", 1);
        boolean whole = digits == Heap.UNSET || digits == ValueCode.NONE;
        if (value == Heap.UNSET) {
            throw Raised.typeError("round() missing required argument 'number' (pos 1)");
        }
        int places = whole
                ? 0
                : index(digits)
                        .max(BigInteger.valueOf(-MOST_DIGITS))
                        .min(BigInteger.valueOf(MOST_DIGITS))
                        .intValue();
        if (heap.at(value) instanceof Cell.Real(var real)) {
            return whole ? heap.integer(Reals.rounded(real)) : heap.real(Reals.rounded(real, places));
        }
        BigInteger number = number(value, "type %s doesn't define __round__ method");
        return heap.integer(
                places >= 0
                        ? number
                        : new BigDecimal(number)
                                .setScale(places, RoundingMode.HALF_EVEN)
                                .toBigInteger());
    }

    /** {@code divmod(a, b)}. */
    int divided(Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(2, 2);
        int a = arguments.get(0);
        int b = arguments.get(1);
        if (!values.isNumber(a) || !values.isNumber(b)) {
            throw Raised.typeError("unsupported operand type(s) for divmod(): '%s' and '%s'"
                    .formatted(values.typeName(a), values.typeName(b)));
        }
        boolean real = values.number(a) == null || values.number(b) == null;
        if (real && values.real(b) == 0) {
            throw new Raised("ZeroDivisionError", "float divmod()");
        }
        int quotient = arithmetic.binary(BinaryOperator.FLOOR_DIVIDE, a, b);
        int rest = arithmetic.binary(BinaryOperator.MODULO, a, b);
        return heap.add(new Cell.Tuple(new int[] {quotient, rest}));
    }

    /** {@code pow(a, b)} and {@code pow(a, b, modulus)}. */
    int power(Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(2, 3);
        if (arguments.count() == 2 || arguments.get(2) == ValueCode.NONE) {
            return arithmetic.binary(BinaryOperator.POWER, arguments.get(0), arguments.get(1));
        }
        String otherwise = "pow() 3rd argument not allowed unless all arguments are integers";
        BigInteger base = number(arguments.get(0), otherwise);
        BigInteger exponent = number(arguments.get(1), otherwise);
        BigInteger modulus = number(arguments.get(2), otherwise);
        if (modulus.signum() == 0) {
            throw new Raised("ValueError", "pow() 3rd argument cannot be 0");
        }
        try {
            BigInteger power = base.modPow(exponent, modulus.abs());
            return heap.integer(modulus.signum() < 0 && power.signum() != 0 ? power.add(modulus) : power);
        } catch (ArithmeticException notInvertible) {
            throw new Raised("ValueError", "base is not invertible for the given modulus");
        }
    }

    /** {@code chr(number)}. */
    int character(Arguments arguments) {
        arguments.require(1, 1);
        BigInteger number = index(arguments.get(0));
        if (number.signum() < 0 || number.bitLength() > 31 || number.intValue() > Character.MAX_CODE_POINT) {
            throw new Raised("ValueError", "chr() arg not in range(0x110000)");
        }
        return heap.text(Character.toString(number.intValue()));
    }

    /** {@code ord(text)}. */
    int point(Arguments arguments) {
        arguments.require(1, 1);
        if (!(heap.at(arguments.get(0)) instanceof Cell.Text(var text))) {
            throw Raised.typeError(
                    "ord() expected string of length 1, but %s found".formatted(values.typeName(arguments.get(0))));
        }
        if (TextMethods.length(text) != 1) {
            throw Raised.typeError(
                    "ord() expected a character, but string of length %d found".formatted(TextMethods.length(text)));
        }
        return ValueCode.ofSmall(text.codePointAt(0));
    }

    /** {@code hex}, {@code oct}, {@code bin}. @param type the letter of the presentation */
    int digits(Arguments arguments, String type) {
        arguments.require(1, 1);
        BigInteger number = index(arguments.get(0));
        String digits = Format.digits(number.abs(), type);
        return heap.text((number.signum() < 0 ? "-" : "") + "0" + type + digits);
    }
}
