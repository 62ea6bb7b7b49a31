package dev.threadline.script;

import java.math.BigInteger;
import java.util.Locale;

/** Formats values as f-strings and {@code str.format} do, by Python's format mini-language for texts, integers and floats. */
final class Format {
    private static final Conversion[] CONVERSIONS = Conversion.values();
    private static final String REAL_TYPES = "eEfFgG%";

    private final Values values;

    Format(Values values) {
        this.values = values;
    }

    /**
     * @param conversion a {@link Conversion}'s ordinal, or -1
     * @throws Raised ValueError if the format does not suit the value
     */
    String of(int value, int conversion, String specification) {
        if (conversion >= 0) {
            String converted = converted(value, CONVERSIONS[conversion]);
            return specification.isEmpty() ? converted : text(converted, FormatSpec.parse(specification, "str"));
        }
        if (specification.isEmpty()) {
            return values.text(value);
        }
        FormatSpec spec = FormatSpec.parse(specification, values.typeName(value));
        if (values.heap().at(value) instanceof Cell.Real(var real)) {
            return real(real, spec);
        }
        BigInteger number = values.number(value);
        if (number != null) {
            return integer(number, spec);
        }
        if (values.heap().at(value) instanceof Cell.Text(var text)) {
            return text(text, spec);
        }
        throw Raised.typeError("unsupported format string passed to %s.__format__".formatted(values.typeName(value)));
    }

    /** What a value becomes before it is formatted. */
    String converted(int value, Conversion conversion) {
        return switch (conversion) {
            case STRING -> values.text(value);
            case REPRESENTATION -> values.repr(value);
            case ASCII -> ascii(values.repr(value));
        };
    }

    /** Puts so many texts on top of the stack together. */
    void join(Frame frame, int count) {
        StringBuilder all = new StringBuilder();
        for (int at = count; at >= 1; at--) {
            all.append(values.text(frame.peek(at)));
            if (all.length() > Limits.ELEMENTS) {
                throw new Raised("MemoryError", "a text of more than %,d characters".formatted(Limits.ELEMENTS));
            }
        }
        frame.drop(count);
        frame.push(values.heap().text(all.toString()));
    }

    /** A text, cut and filled up. */
    static String text(String text, FormatSpec spec) {
        if (!spec.typeOr("s").equals("s")) {
            throw unknownType(spec, "str");
        }
        if (!spec.sign().isEmpty()) {
            throw mistake("Sign not allowed in string format specifier");
        }
        if (!spec.group().isEmpty()) {
            throw mistake("Cannot specify '%s' with 's'.".formatted(spec.group()));
        }
        if (spec.align().equals("=")) {
            throw mistake("'=' alignment not allowed in string format specifier");
        }
        int length = text.codePointCount(0, text.length());
        String cut = spec.precision() < 0
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(spec.precision(), length)));
        return spec.filled("", cut, "<");
    }

    /** An integer in any of its presentations. */
    static String integer(BigInteger number, FormatSpec spec) {
        String type = spec.typeOr("d");
        if (REAL_TYPES.contains(type)) {
            return real(Integers.real(number), spec);
        }
        if (type.equals("s")) {
            throw unknownType(spec, "int");
        }
        if (spec.precision() >= 0) {
            throw mistake("Precision not allowed in integer format specifier");
        }
        if (type.equals("c") && !spec.sign().isEmpty()) {
            throw mistake("Sign not allowed with integer format specifier 'c'");
        }
        String before = sign(number.signum() < 0, spec) + (spec.alternate() && "boxX".contains(type) ? "0" + type : "");
        return spec.number(before, digits(number.abs(), type), "boxX".contains(type) ? 4 : 3);
    }

    /** The digits of an integer that is not negative, or the character that it is. */
    static String digits(BigInteger size, String type) {
        return switch (type) {
            case "b" -> size.toString(2);
            case "o" -> size.toString(8);
            case "x" -> size.toString(16);
            case "X" -> size.toString(16).toUpperCase(Locale.ROOT);
            case "c" -> character(size);
            default -> Representation.digits(size);
        };
    }

    private static String character(BigInteger number) {
        if (number.bitLength() > 31 || number.intValue() > Character.MAX_CODE_POINT) {
            throw new Raised("OverflowError", "%c arg not in range(0x110000)");
        }
        return Character.toString(number.intValue());
    }

    /** A float in any of its presentations. */
    static String real(double number, FormatSpec spec) {
        if (!REAL_TYPES.contains(spec.type()) && !spec.type().equals("n")) {
            throw unknownType(spec, "float");
        }
        String type = spec.type().equals("n") ? "g" : spec.type();
        boolean negative = Math.copySign(1, number) < 0 && !Double.isNaN(number);
        return spec.number(sign(negative, spec), RealDigits.of(number, type, spec.precision(), spec.alternate()), 3);
    }

    private static String sign(boolean negative, FormatSpec spec) {
        return negative ? "-" : spec.sign().equals("-") ? "" : spec.sign();
    }

    private static Raised unknownType(FormatSpec spec, String type) {
        return mistake("Unknown format code '%s' for object of type '%s'".formatted(spec.type(), type));
    }

    private static Raised mistake(String message) {
        return new Raised("ValueError", message);
    }

    private static String ascii(String text) {
        StringBuilder all = new StringBuilder();
        text.codePoints()
                .forEach(point -> all.append(
                        point < 0x80
                                ? Character.toString(point)
                                : (point < 0x100 ? "\\x%02x" : point < 0x10000 ? "\\u%04x" : "\\U%08x")
                                        .formatted(point)));
        return all.toString();
    }
}
