package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** The methods of texts. They count in characters, not in the halves that Java splits some into. */
final class TextMethods {
    private final Values values;
    private final Heap heap;
    private final Templates templates;
    private final TextSearch search;

    TextMethods(Values values) {
        this.values = values;
        heap = values.heap();
        templates = new Templates(values);
        search = new TextSearch(values);
    }

    /** @return the result's code, or {@link Heap#UNSET} if texts have no such method */
    int call(String text, Arguments arguments) {
        return switch (arguments.method()) {
            case "upper" -> changed(arguments, text.toUpperCase(Locale.ROOT));
            case "lower", "casefold" -> changed(arguments, text.toLowerCase(Locale.ROOT));
            case "title" -> changed(arguments, titled(text));
            case "capitalize" -> changed(arguments, capitalized(text));
            case "swapcase" -> changed(arguments, swapped(text));
            case "isdigit", "isdecimal", "isnumeric" -> all(arguments, text, Character::isDigit);
            case "isalpha" -> all(arguments, text, Character::isLetter);
            case "isalnum" -> all(arguments, text, Character::isLetterOrDigit);
            case "isspace" -> all(arguments, text, TextMethods::isSpace);
            case "isupper" -> cased(arguments, text, Character::isUpperCase, Character::isLowerCase);
            case "islower" -> cased(arguments, text, Character::isLowerCase, Character::isUpperCase);
            case "strip" -> stripped(text, arguments, true, true);
            case "lstrip" -> stripped(text, arguments, true, false);
            case "rstrip" -> stripped(text, arguments, false, true);
            case "center" -> aligned(text, arguments);
            case "ljust" -> aligned(text, arguments);
            case "rjust" -> aligned(text, arguments);
            case "zfill" -> {
                arguments.require(1, 1);
                boolean signed = text.startsWith("+") || text.startsWith("-");
                String sign = signed ? text.substring(0, 1) : "";
                int room = width(arguments) - length(text);
                yield heap.text(room <= 0 ? text : sign + "0".repeat(room) + text.substring(sign.length()));
            }
            case "join" -> joined(text, arguments);
            case "format" -> heap.text(templates.filled(text, arguments));
            case "replace" -> replaced(text, arguments);
            case "split" -> search.split(text, arguments, false);
            case "rsplit" -> search.split(text, arguments, true);
            case "splitlines" -> {
                arguments.require(0, 0);
                yield list(text.lines().toList());
            }
            case "partition" -> search.partition(text, arguments, false);
            case "rpartition" -> search.partition(text, arguments, true);
            case "startswith", "endswith" -> search.affix(text, arguments);
            case "removeprefix" -> {
                String prefix = only(arguments);
                yield heap.text(text.startsWith(prefix) ? text.substring(prefix.length()) : text);
            }
            case "removesuffix" -> {
                String suffix = only(arguments);
                yield heap.text(text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text);
            }
            case "find", "index", "rfind", "rindex", "count" -> search.call(text, arguments);
            default -> Heap.UNSET;
        };
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Python's blanks are Java's and a few control characters. */
    static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }

    private int changed(Arguments arguments, String result) {
        arguments.refuseKeywords();
        arguments.require(0, 0);
        return heap.text(result);
    }

    private static int all(Arguments arguments, String text, IntPredicate is) {
        arguments.require(0, 0);
        return ValueCode.of(!text.isEmpty() && text.codePoints().allMatch(is));
    }

    private static int cased(Arguments arguments, String text, IntPredicate is, IntPredicate isNot) {
        arguments.require(0, 0);
        return ValueCode.of(text.codePoints().anyMatch(is) && text.codePoints().noneMatch(isNot));
    }

    private static String titled(String text) {
        StringBuilder all = new StringBuilder();
        int before = ' ';
        for (int point : text.codePoints().toArray()) {
            all.appendCodePoint(
                    Character.isLetter(before) ? Character.toLowerCase(point) : Character.toTitleCase(point));
            before = point;
        }
        return all.toString();
    }

    private static String capitalized(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return Character.toString(Character.toTitleCase(text.codePointAt(0)))
                + text.substring(first).toLowerCase(Locale.ROOT);
    }

    private static String swapped(String text) {
        StringBuilder all = new StringBuilder();
        text.codePoints()
                .forEach(point -> all.appendCodePoint(
                        Character.isUpperCase(point) ? Character.toLowerCase(point) : Character.toUpperCase(point)));
        return all.toString();
    }

    private int stripped(String text, Arguments arguments, boolean left, boolean right) {
        arguments.refuseKeywords();
        arguments.require(0, 1);
        boolean blanks = arguments.count() == 0 || arguments.get(0) == ValueCode.NONE;
        String taken = blanks ? "" : string(arguments.get(0), arguments.method() + " arg must be None or str");
        IntPredicate goes = blanks ? TextMethods::isSpace : point -> taken.indexOf(point) >= 0;
        int[] points = text.codePoints().toArray();
        int start = 0;
        int end = points.length;
        while (left && start < end && goes.test(points[start])) {
            start++;
        }
        while (right && end > start && goes.test(points[end - 1])) {
            end--;
        }
        return heap.text(new String(points, start, end - start));
    }

    private int aligned(String text, Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(1, 2);
        String fill = arguments.count() == 2
                ? string(arguments.get(1), "The fill character must be a unicode character, not " + type(arguments, 1))
                : " ";
        if (length(fill) != 1) {
            throw Raised.typeError("The fill character must be exactly one character long");
        }
        int room = Math.max(0, width(arguments) - length(text));
        int left = switch (arguments.method()) {
            case "ljust" -> 0;
            case "rjust" -> room;
            // Of an odd rest the larger half goes where CPython puts it.
            default -> room / 2 + (room & width(arguments) & 1);
        };
        return heap.text(fill.repeat(left) + text + fill.repeat(room - left));
    }

    private int width(Arguments arguments) {
        if (values.number(arguments.get(0)) == null) {
            throw Raised.typeError("'%s' object cannot be interpreted as an integer".formatted(type(arguments, 0)));
        }
        int width = values.toIndex(arguments.get(0));
        Sequences.room(1, width);
        return width;
    }

    private String type(Arguments arguments, int place) {
        return values.typeName(arguments.get(place));
    }

    private int joined(String separator, Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(1, 1);
        if (!values.isIterable(arguments.get(0))) {
            throw Raised.typeError("can only join an iterable");
        }
        StringBuilder all = new StringBuilder();
        int[] parts = values.elements(arguments.get(0));
        for (int at = 0; at < parts.length; at++) {
            String part = string(
                    parts[at],
                    "sequence item %d: expected str instance, %s found".formatted(at, values.typeName(parts[at])));
            all.append(at == 0 ? "" : separator).append(part);
            Sequences.room(1, all.length());
        }
        return heap.text(all.toString());
    }

    private int replaced(String text, Arguments arguments) {
        arguments.refuseKeywords();
        arguments.require(2, 3);
        String old = string(arguments.get(0), "replace() argument 1 must be str, not " + type(arguments, 0));
        String with = string(arguments.get(1), "replace() argument 2 must be str, not " + type(arguments, 1));
        int most = arguments.count() == 3 ? values.toIndex(arguments.get(2)) : -1;
        return heap.text(old.isEmpty() ? interleaved(text, with, most) : replaced(text, old, with, most));
    }

    private static String replaced(String text, String old, String with, int most) {
        StringBuilder all = new StringBuilder();
        int from = 0;
        int left = most;
        for (int at = text.indexOf(old); at >= 0 && left != 0; at = text.indexOf(old, from)) {
            all.append(text, from, at).append(with);
            Sequences.room(1, all.length());
            from = at + old.length();
            left--;
        }
        return all.append(text.substring(from)).toString();
    }

    /** The empty text is before each character and at the end. */
    private static String interleaved(String text, String with, int most) {
        StringBuilder all = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int at = 0; at <= points.length; at++) {
            all.append(most < 0 || at < most ? with : "");
            if (at < points.length) {
                all.appendCodePoint(points[at]);
            }
            Sequences.room(1, all.length());
        }
        return all.toString();
    }

    private String only(Arguments arguments) {
        arguments.require(1, 1);
        return string(
                arguments.get(0),
                "%s() argument must be str, not %s".formatted(arguments.method(), type(arguments, 0)));
    }

    private String string(int code, String otherwise) {
        if (heap.at(code) instanceof Cell.Text(var text)) {
            return text;
        }
        throw Raised.typeError(otherwise);
    }

    private int list(List<String> parts) {
        int[] codes = parts.stream().mapToInt(heap::text).toArray();
        return heap.add(new ListCell(values, codes));
    }
}
