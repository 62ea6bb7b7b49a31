package dev.threadline.script;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formats values as f-strings do, by Python's format mini-language for texts and integers: fill and alignment, sign, zeros,
 * width, grouping, precision, and the types s, d, b, o, x, X and c.
 */
final class Format {
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+ ])?(?<base>#)?(?<zero>0)?(?<width>\\d{1,6})?"
                    + "(?<group>[,_])?(?:\\.(?<precision>\\d{1,6}))?(?<type>[sdboxXcfFeEgGn%])?",
            Pattern.DOTALL);

    private static final Conversion[] CONVERSIONS = Conversion.values();

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
            String converted = switch (CONVERSIONS[conversion]) {
                case STRING -> values.text(value);
                case REPRESENTATION -> values.repr(value);
                case ASCII -> ascii(values.repr(value));
            };
            return specification.isEmpty() ? converted : text(converted, form(specification, "str"));
        }
        if (specification.isEmpty()) {
            return values.text(value);
        }
        Matcher form = form(specification, values.typeName(value));
        BigInteger number = values.number(value);
        if (number != null) {
            return number(number, form);
        }
        if (!values.typeName(value).equals("str")) {
            throw Raised.typeError(
                    "unsupported format string passed to %s.__format__".formatted(values.typeName(value)));
        }
        return text(values.text(value), form);
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

    private static Matcher form(String specification, String type) {
        Matcher form = FORM.matcher(specification);
        if (!form.matches()) {
            throw new Raised(
                    "ValueError",
                    "Invalid format specifier '%s' for object of type '%s'".formatted(specification, type));
        }
        return form;
    }

    private static String text(String text, Matcher form) {
        String type = form.group("type");
        if (type != null && !type.equals("s")) {
            throw new Raised("ValueError", "Unknown format code '%s' for object of type 'str'".formatted(type));
        }
        if (form.group("sign") != null) {
            throw new Raised("ValueError", "Sign not allowed in string format specifier");
        }
        String precision = form.group("precision");
        String cut = precision == null
                ? text
                : text.substring(
                        0,
                        text.offsetByCodePoints(
                                0, Math.min(Integer.parseInt(precision), text.codePointCount(0, text.length()))));
        return padded("", cut, form, '<');
    }

    private static String number(BigInteger number, Matcher form) {
        String type = form.group("type") == null ? "d" : form.group("type");
        BigInteger size = number.abs();
        String digits = switch (type) {
            case "d", "n" -> size.toString();
            case "b" -> size.toString(2);
            case "o" -> size.toString(8);
            case "x" -> size.toString(16);
            case "X" -> size.toString(16).toUpperCase(Locale.ROOT);
            case "f", "F" -> fixed(size, form.group("precision"));
            default ->
                throw new Raised("ValueError", "Unknown format code '%s' for object of type 'int'".formatted(type));
        };
        if (form.group("precision") != null && !type.equalsIgnoreCase("f")) {
            throw new Raised("ValueError", "Precision not allowed in integer format specifier");
        }
        String base = form.group("base") != null && "boxX".contains(type) ? "0" + type : "";
        String sign = number.signum() < 0
                ? "-"
                : form.group("sign") == null || form.group("sign").equals("-") ? "" : form.group("sign");
        return padded(sign + base, grouped(digits, form.group("group"), type), form, '>');
    }

    private static String fixed(BigInteger size, String precision) {
        int places = precision == null ? 6 : Integer.parseInt(precision);
        return places == 0 ? size.toString() : size + "." + "0".repeat(places);
    }

    private static String grouped(String digits, String separator, String type) {
        if (separator == null) {
            return digits;
        }
        int whole = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        int group = "boxX".contains(type) ? 4 : 3;
        StringBuilder all = new StringBuilder(digits);
        for (int at = whole - group; at > 0; at -= group) {
            all.insert(at, separator);
        }
        return all.toString();
    }

    private static String padded(String sign, String text, Matcher form, char usual) {
        int width = form.group("width") == null ? 0 : Integer.parseInt(form.group("width"));
        boolean zeros = form.group("zero") != null && form.group("align") == null;
        char align = form.group("align") != null ? form.group("align").charAt(0) : zeros && usual == '>' ? '=' : usual;
        String fill = form.group("fill") != null ? form.group("fill") : form.group("zero") != null ? "0" : " ";
        int room = Math.max(0, width - sign.length() - text.codePointCount(0, text.length()));
        int left = switch (align) {
            case '<' -> 0;
            case '^' -> room / 2;
            default -> room;
        };
        return align == '='
                ? sign + fill.repeat(room) + text
                : fill.repeat(left) + sign + text + fill.repeat(room - left);
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
