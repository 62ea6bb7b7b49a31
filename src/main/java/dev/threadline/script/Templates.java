package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.math.BigInteger;

/** {@code str.format}: fields in braces, counted, numbered or named, with elements, conversions and formats. */
final class Templates {
    /** A format may have fields of its own, those no more. */
    static final int MOST_DEPTH = 2;

    private final Values values;
    private final Format format;

    Templates(Values values) {
        this.values = values;
        format = new Format(values);
    }

    /** The template with its fields filled. @throws Raised where Python would raise */
    String filled(String template, Arguments arguments) {
        return new Filling(arguments).text(template, 0);
    }

    /** Where the brace stands that closes a field; -1 if none does. @param from behind the opening brace */
    static int closing(String template, int from) {
        int open = 1;
        for (int at = from; at < template.length(); at++) {
            open += template.charAt(at) == '{' ? 1 : template.charAt(at) == '}' ? -1 : 0;
            if (open == 0) {
                return at;
            }
        }
        return -1;
    }

    /** Where a field's name ends: square brackets may have anything in them. */
    static int end(String field) {
        boolean inside = false;
        for (int at = 0; at < field.length(); at++) {
            char letter = field.charAt(at);
            inside = letter == '[' || inside && letter != ']';
            if (!inside && (letter == '!' || letter == ':')) {
                return at;
            }
        }
        return field.length();
    }

    private static Raised mistake(String message) {
        return new Raised("ValueError", message);
    }

    /** One call: whether its fields are counted or numbered, and how many were counted. */
    private final class Filling {
        private final Arguments arguments;
        private int counted;
        private boolean numbered;

        Filling(Arguments arguments) {
            this.arguments = arguments;
        }

        private String text(String template, int depth) {
            if (depth == MOST_DEPTH) {
                throw mistake("Max string recursion exceeded");
            }
            StringBuilder all = new StringBuilder();
            int at = 0;
            while (at < template.length()) {
                char letter = template.charAt(at);
                boolean doubled = at + 1 < template.length() && template.charAt(at + 1) == letter;
                if (letter != '{' && letter != '}') {
                    all.append(letter);
                    at++;
                } else if (doubled && depth == 0) {
                    all.append(letter);
                    at += 2;
                } else if (letter == '}' || at + 1 == template.length()) {
                    throw mistake("Single '%s' encountered in format string".formatted(letter));
                } else {
                    int end = closing(template, at + 1);
                    if (end < 0) {
                        throw mistake("expected '}' before end of string");
                    }
                    all.append(field(template.substring(at + 1, end), depth));
                    at = end + 1;
                }
                Sequences.room(1, all.length());
            }
            return all.toString();
        }

        private String field(String field, int depth) {
            int end = end(field);
            String name = field.substring(0, end);
            int colon = end;
            int conversion = -1;
            if (end < field.length() && field.charAt(end) == '!') {
                colon = end + 2;
                conversion = end + 1 < field.length()
                        ? Conversion.of(field.charAt(end + 1))
                                .map(Enum::ordinal)
                                .orElse(-1)
                        : -1;
                if (conversion < 0) {
                    throw mistake("Unknown conversion specifier '%s'".formatted(field.substring(end + 1)));
                }
            }
            if (colon < field.length() && field.charAt(colon) != ':') {
                throw mistake("expected ':' after conversion specifier");
            }
            int value = value(name);
            String specification = colon < field.length() ? text(field.substring(colon + 1), depth + 1) : "";
            return format.of(value, conversion, specification);
        }

        private int value(String name) {
            int end = 0;
            while (end < name.length() && name.charAt(end) != '[' && name.charAt(end) != '.') {
                end++;
            }
            int value = argument(name.substring(0, end));
            while (end < name.length()) {
                int close = name.indexOf(']', end);
                if (name.charAt(end) == '.') {
                    throw new Raised(
                            "NotImplementedError",
                            "a field of format() has attributes only where the text with the braces is written out before"
                                    + " .format; write it there, or use an f-string");
                }
                if (close < 0) {
                    throw mistake("Missing ']' in format string");
                }
                value = element(value, name.substring(end + 1, close));
                end = close + 1;
            }
            return value;
        }

        private int argument(String name) {
            boolean counts = name.isEmpty();
            if (!counts && !name.chars().allMatch(Character::isDigit)) {
                int value = arguments.named(name, -1);
                if (value == Heap.UNSET) {
                    throw new Raised("KeyError", Literals.quoted(name));
                }
                return value;
            }
            if (counts ? numbered : counted > 0) {
                throw mistake(
                        counts
                                ? "cannot switch from manual field specification to automatic field numbering"
                                : "cannot switch from automatic field numbering to manual field specification");
            }
            numbered = !counts;
            BigInteger place = counts ? BigInteger.valueOf(counted++) : new BigInteger(name);
            if (place.compareTo(BigInteger.valueOf(arguments.count())) >= 0) {
                throw new Raised(
                        "IndexError", "Replacement index %d out of range for positional args tuple".formatted(place));
            }
            return arguments.get(place.intValue());
        }

        private int element(int value, String index) {
            boolean number = !index.isEmpty() && index.chars().allMatch(Character::isDigit);
            Heap heap = values.heap();
            int key = number ? heap.integer(new BigInteger(index)) : heap.text(index);
            if (heap.at(value) instanceof DictCell dict) {
                int found = dict.get(key);
                if (found == Heap.UNSET) {
                    throw new Raised("KeyError", values.repr(key));
                }
                return found;
            }
            if (!number) {
                throw Raised.typeError(
                        "%s indices must be integers or slices, not str".formatted(values.typeName(value)));
            }
            int[] elements = values.elements(value);
            if (!ValueCode.isSmall(key) || ValueCode.small(key) >= elements.length) {
                throw new Raised("IndexError", values.typeName(value) + " index out of range");
            }
            return elements[ValueCode.small(key)];
        }
    }
}
