package dev.threadline.script;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code text % values}, as C's printf has it. */
final class PercentFormat {
    private static final Pattern FIELD = Pattern.compile(
            "%(?:\\((?<key>[^)]*)\\))?(?<flags>[-+ #0]*)(?<width>\\*|\\d{1,6})?(?:\\.(?<precision>\\*|\\d{0,6}))?[hlL]?(?<type>.)?",
            Pattern.DOTALL);

    /** Widths and precisions have so many bits. */
    private static final int MOST_BITS = 20;

    private final Values values;
    private final Heap heap;
    private final Format format;

    PercentFormat(Values values) {
        this.values = values;
        heap = values.heap();
        format = new Format(values);
    }

    /** @throws Raised where Python would raise */
    String filled(String template, int right) {
        return new Filling(right).text(template);
    }

    /** One use of the operator: how many of its values are taken. */
    private final class Filling {
        private final int right;
        private final int[] given;
        private int taken;

        Filling(int right) {
            this.right = right;
            given = heap.at(right) instanceof Cell.Tuple(var elements) ? elements : new int[] {right};
        }

        private String text(String template) {
            StringBuilder all = new StringBuilder();
            Matcher field = FIELD.matcher(template);
            int from = 0;
            while (field.find(from)) {
                all.append(template, from, field.start()).append(field(field));
                from = field.end();
                Sequences.room(1, all.length());
            }
            boolean mapping = heap.at(right) instanceof DictCell || heap.at(right) instanceof ListCell;
            if (taken < given.length && !mapping) {
                throw Raised.typeError("not all arguments converted during string formatting");
            }
            return all.append(template.substring(from)).toString();
        }

        private String field(Matcher field) {
            String type = field.group("type");
            if (type == null) {
                throw new Raised("ValueError", "incomplete format");
            }
            if (field.group().equals("%%")) {
                return "%";
            }
            String key = field.group("key");
            if (key != null && !(heap.at(right) instanceof DictCell)) {
                throw Raised.typeError("format requires a mapping");
            }
            String flags = field.group("flags");
            int width = number(field.group("width"), 0);
            int precision = number(field.group("precision"), -1);
            int value = key == null ? next() : keyed(key);
            boolean left = flags.contains("-") || width < 0;
            boolean zeros = flags.contains("0") && !left;
            String sign = flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
            String align = left ? "<" : zeros ? "=" : ">";
            FormatSpec spec = new FormatSpec(
                    zeros ? "0" : " ", align, sign, flags.contains("#"), Math.abs(width), "", precision, type);
            return formatted(value, type, spec, field.start("type"));
        }

        private int number(String text, int otherwise) {
            if (text == null) {
                return otherwise;
            }
            if (!text.equals("*")) {
                return text.isEmpty() ? 0 : bounded(new BigInteger(text));
            }
            BigInteger number = values.number(next());
            if (number == null) {
                throw Raised.typeError("* wants int");
            }
            return bounded(number);
        }

        private static int bounded(BigInteger number) {
            if (number.bitLength() > MOST_BITS) {
                throw new Raised("ValueError", "width or precision too big; %d at most here".formatted(1 << MOST_BITS));
            }
            return number.intValue();
        }

        private int next() {
            if (taken == given.length) {
                throw Raised.typeError("not enough arguments for format string");
            }
            return given[taken++];
        }

        private int keyed(String key) {
            int found = ((DictCell) heap.at(right)).get(heap.text(key));
            if (found == Heap.UNSET) {
                throw new Raised("KeyError", Literals.quoted(key));
            }
            return found;
        }

        private String formatted(int value, String type, FormatSpec spec, int at) {
            return switch (type) {
                case "s" -> text(format.converted(value, Conversion.STRING), spec);
                case "r" -> text(format.converted(value, Conversion.REPRESENTATION), spec);
                case "a" -> text(format.converted(value, Conversion.ASCII), spec);
                case "c" -> text(character(value), spec);
                case "d", "i", "u" -> integer(whole(value, type), "d", spec);
                case "x", "X", "o" -> integer(exact(value, type), type, spec);
                case "e", "E", "f", "F", "g", "G" -> Format.real(real(value), spec);
                default ->
                    throw new Raised(
                            "ValueError",
                            "unsupported format character '%s' (0x%x) at index %d"
                                    .formatted(type, type.codePointAt(0), at));
            };
        }

        private static String text(String text, FormatSpec spec) {
            String align = spec.align().equals("<") ? "<" : ">";
            return Format.text(text, new FormatSpec(" ", align, "", false, spec.width(), "", spec.precision(), "s"));
        }

        private static String integer(BigInteger number, String type, FormatSpec spec) {
            String digits = Format.digits(number.abs(), type);
            String padded = "0".repeat(Math.max(0, spec.precision() - digits.length())) + digits;
            String base = spec.alternate() && !type.equals("d") ? "0" + type : "";
            return spec.filled((number.signum() < 0 ? "-" : spec.sign()) + base, padded, ">");
        }

        private BigInteger whole(int value, String type) {
            if (heap.at(value) instanceof Cell.Real(var real)) {
                return Reals.whole(real);
            }
            BigInteger number = values.number(value);
            if (number == null) {
                throw Raised.typeError(
                        "%%%s format: a real number is required, not %s".formatted(type, values.typeName(value)));
            }
            return number;
        }

        private BigInteger exact(int value, String type) {
            BigInteger number = values.number(value);
            if (number == null) {
                throw Raised.typeError(
                        "%%%s format: an integer is required, not %s".formatted(type, values.typeName(value)));
            }
            return number;
        }

        private double real(int value) {
            if (!values.isNumber(value)) {
                throw Raised.typeError("must be real number, not " + values.typeName(value));
            }
            return values.real(value);
        }

        private String character(int value) {
            if (heap.at(value) instanceof Cell.Text(var text) && TextMethods.length(text) == 1) {
                return text;
            }
            BigInteger number = values.number(value);
            if (number == null) {
                throw Raised.typeError("%c requires int or char");
            }
            return Format.digits(number, "c");
        }
    }
}
